package org.advocacyhub.runtime.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.advocacyhub.runtime.events.OutboxRow;
import org.advocacyhub.runtime.events.OutboxWriter;
import org.advocacyhub.testkit.servers.Servers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A database and a topic of a test's own, with nothing of Quarkus around: only outbox, relay and broker. */
final class ScratchOutbox {

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String url;
    private final String topic = "topic-" + UUID.randomUUID();

    private ScratchOutbox(String url) {
        this.url = url;
    }

    static ScratchOutbox create() throws Exception {
        var name = "relay_" + UUID.randomUUID().toString().replace("-", "");
        try (var admin = DriverManager.getConnection(Servers.running().adminUrl());
                var statement = admin.createStatement()) {
            statement.execute("create database " + name);
        }
        var outbox = new ScratchOutbox(Servers.running().databaseUrl().replaceAll("/hub$", "/" + name));
        outbox.createTables();
        outbox.createTopic();
        return outbox;
    }

    private void createTables() throws SQLException {
        try (var script =
                ScratchOutbox.class.getResourceAsStream("/db/platform/V0_1__events_leave_and_arrive_once.sql")) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("${app_role}", SUPERUSER));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void createTopic() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    String bootstrapServers() {
        return Servers.running().bootstrapServers();
    }

    /** A connection in a transaction. */
    Connection begin() throws SQLException {
        var connection = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
        connection.setAutoCommit(false);
        return connection;
    }

    Connection forRelay() throws SQLException {
        return RelayDatabase.at(url, SUPERUSER, SUPERUSER).getConnection();
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return numbers(sql).getFirst();
    }

    List<Long> numbers(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    /** Ends every session of relays, as a crash of the database or of their process would. */
    void killRelays() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and application_name = 'outbox-relay'");
    }

    void write(Connection transaction, String key, String... events) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        for (var event : events) {
            rows.add(new OutboxRow(UUID.randomUUID(), topic, key, null, event, Instant.EPOCH));
        }
        OutboxWriter.write(transaction, rows);
    }

    void writeAndCommit(String key, String... events) throws SQLException {
        try (var transaction = begin()) {
            write(transaction, key, events);
            transaction.commit();
        }
    }

    /** At least {@code count} records of the topic; fails when they do not come. */
    List<ConsumerRecord<String, byte[]>> records(int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while ((records.size() < count || records.size() < end(consumer)) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            if (records.size() < count) {
                throw new AssertionError("only " + records.size() + " of " + count + " events arrived");
            }
            return records;
        }
    }

    private long end(KafkaConsumer<String, byte[]> consumer) {
        return consumer.endOffsets(List.of(new TopicPartition(topic, 0)))
                .values()
                .iterator()
                .next();
    }

    /** The texts of all records, at least {@code count}. */
    List<String> texts(int count) {
        return records(count).stream().map(ScratchOutbox::text).toList();
    }

    static String text(ConsumerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }
}
