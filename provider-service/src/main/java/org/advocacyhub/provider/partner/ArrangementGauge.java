package org.advocacyhub.provider.partner;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.jboss.logging.Logger;

/** How many sub-contracts want a data-protection arrangement or its review (domain.md H.1), for those who watch it. */
@ApplicationScoped
class ArrangementGauge {

    private static final Logger LOG = Logger.getLogger(ArrangementGauge.class);
    private static final EveryPartner ALL = new EveryPartner();

    private final DataArrangements arrangements;
    private final Clock clock;
    private final AtomicLong gaps = new AtomicLong();

    ArrangementGauge(DataArrangements arrangements, Clock clock, MeterRegistry metrics) {
        this.arrangements = arrangements;
        this.clock = clock;
        Gauge.builder("hub.arrangements.wanting", gaps::get)
                .description(
                        "Sub-contracts of today without a data-protection arrangement in force or with an overdue review")
                .register(metrics);
    }

    @Scheduled(every = "${hub.metrics.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            gaps.set(arrangements.countGaps(ALL, LocalDate.now(clock)));
        } catch (DatabaseFailure away) {
            LOG.debug("the gaps could not be counted", away);
        }
    }
}
