package org.advocacyhub.runtime.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads each waiting event once, in an order that respects every key, however the transactions that wrote them ended.
 * Costs the same whether or not dead rows pile up under somebody's old snapshot: it never passes a position twice.
 */
final class OutboxReader implements AutoCloseable {

    /** {@code position + 0} and {@code materialized} leave the planner only one index for each half. */
    private static final String READ = """
            with fresh as materialized (
                select * from outbox_event where position > ? order by position limit ?
            ), late as materialized (
                select * from outbox_event where written_by >= ?::xid8 and position + 0 <= ?
                union all
                select * from outbox_event where written_by = any (?::xid8[]) and position + 0 <= ?
            )
            select pg_current_snapshot()::text, position, topic, key, traceparent,
                   case when bucket = any (?) then envelope end as envelope
            from (select * from fresh union all select * from late) unseen
            order by position""";

    private static final String DELETE = "delete from outbox_event where position = any (?)";

    private final Connection connection;
    private final PreparedStatement read;
    private final PreparedStatement delete;
    private final int limit;
    private Seen seen = Seen.nothing();

    OutboxReader(Connection connection, int limit) throws SQLException {
        this.connection = connection;
        this.read = connection.prepareStatement(READ);
        this.delete = connection.prepareStatement(DELETE);
        this.limit = limit;
    }

    /** Starts again at the oldest row; needed after a failure and when a bucket was gained. */
    void startOver() {
        seen = Seen.nothing();
    }

    /** What came to light since the last call. */
    Batch next(Set<Integer> buckets) throws SQLException {
        read.setLong(1, seen.position());
        read.setInt(2, limit);
        read.setString(3, seen.xmax());
        read.setLong(4, seen.position());
        read.setArray(5, connection.createArrayOf("text", seen.inProgress()));
        read.setLong(6, seen.position());
        read.setArray(7, connection.createArrayOf("int2", buckets.toArray()));
        try (var rows = read.executeQuery()) {
            return collect(rows);
        }
    }

    private Batch collect(ResultSet rows) throws SQLException {
        var events = new ArrayList<WaitingEvent>();
        var count = 0;
        var snapshot = "";
        var last = 0L;
        for (; rows.next(); count++) {
            snapshot = rows.getString(1);
            last = rows.getLong(2);
            var envelope = rows.getBytes(6);
            if (envelope != null) {
                events.add(new WaitingEvent(last, rows.getString(3), rows.getString(4), rows.getString(5), envelope));
            }
        }
        if (count > 0) {
            seen = seen.upTo(last, snapshot);
        }
        return new Batch(events, count >= limit);
    }

    /** Removes what the broker has acknowledged. */
    void delete(List<WaitingEvent> sent) throws SQLException {
        delete.setArray(
                1,
                connection.createArrayOf(
                        "int8", sent.stream().map(WaitingEvent::position).toArray()));
        delete.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        read.close();
        delete.close();
    }

    /**
     * A page of the outbox.
     *
     * @param events those of the wanted buckets
     * @param more there may be more to read at once
     */
    record Batch(List<WaitingEvent> events, boolean more) {}
}
