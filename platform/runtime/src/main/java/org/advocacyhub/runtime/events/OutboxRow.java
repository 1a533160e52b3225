package org.advocacyhub.runtime.events;

import java.time.Instant;
import java.util.UUID;

/** One event on its way into the outbox; public for the benchmark, which writes as a service does. */
public record OutboxRow(
        UUID eventId, String topic, String key, String traceparent, String envelope, Instant recordedAt) {

    static OutboxRow of(String topic, Envelope envelope) {
        return new OutboxRow(
                envelope.id(), topic, envelope.subject(), envelope.traceparent(), envelope.json(), envelope.time());
    }
}
