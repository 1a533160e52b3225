package org.advocacyhub.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;
import org.advocacyhub.testkit.servers.Servers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Assertions;

/** The broker as the other services see it: tell the service under test something, hear what it tells. */
public final class Broker {

    /** On a record that a test published: what the service itself tells does not carry it. */
    static final String BY_TEST = "published-by-test";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final WirePromise PROMISE = WirePromise.published();
    private static final Map<String, ToldEvents> TOLD = new ConcurrentHashMap<>();

    private Broker() {}

    /** Publishes events as the services that tell them would, and waits until the broker has them. */
    public static void publish(IntegrationEvent... events) {
        for (var event : events) {
            publish(UUID.randomUUID(), event);
        }
    }

    /**
     * Publishes an event under a given id: a second time, it is the same event delivered again.
     *
     * @throws AssertionError when the published schema does not allow the event: no service would tell it
     */
    public static void publish(UUID eventId, IntegrationEvent event) {
        var wire = WireForm.write(eventId, event);
        Assertions.assertEquals(List.of(), PROMISE.brokenBy(wire), "what the test tells");
        publishRaw(PublishedLanguage.topicOf(event.getClass()), event.key(), wire);
    }

    /** The bytes of an event on the wire, for tests that damage them. */
    public static byte[] wire(UUID eventId, IntegrationEvent event) {
        return WireForm.write(eventId, event);
    }

    /** Publishes anything at all. */
    public static void publishRaw(String topic, String key, byte[] value) {
        var message = new ProducerRecord<>(topic, key, value);
        message.headers()
                .add("content-type", WireForm.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8))
                .add(BY_TEST, new byte[] {1});
        try {
            Producer.INSTANCE.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take the message", e);
        }
    }

    /**
     * Waits up to 20 seconds for the first event of a type that the service under test has told, now or earlier, and that
     * matches.
     *
     * @throws AssertionError when none came; names the events that did
     */
    public static <E extends IntegrationEvent> E await(Class<E> type, Predicate<E> matching) {
        return told(PublishedLanguage.topicOf(type)).await(type, matching, PATIENCE);
    }

    /** All events of a type that the service under test has told up to now, in order per key. */
    public static <E extends IntegrationEvent> List<E> all(Class<E> type) {
        return told(PublishedLanguage.topicOf(type)).all(type);
    }

    /** The raw records of a topic that the service under test has written up to now. */
    public static List<byte[]> raw(String topic) {
        return told(topic).raw();
    }

    private static ToldEvents told(String topic) {
        return TOLD.computeIfAbsent(topic, ToldEvents::new);
    }

    /** Opened when first needed, since many tests only listen. */
    private static final class Producer {
        static final KafkaProducer<String, byte[]> INSTANCE = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.running().bootstrapServers(), "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
