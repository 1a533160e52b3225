package org.advocacyhub.runtime.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;

/**
 * An event on the wire: CloudEvents 1.0, structured JSON.
 *
 * @param id the same however often the event arrives
 * @param source the service that tells it
 * @param subject the event's key
 * @param time when the sender recorded it
 * @param traceparent W3C trace context of the request that caused it, if there was one
 */
@JsonInclude(Include.NON_NULL)
public record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String traceparent,
        JsonNode data) {

    /** Value of the Kafka header {@code content-type}. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** Wraps what is told by {@code service}. */
    static Envelope of(String service, String type, String subject, Instant time, String traceparent, Object data) {
        return new Envelope(
                "1.0",
                EventIds.at(time),
                "/advocacy-hub/" + service,
                type,
                subject,
                time,
                "application/json",
                traceparent,
                new POJONode(data));
    }

    static Envelope of(String service, IntegrationEvent event, Instant time, String traceparent) {
        Completeness.require(event);
        return of(service, PublishedLanguage.typeOf(event.getClass()), event.key(), time, traceparent, event);
    }

    /** The JSON text of this envelope. */
    public String json() {
        try {
            return Wire.JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event " + id + " of type " + type + " has no JSON form", impossible);
        }
    }
}
