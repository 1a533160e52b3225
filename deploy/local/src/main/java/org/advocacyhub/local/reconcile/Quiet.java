package org.advocacyhub.local.reconcile;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Port;
import org.advocacyhub.local.suite.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows when nothing is on the road any more: no event waits in an outbox, and every service has read every topic to its end,
 * twice in a row with the same ends. Once is not enough: between two looks an event could hop from one place to the next.
 */
public final class Quiet implements AutoCloseable {

    /** What each service hears (architecture.md section 3). */
    private static final Map<Part, Set<String>> HEARS = Map.of(
            Part.REFERRAL, Set.of("allocations", "cases"),
            Part.TRIAGE, Set.of("referrals", "cases", "partners", "contracts"),
            Part.PROVIDER, Set.of("referrals", "allocations", "contracts"),
            Part.MONITORING, Set.of("referrals", "allocations", "cases", "partners", "contracts"));

    private final Databases databases;
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> latest = new HashMap<>();

    public Quiet(Ports ports, Databases databases) {
        this.databases = databases;
        this.admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + ports.of(Port.BROKER)));
        for (var topics : HEARS.values()) {
            for (var topic : topics) {
                int partitions = topic.equals("contracts") ? 1 : 12;
                for (int partition = 0; partition < partitions; partition++) {
                    latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
        }
    }

    /**
     * Waits until all is quiet.
     *
     * @throws IllegalStateException when it is not within the time, saying what still moves
     */
    public void await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long pause = 2;
        Map<TopicPartition, Long> before = Map.of();
        while (true) {
            var ends = endsWhenAllIsRead();
            if (!ends.isEmpty() && ends.equals(before)) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not quiet after " + patience.toSeconds() + " s: " + whatMoves());
            }
            if (ends.isEmpty()) {
                pause(pause);
                pause = Math.min(pause + 2, 50);
            }
            before = ends;
        }
    }

    /** The ends of all topics when outboxes are empty and everybody has read that far; otherwise nothing. */
    private Map<TopicPartition, Long> endsWhenAllIsRead() {
        if (waitingInOutboxes() > 0) {
            return Map.of();
        }
        var ends = ends();
        return allIsHandled(ends) || unread(ends).isEmpty() ? ends : Map.of();
    }

    /**
     * True when each inbox holds as many events as its topics do. Inboxes know at once; committed offsets follow up to a
     * second later, but stay right when an event was sent twice.
     */
    private boolean allIsHandled(Map<TopicPartition, Long> ends) {
        return HEARS.entrySet().stream().allMatch(service -> {
            long told = ends.entrySet().stream()
                    .filter(end -> service.getValue().contains(end.getKey().topic()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return databases.count(service.getKey(), "select count(*) from inbox_event") == told;
        });
    }

    private long waitingInOutboxes() {
        return Part.SERVICES.stream()
                .mapToLong(service -> databases.count(service, "select count(*) from outbox_event"))
                .sum();
    }

    private Map<TopicPartition, Long> ends() {
        var ends = new HashMap<TopicPartition, Long>();
        answer(admin.listOffsets(latest).all()).forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    /** How many events each service has still to read. */
    private Map<Part, Long> unread(Map<TopicPartition, Long> ends) {
        var specs = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        HEARS.keySet().forEach(service -> specs.put(service.id(), new ListConsumerGroupOffsetsSpec()));
        var offsets = answer(admin.listConsumerGroupOffsets(specs).all());
        var unread = new HashMap<Part, Long>();
        HEARS.forEach((service, topics) -> ends.forEach((partition, end) -> {
            var read = offsets.get(service.id()).get(partition);
            long lag = end - (read == null ? 0 : read.offset());
            if (topics.contains(partition.topic()) && lag > 0) {
                unread.merge(service, lag, Long::sum);
            }
        }));
        return unread;
    }

    private String whatMoves() {
        return waitingInOutboxes() + " events in outboxes, unread: " + unread(ends());
    }

    private static <T> T answer(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
