package org.advocacyhub.monitoring.ceiling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.jboss.logging.Logger;

/** How near the running year of each contract is to its ceiling (domain.md F.7), for those who watch it. */
@ApplicationScoped
class SpendGauges {

    private static final Logger LOG = Logger.getLogger(SpendGauges.class);

    private final ContractPlans plans;
    private final YearSpends spends;
    private final Clock clock;
    private final MultiGauge level;
    private final Set<String> unread = new HashSet<>();

    SpendGauges(ContractPlans plans, YearSpends spends, Clock clock, MeterRegistry metrics) {
        this.plans = plans;
        this.spends = spends;
        this.clock = clock;
        this.level = MultiGauge.builder("hub.spend.level")
                .description("0 below every level, 1 at 80, 2 at 90, 3 at 95 percent of the ceiling, 4 at the ceiling")
                .register(metrics);
    }

    @Scheduled(every = "${hub.metrics.every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            level.register(levels(), true);
        } catch (DatabaseFailure away) {
            LOG.debug("the levels of spend could not be read", away);
            level.register(List.of(), true);
        }
    }

    private List<Row<?>> levels() {
        var today = LocalDate.now(clock);
        var rows = new ArrayList<Row<?>>();
        for (var contract : plans.references()) {
            try {
                row(contract, today).ifPresent(rows::add);
                unread.remove(contract);
            } catch (DatabaseFailure away) {
                throw away;
            } catch (RuntimeException failed) {
                if (unread.add(contract)) { // said once, not every few seconds
                    LOG.warnf(failed, "%s: its level of spend can't be read and is not among the metrics", contract);
                }
            }
        }
        return rows;
    }

    private Optional<Row<?>> row(String contract, LocalDate today) {
        return plans.yearOf(contract, today)
                .flatMap(year -> spends.find(contract, year.from()))
                .map(year -> Row.of(
                        Tags.of("contract", contract, "year", year.from().toString()),
                        year.level().ordinal()));
    }
}
