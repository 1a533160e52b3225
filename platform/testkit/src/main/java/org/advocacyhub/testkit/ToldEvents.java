package org.advocacyhub.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;
import org.advocacyhub.testkit.servers.Servers;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything that the service under test has written to one topic, read when somebody asks; each event is held against its
 * published schema as it is read.
 */
final class ToldEvents {

    private static final Duration STEP = Duration.ofMillis(50);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final WirePromise promise;
    private final List<byte[]> heard = new ArrayList<>();

    ToldEvents(String topic) {
        this.topic = topic;
        this.promise = topic.equals("dead-letters") ? WirePromise.none() : WirePromise.published();
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.running().bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    synchronized <E extends IntegrationEvent> E await(Class<E> type, Predicate<E> matching, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var seen = 0;
        while (true) {
            var found = first(type, matching, seen);
            if (found.isPresent()) {
                return found.get();
            }
            seen = heard.size();
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No %s that matches was told on %s within %s; heard: %s"
                        .formatted(type.getSimpleName(), topic, patience, typesHeard()));
            }
            hear();
        }
    }

    synchronized <E extends IntegrationEvent> List<E> all(Class<E> type) {
        return raw().stream().flatMap(value -> read(value, type)).toList();
    }

    synchronized List<byte[]> raw() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            hear();
        }
        return List.copyOf(heard);
    }

    private <E extends IntegrationEvent> Optional<E> first(Class<E> type, Predicate<E> matching, int from) {
        return heard.subList(from, heard.size()).stream()
                .flatMap(value -> read(value, type))
                .filter(matching)
                .findFirst();
    }

    private void hear() {
        var broken = new ArrayList<String>();
        for (var message : consumer.poll(STEP)) {
            if (message.headers().lastHeader(Broker.BY_TEST) == null) {
                heard.add(message.value());
                broken.addAll(promise.brokenBy(message.value()));
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("The service told what its schema does not allow: " + broken);
        }
    }

    private static <E extends IntegrationEvent> Stream<E> read(byte[] value, Class<E> type) {
        var envelope = WireForm.read(value);
        return PublishedLanguage.typeOf(type).equals(envelope.path("type").asText())
                ? Stream.of(WireForm.data(envelope, type))
                : Stream.empty();
    }

    private List<String> typesHeard() {
        return heard.stream()
                .map(value -> WireForm.read(value).path("type").asText())
                .distinct()
                .toList();
    }
}
