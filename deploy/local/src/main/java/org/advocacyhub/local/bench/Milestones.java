package org.advocacyhub.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.advocacyhub.local.server.Broker;
import org.advocacyhub.local.suite.Ports;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When the events of a referral have reached the broker, as a consumer sees it: where the time on the road goes. */
final class Milestones implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final int PATIENCE_SECONDS = 30;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, CompletableFuture<Long>> reached = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** What is passed between the front door and the partner. */
    enum Milestone {
        RECEIVED("referral.received.v1"),
        OFFERED("allocation.offer-made.v1");

        private final byte[] mark;

        Milestone(String type) {
            this.mark = ("\"" + type + "\"").getBytes(StandardCharsets.UTF_8);
        }

        private boolean isReachedBy(byte[] event) {
            for (int start = 0; start <= event.length - mark.length; start++) {
                int same = 0;
                while (same < mark.length && event[start + same] == mark[same]) {
                    same++;
                }
                if (same == mark.length) {
                    return true;
                }
            }
            return false;
        }
    }

    Milestones(Ports ports) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Broker.bootstrap(ports)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(Stream.of("referrals", "allocations")
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position); // now, not with the first poll
        Thread.ofPlatform().name("milestones").daemon().start(this::listen);
    }

    /** When a referral passed a milestone, by {@link System#nanoTime}; waits for it. */
    long reachedAt(Milestone milestone, String referralId)
            throws InterruptedException, ExecutionException, TimeoutException {
        return of(milestone, referralId).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Long> of(Milestone milestone, String referralId) {
        return reached.computeIfAbsent(milestone + referralId, _ -> new CompletableFuture<>());
    }

    private void listen() {
        while (!closed) {
            for (var event : consumer.poll(A_MOMENT)) {
                long now = System.nanoTime();
                for (var milestone : Milestone.values()) {
                    if (milestone.isReachedBy(event.value())) {
                        of(milestone, event.key()).complete(now);
                    }
                }
            }
        }
        consumer.close();
    }

    /** The listener ends within a moment; nobody has to wait for it. */
    @Override
    public void close() {
        closed = true;
    }
}
