package org.advocacyhub.referral.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import org.jboss.logging.Logger;

/** How many notices wait and how many were given up. Counting stops at 100,000; a figure that could not be taken is NaN. */
@ApplicationScoped
class NoticeGauges {

    private static final Logger LOG = Logger.getLogger(NoticeGauges.class);

    private static final String COUNT = """
            select count(*) from (select 1 from notification
                                  where state = :state and (attempts > 0 or next_try_at <= :now or state <> 'QUEUED')
                                  limit 100000) as bounded
            """;

    private final EntityManager entities;
    private final Clock clock;
    private volatile double waiting = Double.NaN;
    private volatile double failed = Double.NaN;

    NoticeGauges(EntityManager entities, Clock clock, MeterRegistry metrics) {
        this.entities = entities;
        this.clock = clock;
        Gauge.builder("hub.notices.waiting", () -> waiting)
                .description("Notices that are due and have not been sent yet")
                .register(metrics);
        Gauge.builder("hub.notices.failed", () -> failed)
                .description("Notices that were given up")
                .register(metrics);
    }

    @Scheduled(every = "${hub.metrics.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                waiting = count("QUEUED");
                failed = count("FAILED");
            });
        } catch (PersistenceException away) {
            LOG.debug("notices could not be counted", away);
            waiting = failed = Double.NaN;
        }
    }

    private double count(String state) {
        return ((Number) entities.createNativeQuery(COUNT)
                        .setParameter("state", state)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .doubleValue();
    }
}
