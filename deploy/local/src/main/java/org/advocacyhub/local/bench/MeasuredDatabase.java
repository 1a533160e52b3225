package org.advocacyhub.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What benchmarks do with the database of the service that they measure, as its superuser. */
record MeasuredDatabase(Connection connection) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Rounds begin alike: what one has written is on the disk before the next. */
    void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    /** Returns when the relay has sent everything. */
    void awaitEmptyOutbox() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from (select from outbox_event limit 1) as waiting") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the relay did not empty the outbox in " + PATIENCE.toSeconds() + " s");
            }
            new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
