package org.advocacyhub.runtime.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is away, which comes back by itself, from work that will fail every time. */
public final class Outage {

    /** Connection lost, out of resources, system error; PostgreSQL's classes 08, 53 and 58. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** Shut down by an operator or a crash, still starting, or a standby that must not be written to. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25006");

    private static final int DEPTH = 12;

    private Outage() {}

    /** True when an outage of the database is what made {@code failure} happen. */
    public static boolean caused(Throwable failure) {
        return caused(failure, DEPTH);
    }

    private static boolean caused(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        if (failure instanceof SQLException sql && isOutage(sql)) {
            return true;
        }
        for (var suppressed : failure.getSuppressed()) {
            if (caused(suppressed, depth - 1)) {
                return true;
            }
        }
        return caused(failure.getCause(), depth - 1);
    }

    private static boolean isOutage(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state == null // the pool's own: no connection to be had in time
                || STATES.contains(state)
                || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
