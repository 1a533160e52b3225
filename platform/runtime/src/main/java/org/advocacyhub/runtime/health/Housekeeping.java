package org.advocacyhub.runtime.health;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets ids and answers that are too old to be repeated, a few at a time so that nobody waits for it. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int AT_A_TIME = 10_000;

    private static final String OLD_EVENTS = """
            delete from inbox_event where ctid = any (array(
                select ctid from inbox_event where handled_at < now() - make_interval(secs => ?) limit ?))""";

    private static final String OLD_ANSWERS = """
            delete from idempotency_key where ctid = any (array(
                select ctid from idempotency_key where created_at < now() - make_interval(secs => ?) limit ?))""";

    private final DataSource dataSource;
    private final Duration keepEvents;
    private final Duration keepAnswers;

    Housekeeping(
            DataSource dataSource,
            @ConfigProperty(name = "hub.inbox.keep", defaultValue = "30d") Duration keepEvents,
            @ConfigProperty(name = "hub.idempotency.keep", defaultValue = "7d") Duration keepAnswers) {
        this.dataSource = dataSource;
        this.keepEvents = keepEvents;
        this.keepAnswers = keepAnswers;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var events = delete(connection, OLD_EVENTS, keepEvents);
            var answers = delete(connection, OLD_ANSWERS, keepAnswers);
            LOG.debugf("forgot %d handled events and %d answers", events, answers);
        }
    }

    private static long delete(Connection connection, String sql, Duration keep) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, keep.toSeconds());
            statement.setInt(2, AT_A_TIME);
            var all = 0L;
            int some;
            do {
                some = statement.executeUpdate();
                all += some;
            } while (some == AT_A_TIME);
            return all;
        }
    }
}
