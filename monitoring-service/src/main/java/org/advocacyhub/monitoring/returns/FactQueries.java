package org.advocacyhub.monitoring.returns;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.advocacyhub.monitoring.facts.Generation;
import org.advocacyhub.runtime.database.DatabaseFailure;

/**
 * Questions to one generation of the facts, all in one snapshot, so that the figures of a return agree with each other.
 * {@code {facts}} in the SQL stands for the generation.
 */
final class FactQueries {

    /** What E.2 leaves out everywhere: of a referral {@code r} and its triage {@code t}. */
    static final String COUNTED = """
             and t.state is distinct from 'DUPLICATE'
             and not exists (select from {facts}_case e
                             where e.referral_id = r.referral_id and e.close_reason = 'OPENED_IN_ERROR')
            """;

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only;";
    /** What is read by index is read sooner than a compiler or other processes could be set to it, which large tables make look worth their while. */
    private static final String BY_INDEX = """
            set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
            set local jit = off; set local max_parallel_workers_per_gather = 0;
            """;

    private final Connection connection;
    private final Generation generation;

    /**
     * Makes the connection's transaction one snapshot that goes to the facts by index only: a plan that reads a whole table
     * can look cheap today and would grow with the history (ADR 0060).
     */
    static void steady(Connection connection) throws SQLException {
        set(connection, SNAPSHOT + BY_INDEX);
    }

    /** The same for a report, which asks the same questions every time: a connection plans each of them once and for all. */
    static void steadyAndPlannedOnce(Connection connection) throws SQLException {
        set(connection, SNAPSHOT + BY_INDEX + "set local plan_cache_mode = force_generic_plan");
    }

    /** The same without the snapshot: a partner's transaction has begun with a query, which says whose rows it sees. */
    static void byIndex(Connection connection) throws SQLException {
        set(connection, BY_INDEX);
    }

    private static void set(Connection connection, String settings) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    FactQueries(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        try (var select = connection.prepareStatement(generation.sql(sql))) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, asJdbc(parameters[i]));
            }
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return Collections.unmodifiableList(found); // a row may be a null, as a maximum of nothing is
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("the facts could not be read", failed);
        }
    }

    private Object asJdbc(Object parameter) throws SQLException {
        return switch (parameter) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String[] texts -> connection.createArrayOf("text", texts);
            case null, default -> parameter;
        };
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
