package org.advocacyhub.runtime.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.advocacyhub.runtime.events.Envelope;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** One page of events on its way to the broker, pipelined: all are sent before the first is awaited. */
final class Delivery {

    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", Envelope.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));

    private final List<WaitingEvent> events;
    private final AtomicReferenceArray<Exception> failures;
    private final CountDownLatch unanswered;
    private int sent;

    private Delivery(List<WaitingEvent> events) {
        this.events = events;
        this.failures = new AtomicReferenceArray<>(events.size());
        this.unanswered = new CountDownLatch(events.size());
    }

    /** Sends in order. Stops at a failure that shows at once: what follows must not overtake it. */
    static Delivery start(List<WaitingEvent> events, Producer<String, byte[]> producer) {
        var delivery = new Delivery(events);
        while (delivery.sent < events.size() && delivery.send(delivery.sent, producer)) {
            delivery.sent++;
        }
        for (var unsent = delivery.sent + 1; unsent < events.size(); unsent++) {
            delivery.unanswered.countDown();
        }
        return delivery;
    }

    private boolean send(int index, Producer<String, byte[]> producer) {
        producer.send(recordOf(events.get(index)), (_, failure) -> {
            if (failure != null) {
                failures.set(index, failure);
            }
            unanswered.countDown();
        });
        return failures.get(index) == null;
    }

    private static ProducerRecord<String, byte[]> recordOf(WaitingEvent event) {
        var kafka = new ProducerRecord<>(event.topic(), event.key(), event.envelope());
        kafka.headers().add(CONTENT_TYPE);
        if (event.traceparent() != null) {
            kafka.headers().add("traceparent", event.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return kafka;
    }

    /** Waits up to {@code millis} for the broker to answer for every event that was sent. */
    boolean answered(long millis) throws InterruptedException {
        return unanswered.await(millis, TimeUnit.MILLISECONDS);
    }

    /** The events that the broker has; ask only when answered. */
    List<WaitingEvent> acknowledged() {
        var acknowledged = new ArrayList<WaitingEvent>(sent);
        for (var index = 0; index < sent; index++) {
            if (failures.get(index) == null) {
                acknowledged.add(events.get(index));
            }
        }
        return acknowledged;
    }

    /** The failures, each with its event; ask only when answered. */
    List<Failed> failed() {
        var failed = new ArrayList<Failed>();
        for (var index = 0; index < events.size(); index++) {
            if (failures.get(index) != null) {
                failed.add(new Failed(events.get(index), failures.get(index)));
            }
        }
        return failed;
    }

    /** An event that the broker did not take. */
    record Failed(WaitingEvent event, Exception cause) {}
}
