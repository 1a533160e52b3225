package org.advocacyhub.runtime.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How much waits: rows in the outbox, age of the oldest, dead letters that nobody has replayed; and how long ago the
 * database last said so, which is what tells of one that is away. Each replica reports the same figures. Counting stops at 100,000 rows
 * and two seconds, so that looking never becomes a load; a figure that could not be taken for a minute is NaN, whether the database
 * refuses or says nothing at all.
 */
@ApplicationScoped
class WaitingGauges {

    private static final Logger LOG = Logger.getLogger(WaitingGauges.class);
    private static final int PATIENCE_SECONDS = 2;

    private static final String LOOK = """
            select waiting, oldest, letters
            from (select count(*) as waiting, min(recorded_at) as oldest
                  from (select recorded_at from outbox_event limit 100000) as bounded) as outbox,
                 (select count(*) as letters
                  from (select 1 from dead_letter where replayed_at is null limit 100000) as bounded) as dead""";

    private final DataSource dataSource;
    private final Clock clock;
    private final Duration outdatedAfter;
    private volatile long answeredAt = System.nanoTime();
    private volatile double waiting = Double.NaN;
    private volatile double oldestAge = Double.NaN;
    private volatile double deadLetters = Double.NaN;

    WaitingGauges(
            DataSource dataSource,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "hub.metrics.outdated-after", defaultValue = "1m") Duration outdatedAfter) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.outdatedAfter = outdatedAfter;
        Gauge.builder("hub.database.silence", this::silence)
                .baseUnit("seconds")
                .description("How long ago the database last said how much waits")
                .register(metrics);
        Gauge.builder("hub.outbox.waiting", () -> current(waiting))
                .description("Events in the outbox")
                .register(metrics);
        Gauge.builder("hub.outbox.oldest.age", () -> current(oldestAge))
                .baseUnit("seconds")
                .description("Age of the oldest event in the outbox")
                .register(metrics);
        Gauge.builder("hub.dead.letters", () -> current(deadLetters))
                .description("Dead letters that nobody has replayed")
                .register(metrics);
    }

    @Scheduled(every = "${hub.metrics.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var row = statement.executeQuery(LOOK)) {
                row.next();
                take(row);
            }
            answeredAt = System.nanoTime();
        } catch (SQLException away) {
            LOG.debug("what waits could not be counted", away);
            waiting = oldestAge = deadLetters = Double.NaN;
        }
    }

    private double silence() {
        return silent().toMillis() / 1000.0;
    }

    private Duration silent() {
        return Duration.ofNanos(System.nanoTime() - answeredAt);
    }

    /** A look that hangs leaves the figure of before: nobody may take that for the state of now. */
    private double current(double figure) {
        return silent().compareTo(outdatedAfter) > 0 ? Double.NaN : figure;
    }

    private void take(ResultSet row) throws SQLException {
        var oldest = row.getTimestamp("oldest");
        waiting = row.getLong("waiting");
        oldestAge = oldest == null
                ? 0
                : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
        deadLetters = row.getLong("letters");
    }
}
