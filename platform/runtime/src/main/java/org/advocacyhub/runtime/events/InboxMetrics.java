package org.advocacyhub.runtime.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what the inbox did not hand to a subscriber. */
@ApplicationScoped
class InboxMetrics {

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void skipped(String topic) {
        registry.counter("hub.inbox.skipped", "topic", topic).increment();
    }

    void repeated(EventContext context) {
        registry.counter("hub.inbox.repeated", "topic", context.topic()).increment();
    }
}
