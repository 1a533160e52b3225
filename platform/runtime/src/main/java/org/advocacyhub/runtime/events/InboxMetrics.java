package org.advocacyhub.runtime.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what the inbox did not hand to a subscriber, and tells how long the oldest poll is in hand. To the broker's client a poll that
 * never ends is read: its lag stays at nought.
 */
@ApplicationScoped
class InboxMetrics {

    private final MeterRegistry registry;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("hub.inbox.oldest.age", this::oldestAge)
                .baseUnit("seconds")
                .description("How long the oldest poll is in hand that is not handled yet")
                .register(registry);
    }

    /** This thread has a poll in hand. */
    void began() {
        begun.put(Thread.currentThread(), System.nanoTime());
    }

    void ended() {
        begun.remove(Thread.currentThread());
    }

    private double oldestAge() {
        var now = System.nanoTime();
        return begun.values().stream()
                .mapToDouble(since -> Duration.ofNanos(now - since).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    void skipped(String topic) {
        registry.counter("hub.inbox.skipped", "topic", topic).increment();
    }

    void takenBack(String topic) {
        registry.counter("hub.inbox.taken.back", "topic", topic).increment();
    }

    void repeated(EventContext context) {
        registry.counter("hub.inbox.repeated", "topic", context.topic()).increment();
    }
}
