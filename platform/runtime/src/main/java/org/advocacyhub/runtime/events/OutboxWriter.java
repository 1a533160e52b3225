package org.advocacyhub.runtime.events;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the events of one transaction. Keeps the promise on which the relay builds: of two events in one lock group, the
 * one with the lower position is visible first (or never).
 */
public final class OutboxWriter {

    /** First key of the advisory locks that writers hold until their transaction has ended. */
    static final int WRITER_LOCKS = 0x48554201;

    /** One round trip: first every lock in order (so no deadlock), only then the positions are drawn. */
    static final String WRITE = """
            select pg_advisory_xact_lock(?, lock_group) from unnest(?::int4[]) lock_group;
            insert into outbox_event (bucket, event_id, topic, key, traceparent, envelope, recorded_at)
            select bucket, event_id, topic, key, traceparent, envelope, recorded_at
            from unnest(?::int2[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]) with ordinality
                as e (bucket, event_id, topic, key, traceparent, envelope, recorded_at, nth)
            order by nth""";

    private OutboxWriter() {}

    /** Writes in the connection's transaction, to be called right before it commits. */
    public static void write(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            bind(connection, statement, 1, rows);
            statement.execute();
        }
    }

    /** Sets the parameters of {@link #WRITE} from a position on; returns the position behind them. */
    static int bind(Connection connection, PreparedStatement statement, int first, List<OutboxRow> rows)
            throws SQLException {
        var groups = rows.stream()
                .map(row -> Keys.lockGroup(row.key()))
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
        int next = first;
        statement.setInt(next++, WRITER_LOCKS);
        statement.setArray(next++, connection.createArrayOf("int4", groups));
        statement.setArray(
                next++,
                connection.createArrayOf(
                        "int2",
                        rows.stream().map(row -> (short) Keys.bucket(row.key())).toArray(Short[]::new)));
        statement.setArray(next++, texts(connection, rows, row -> row.eventId().toString()));
        statement.setArray(next++, texts(connection, rows, OutboxRow::topic));
        statement.setArray(next++, texts(connection, rows, OutboxRow::key));
        statement.setArray(next++, texts(connection, rows, OutboxRow::traceparent));
        statement.setArray(next++, texts(connection, rows, OutboxRow::envelope));
        statement.setArray(
                next++, texts(connection, rows, row -> row.recordedAt().toString()));
        return next;
    }

    /** Strings as such travel in binary form; as objects they would be quoted here and unquoted there. */
    private static Array texts(Connection connection, List<OutboxRow> rows, Function<OutboxRow, String> value)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new));
    }
}
