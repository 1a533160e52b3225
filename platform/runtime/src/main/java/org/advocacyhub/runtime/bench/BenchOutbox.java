package org.advocacyhub.runtime.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/** The scratch database of a benchmark: the outbox as the migration makes it, filled and drained. */
final class BenchOutbox {

    private static final String MIGRATION = "/db/platform/V0_1__events_leave_and_arrive_once.sql";

    private static final String FILL = """
            insert into outbox_event (bucket, event_id, topic, key, envelope, recorded_at)
            select i % 16, gen_random_uuid(), ?, 'key-' || i % 5000, repeat('x', 1300), now()
            from generate_series(1, ?) i""";

    private static final String LOCK_500 = """
            select position, topic, key, envelope from outbox_event
            order by position limit 500 for update skip locked""";

    private final DataSource database;
    private final String topic;

    BenchOutbox(DataSource database, String topic) {
        this.database = database;
        this.topic = topic;
    }

    /** Makes the tables, unless they are there. */
    void create(String role) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var script = BenchOutbox.class.getResourceAsStream(MIGRATION)) {
            var known = statement.executeQuery("select to_regclass('outbox_event')");
            known.next();
            if (known.getString(1) == null) {
                statement.execute(
                        new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("${app_role}", role));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int backendPid() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Empties the table for good, so that every run starts alike, and commits {@code rows} rows at once. */
    void fill(int rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var insert = connection.prepareStatement(FILL)) {
            statement.execute("truncate outbox_event");
            insert.setString(1, topic);
            insert.setInt(2, rows);
            insert.executeUpdate();
        }
    }

    /**
     * The plain drain "D" of performance.md: batches of 500, no broker. Its commits wait for the disk no more than the
     * relay's do, so that the comparison is fair. Returns how many it drained.
     */
    int drainPlainly() throws SQLException {
        var drained = 0;
        try (var connection = database.getConnection();
                var session = connection.createStatement()) {
            session.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement(LOCK_500);
                    var delete = connection.prepareStatement("delete from outbox_event where position = any (?)")) {
                int some;
                do {
                    var positions = new ArrayList<Long>();
                    try (var rows = lock.executeQuery()) {
                        while (rows.next()) {
                            positions.add(rows.getLong(1));
                            rows.getBytes(4);
                        }
                    }
                    delete.setArray(1, connection.createArrayOf("int8", positions.toArray()));
                    some = delete.executeUpdate();
                    connection.commit();
                    drained += some;
                } while (some > 0);
            }
        }
        return drained;
    }

    /** A transaction that keeps an old snapshot until it is closed; {@code writing} gives it a transaction id as well. */
    Connection oldSnapshot(boolean writing) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute(writing ? "select pg_current_xact_id()" : "select count(*) from pg_class");
        }
        return connection;
    }
}
