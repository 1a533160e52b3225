package org.advocacyhub.runtime.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.advocacyhub.runtime.relay.Relay;
import org.advocacyhub.runtime.relay.RelayProducer;
import org.apache.kafka.clients.producer.Producer;

/** The relay of production with its ends in the scratch servers, counting what it delivers. */
final class BenchRelay implements Relay.Ends, AutoCloseable {

    private static final Relay.Settings SETTINGS =
            new Relay.Settings(Duration.ofMillis(250), 2000, Duration.ofSeconds(2), Duration.ofMillis(2));

    private final DataSource database;
    private final String bootstrapServers;
    private final AtomicLong delivered = new AtomicLong();
    private final Relay relay = new Relay(this, SETTINGS);
    private final Thread thread;

    BenchRelay(DataSource database, String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.thread = Thread.ofPlatform().name("bench-relay").start(relay);
    }

    void wake() {
        relay.wake();
    }

    long delivered() {
        return delivered.get();
    }

    /** Waits until {@code total} events were delivered since the start. */
    void await(long total) {
        while (delivered.get() < total) {
            LockSupport.parkNanos(200_000);
        }
    }

    @Override
    public Connection database() throws SQLException {
        return database.getConnection();
    }

    @Override
    public Producer<String, byte[]> broker() {
        return RelayProducer.open(Map.of("bootstrap.servers", bootstrapServers));
    }

    @Override
    public void delivered(int events) {
        delivered.addAndGet(events);
    }

    @Override
    public void close() {
        relay.stop();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
