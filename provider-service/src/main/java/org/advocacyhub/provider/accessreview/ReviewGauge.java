package org.advocacyhub.provider.accessreview;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.jboss.logging.Logger;

/** How many reviews of access should have been done by now (domain.md H.6), for those who watch it. */
@ApplicationScoped
class ReviewGauge {

    private static final Logger LOG = Logger.getLogger(ReviewGauge.class);

    private final Reviews reviews;
    private final Clock clock;
    private final AtomicLong overdue = new AtomicLong();

    ReviewGauge(Reviews reviews, Clock clock, MeterRegistry metrics) {
        this.reviews = reviews;
        this.clock = clock;
        Gauge.builder("hub.access.reviews.overdue", overdue::get)
                .description("Quarterly reviews of access that are overdue")
                .register(metrics);
    }

    @Scheduled(every = "${hub.metrics.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        try {
            overdue.set(reviews.overdue(LocalDate.now(clock)));
        } catch (DatabaseFailure away) {
            LOG.debug("the reviews could not be counted", away);
        }
    }

    long overdue() {
        return overdue.get();
    }
}
