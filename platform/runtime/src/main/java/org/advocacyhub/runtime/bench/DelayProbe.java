package org.advocacyhub.runtime.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.advocacyhub.runtime.events.OutboxRow;
import org.advocacyhub.runtime.events.OutboxWriter;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Measures from the start of a commit to the moment when a consumer holds the event, at a steady rate. */
final class DelayProbe {

    private static final String ENVELOPE = "x".repeat(1300);

    private final String topic;
    private final int events;
    private final long gapNanos;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLongArray committed;
    private final AtomicLongArray delays;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch missing;

    DelayProbe(String topic, int perSecond, int seconds) {
        this.topic = topic;
        this.events = perSecond * seconds;
        this.gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.committed = new AtomicLongArray(events);
        this.delays = new AtomicLongArray(events);
        this.missing = new CountDownLatch(events);
    }

    /** Delays in milliseconds, sorted. */
    double[] measure(DataSource database, String bootstrapServers, Runnable wake)
            throws SQLException, InterruptedException {
        Thread.ofPlatform().daemon().start(() -> consume(bootstrapServers));
        ready.await();
        produce(database, wake);
        if (!missing.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(missing.getCount() + " events did not arrive");
        }
        var millis = new double[events];
        Arrays.setAll(millis, event -> delays.get(event) / 1e6);
        Arrays.sort(millis);
        return millis;
    }

    private void produce(DataSource database, Runnable wake) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var start = System.nanoTime();
            for (var event = 0; event < events; event++) {
                LockSupport.parkNanos(start + event * gapNanos - System.nanoTime());
                var key = run + "/" + event;
                OutboxWriter.write(
                        connection,
                        List.of(new OutboxRow(UUID.randomUUID(), topic, key, null, ENVELOPE, Instant.EPOCH)));
                committed.set(event, System.nanoTime());
                connection.commit();
                wake.run();
            }
        }
    }

    private void consume(String bootstrapServers) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.countDown();
            while (missing.getCount() > 0) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    arrived(message.key(), System.nanoTime());
                }
            }
        }
    }

    private void arrived(String key, long now) {
        if (key.startsWith(run)) {
            var event = Integer.parseInt(key.substring(run.length() + 1));
            if (delays.compareAndSet(event, 0, now - committed.get(event))) {
                missing.countDown();
            }
        }
    }
}
