package org.advocacyhub.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;

/** Events as CloudEvents 1.0 in structured JSON: a writer and reader apart from the runtime's, so that each checks the other. */
final class WireForm {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private WireForm() {}

    static byte[] write(UUID eventId, IntegrationEvent event) {
        var topic = PublishedLanguage.topicOf(event.getClass());
        var envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", eventId.toString())
                .put("source", "/advocacy-hub/" + serviceThatTells(topic))
                .put("type", PublishedLanguage.typeOf(event.getClass()))
                .put("subject", event.key())
                .put("time", TestClock.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json");
        envelope.set("data", JSON.valueToTree(event));
        try {
            return JSON.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <E extends IntegrationEvent> E data(JsonNode envelope, Class<E> type) {
        return JSON.convertValue(envelope.get("data"), type);
    }

    private static String serviceThatTells(String topic) {
        return switch (topic) {
            case "referrals" -> "referral-service";
            case "allocations" -> "triage-service";
            case "cases", "partners" -> "provider-service";
            case "contracts" -> "monitoring-service";
            default -> throw new IllegalArgumentException("nobody tells " + topic);
        };
    }
}
