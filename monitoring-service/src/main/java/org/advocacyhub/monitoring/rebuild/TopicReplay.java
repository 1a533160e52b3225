package org.advocacyhub.monitoring.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.advocacyhub.contracts.PublishedLanguage;
import org.advocacyhub.monitoring.facts.Heard;
import org.advocacyhub.runtime.events.EventReader;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every topic of the suite from its first record on, beside the consumer group of the service. */
final class TopicReplay implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(250);

    /** Of a dozen partitions at a time, so that a batch is about as many events of even as of odd ones (ADR 0103). */
    private static final int READ_AHEAD = 12 * 1024 * 1024;

    /** Takes the events of one poll, in order per key. */
    interface Sink {
        void take(List<Heard> events) throws SQLException;
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final EventReader reader;
    private final BooleanSupplier stopping;

    private TopicReplay(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            EventReader reader,
            BooleanSupplier stopping) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.reader = reader;
        this.stopping = stopping;
    }

    /**
     * Stands before the first record of every partition.
     *
     * @param connection how to reach the broker
     * @param batch records taken at once, at most
     */
    static TopicReplay fromTheBeginning(
            Map<String, Object> connection, int batch, EventReader reader, BooleanSupplier stopping) {
        var settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, READ_AHEAD);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = PublishedLanguage.families().stream()
                .map(PublishedLanguage::topicOf)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicReplay(consumer, partitions, reader, stopping);
    }

    /** The first offset that does not exist yet, by partition. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** How many records lie between here and there. */
    long distance(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /**
     * Goes on from where it stands until everything before {@code ends} is taken, perhaps a little further. While the sink takes some
     * events, the next ones are read.
     *
     * @throws SQLException what the sink threw
     */
    void advance(Map<TopicPartition, Long> ends, Sink sink) throws SQLException {
        try (var ahead = Executors.newSingleThreadExecutor()) {
            var next = distance(ends) > 0 ? ahead.submit(this::poll) : null;
            while (next != null) {
                var events = next.get();
                if (stopping.getAsBoolean()) {
                    throw new IllegalStateException("interrupted: the service stops");
                }
                next = distance(ends) > 0 ? ahead.submit(this::poll) : null;
                if (!events.isEmpty()) {
                    sink.take(events);
                }
            }
        } catch (ExecutionException unread) {
            throw new IllegalStateException("the topics could not be read", unread.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted: the service stops", stopped);
        }
    }

    private List<Heard> poll() {
        return StreamSupport.stream(consumer.poll(WAIT).spliterator(), false)
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Heard> read(ConsumerRecord<String, byte[]> origin) {
        return reader.read(origin)
                .map(read -> new Heard(
                        read.event(),
                        read.context().eventId(),
                        read.context().topic(),
                        read.context().partition(),
                        read.context().offset(),
                        read.context().time()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
