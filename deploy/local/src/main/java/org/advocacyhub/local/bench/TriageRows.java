package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;
import org.apache.kafka.common.TopicPartition;

/** The rows that a round of triage leaves behind, and how fast they can be written again by multi-row inserts. */
final class TriageRows implements AutoCloseable {

    private static final int REFERRALS_TO_A_TRANSACTION = 500;
    private static final String ELSEWHERE = "bench_rows";

    /** Of each referral's own tables, the column that names the referral, and what is told since when. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("triage_case", "referral_id");
        TABLES.put("triage_decision", "referral_id");
        TABLES.put("offer", "referral_id");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection source;
    private final Connection writer;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private Map<TopicPartition, Long> told;
    private Map<TopicPartition, Long> heard;

    private record Table(List<String> columns, List<Object[]> rows) {}

    TriageRows(Connection source, Suite suite) throws SQLException {
        this.source = source;
        var properties = new Properties();
        properties.setProperty("user", Postgres.SUPERUSER);
        properties.setProperty("password", suite.secrets().databasePassword(Postgres.SUPERUSER));
        properties.setProperty("reWriteBatchedInserts", "true");
        this.writer = DriverManager.getConnection(Postgres.url(suite.ports(), Part.TRIAGE.shortId()), properties);
    }

    /** What is there before a round. */
    void remember(ReferralStream stream) {
        told = stream.ends("allocations");
        heard = stream.ends("referrals");
    }

    /** Reads what the round wrote, also what has left the outbox since. */
    void read(ReferralStream stream) throws SQLException {
        var referrals = new ArrayList<UUID>();
        var inbox = new Table(List.of("event_id", "topic", "handled_at"), new ArrayList<>());
        stream.since(heard, event -> {
            referrals.add(UUID.fromString(event.key()));
            inbox.rows().add(new Object[] {eventId(event.value()), "referrals", OffsetDateTime.now()});
        });
        var outbox =
                new Table(List.of("bucket", "event_id", "topic", "key", "envelope", "recorded_at"), new ArrayList<>());
        stream.since(told, event -> outbox.rows().add(new Object[] {
            (short) 0,
            eventId(event.value()),
            "allocations",
            event.key(),
            new String(event.value(), StandardCharsets.UTF_8),
            OffsetDateTime.now()
        }));
        tables.clear();
        for (var table : TABLES.entrySet()) {
            tables.put(table.getKey(), read(table.getKey(), table.getValue(), referrals));
        }
        tables.put("inbox_event", inbox);
        tables.put("outbox_event", outbox);
    }

    private Table read(String table, String column, List<UUID> referrals) throws SQLException {
        var select = "select * from " + table + " where " + column + " = any (?)";
        try (var statement = source.prepareStatement(select)) {
            statement.setArray(1, source.createArrayOf("uuid", referrals.toArray()));
            try (var found = statement.executeQuery()) {
                var meta = found.getMetaData();
                var columns = IntStream.rangeClosed(1, meta.getColumnCount())
                        .mapToObj(number -> name(meta, number))
                        .toList();
                var rows = new ArrayList<Object[]>();
                while (found.next()) {
                    var row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
                return new Table(columns, rows);
            }
        }
    }

    private static String name(java.sql.ResultSetMetaData meta, int number) {
        try {
            return meta.getColumnName(number);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static UUID eventId(byte[] envelope) {
        try {
            return UUID.fromString(JSON.readTree(envelope).get("id").asText());
        } catch (IOException notJson) {
            throw new IllegalStateException("the broker holds something else than events", notJson);
        }
    }

    /** Writes them all into fresh tables of the same make; answers in how many nanoseconds. */
    long write() throws SQLException {
        writer.setAutoCommit(true);
        makeTables(writer);
        writer.setAutoCommit(false);
        int transactions =
                (tables.get("triage_case").rows().size() + REFERRALS_TO_A_TRANSACTION - 1) / REFERRALS_TO_A_TRANSACTION;
        long start = System.nanoTime();
        for (int number = 0; number < transactions; number++) {
            for (var table : tables.entrySet()) {
                var rows = table.getValue().rows();
                write(
                        writer,
                        table.getKey(),
                        table.getValue().columns(),
                        rows.subList(rows.size() * number / transactions, rows.size() * (number + 1) / transactions));
            }
            writer.commit();
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }

    private static void write(Connection connection, String table, List<String> columns, List<Object[]> rows)
            throws SQLException {
        var insert = "insert into " + ELSEWHERE + "." + table + " (" + String.join(", ", columns)
                + ") overriding system value" + " values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (var statement = connection.prepareStatement(insert)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void makeTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + ELSEWHERE + " cascade");
            statement.execute("create schema " + ELSEWHERE);
            for (var table : tables.keySet()) {
                statement.execute(
                        "create table " + ELSEWHERE + "." + table + " (like public." + table + " including all)");
            }
        }
    }
}
