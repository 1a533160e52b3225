package org.advocacyhub.monitoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.advocacyhub.runtime.database.Sql;

/** Which generation of the facts is current, and the lock that keeps it current while live events are written. */
@ApplicationScoped
public class Generations {

    /** Held shared by every live batch, and alone by the moment in which a rebuild takes over. */
    private static final long LOCK = 0x6661_6374_7300L;

    /** Held alone by every live batch: what one changes in the cells depends on what another has written (ADR 0081). */
    private static final long WRITER = 0x6661_6374_7357L;

    private static final String CURRENT = "select active from fact_generation";

    private final Sql sql;
    private final Clock clock;

    Generations(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The current generation; it stays current until the transaction ends. */
    public Generation holdCurrent() {
        sql.first("select pg_advisory_xact_lock_shared(?)", _ -> null, LOCK);
        return current();
    }

    /** The current generation, as of this moment. */
    public Generation current() {
        return sql.first(CURRENT, row -> Generation.ofLetter(row.getString(1))).orElse(Generation.A);
    }

    /** As {@link #holdCurrent}, for one writer at a time over all replicas. */
    public Generation holdForWriting(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_xact_lock_shared(?)");
        lock(connection, "select pg_advisory_xact_lock(?)", WRITER);
        return current(connection);
    }

    /** Stops live batches, over all replicas, until {@link #resumeLive} or the end of the connection. */
    public void stopLive(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_lock(?)");
    }

    /** Lets live batches go on. */
    public void resumeLive(Connection connection) throws SQLException {
        lock(connection, "select pg_advisory_unlock(?)");
    }

    /** The current generation, as of this statement. */
    public Generation current(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(CURRENT);
                var rows = select.executeQuery()) {
            return rows.next() ? Generation.ofLetter(rows.getString(1)) : Generation.A;
        }
    }

    /** Makes a generation the current one when the transaction of the connection commits. */
    public void makeCurrent(Connection connection, Generation generation) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into fact_generation (active, since) values (?, ?)
                on conflict (one_row) do update set active = excluded.active, since = excluded.since
                """)) {
            upsert.setString(1, generation.letter());
            upsert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        lock(connection, sql, LOCK);
    }

    private static void lock(Connection connection, String sql, long lock) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, lock);
            select.execute();
        }
    }
}
