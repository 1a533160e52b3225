package org.advocacyhub.triage.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.triagecase.TriageState;
import org.jboss.logging.Logger;

/**
 * What stands at the hub's desk: open referrals by state and band, and how long the oldest offer is unanswered. Every replica tells
 * the same. Counting stops at 100,000; a figure that could not be taken is NaN.
 */
@ApplicationScoped
class DeskGauges {

    private static final Logger LOG = Logger.getLogger(DeskGauges.class);
    private static final int PATIENCE_SECONDS = 2;

    private static final String OPEN = """
            select state, band, count(*) from (
                select state, band from triage_case
                where state in ('SCREENING', 'AWAITING_REFERRER_INFO', 'QUEUED', 'TRIAGED', 'OFFERED', 'WAITING_LIST',
                                'SPOT_REQUESTED', 'DUTY_ESCALATED')
                limit 100000) as bounded
            group by state, band
            """;

    private static final String OLDEST_OFFER = "select min(offered_at) from offer where state in ('OPEN', 'RECALLING')";

    private record Place(TriageState state, Band band) {}

    private final DataSource dataSource;
    private final Clock clock;
    private final MultiGauge open;
    private volatile double oldestOffer = Double.NaN;

    DeskGauges(DataSource dataSource, Clock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.open = MultiGauge.builder("hub.referrals.open")
                .description("Referrals that are not with a partner and not at an end")
                .register(metrics);
        Gauge.builder("hub.offers.oldest.age", () -> oldestOffer)
                .baseUnit("seconds")
                .description("How long the oldest offer that nobody has answered is there")
                .register(metrics);
    }

    @Scheduled(every = "${hub.metrics.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try (var connection = dataSource.getConnection()) {
            show(counted(connection), 0);
            oldestOffer = ageOfOldestOffer(connection);
        } catch (SQLException away) {
            LOG.debug("the desk could not be counted", away);
            show(Map.of(), Double.NaN);
            oldestOffer = Double.NaN;
        }
    }

    private static Map<Place, Long> counted(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            var counts = new HashMap<Place, Long>();
            try (var rows = statement.executeQuery(OPEN)) {
                while (rows.next()) {
                    counts.put(
                            new Place(TriageState.valueOf(rows.getString(1)), Band.valueOf(rows.getString(2))),
                            rows.getLong(3));
                }
            }
            return counts;
        }
    }

    /** Every state and band, whether anybody stands there or not: an alert needs the nought. */
    private void show(Map<Place, Long> counts, double otherwise) {
        var rows = new ArrayList<Row<?>>();
        for (var state : TriageState.open()) {
            for (var band : Band.values()) {
                var count = counts.get(new Place(state, band));
                rows.add(Row.of(
                        Tags.of("state", state.name(), "band", band.name()),
                        count == null ? otherwise : count.doubleValue()));
            }
        }
        open.register(rows, true);
    }

    private double ageOfOldestOffer(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var row = statement.executeQuery(OLDEST_OFFER)) {
                row.next();
                var oldest = row.getObject(1, OffsetDateTime.class);
                return oldest == null
                        ? 0
                        : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
            }
        }
    }
}
