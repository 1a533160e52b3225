package org.advocacyhub.runtime.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** A relay of production at work on a scratch outbox. */
final class RunningRelay implements Relay.Ends, AutoCloseable {

    private final ScratchOutbox outbox;
    private final UnaryOperator<Producer<String, byte[]>> tampering;
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger brokerFailures = new AtomicInteger();
    private final Relay relay;
    private final Thread thread;
    private volatile boolean cutOff;

    private RunningRelay(
            ScratchOutbox outbox,
            Duration poll,
            int brokerFailures,
            UnaryOperator<Producer<String, byte[]>> tampering) {
        this.outbox = outbox;
        this.tampering = tampering;
        this.brokerFailures.set(brokerFailures);
        this.relay = new Relay(this, new Relay.Settings(poll, 50, Duration.ofMillis(200), Duration.ofMillis(2)));
        this.thread = Thread.ofPlatform().name("test-relay").start(relay);
    }

    static RunningRelay on(ScratchOutbox outbox) {
        return new RunningRelay(outbox, Duration.ofMillis(50), 0, UnaryOperator.identity());
    }

    /** Hears only what wakes it. */
    static RunningRelay asleepOn(ScratchOutbox outbox) {
        return new RunningRelay(outbox, Duration.ofHours(1), 0, UnaryOperator.identity());
    }

    /** The broker cannot be reached the first few times. */
    static RunningRelay withBrokerAway(ScratchOutbox outbox, int times) {
        return new RunningRelay(outbox, Duration.ofMillis(50), times, UnaryOperator.identity());
    }

    static RunningRelay withProducer(ScratchOutbox outbox, UnaryOperator<Producer<String, byte[]>> tampering) {
        return new RunningRelay(outbox, Duration.ofMillis(50), 0, tampering);
    }

    void wake() {
        relay.wake();
    }

    int delivered() {
        return delivered.get();
    }

    /** As if its machine were gone: it never reaches the database again. */
    void cutOff() throws SQLException {
        cutOff = true;
        outbox.killRelays();
    }

    @Override
    public Connection database() throws SQLException {
        if (cutOff) {
            throw new SQLException("cut off", "08006");
        }
        return outbox.forRelay();
    }

    @Override
    public Producer<String, byte[]> broker() {
        if (brokerFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new KafkaException("the broker is away");
        }
        return tampering.apply(RelayProducer.open(Map.of("bootstrap.servers", outbox.bootstrapServers())));
    }

    @Override
    public void delivered(int events) {
        delivered.addAndGet(events);
    }

    @Override
    public void close() {
        relay.stop();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
