package org.advocacyhub.monitoring.signal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.EachContract;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.SpecialismVolumes;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.signal.domain.FigureSignalRules;

/** Judges on its rounds the figures of quarters that ended lately, since facts come in late; a running quarter is not judged. */
@ApplicationScoped
class WatchFigures {

    private static final String LEFT = "figures were not judged";

    private final EachContract contracts;
    private final ContractPlans plans;
    private final ReturnsOfQuarter returns;
    private final SpecialismVolumes volumes;
    private final SignalRules rules;
    private final KeepFigureSignals keepSignals;
    private final Clock clock;

    WatchFigures(
            EachContract contracts,
            ContractPlans plans,
            ReturnsOfQuarter returns,
            SpecialismVolumes volumes,
            SignalRules rules,
            KeepFigureSignals keepSignals,
            Clock clock) {
        this.contracts = contracts;
        this.plans = plans;
        this.returns = returns;
        this.volumes = volumes;
        this.rules = rules;
        this.keepSignals = keepSignals;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.monitoring.signals-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        contracts.look(LEFT, this::look);
    }

    /** Judges the quarters of a contract that are due. */
    void look(String contractRef) {
        var today = LocalDate.now(clock);
        var terms = plans.terms(contractRef);
        var earliest = today.minusMonths(rules.lookBackMonths(today));
        var due = Stream.iterate(
                        Quarter.of(terms.start()),
                        quarter ->
                                quarter.to().isBefore(today) && !quarter.from().isAfter(terms.latestEnd()),
                        Quarter::next)
                .filter(quarter -> !quarter.to().isBefore(earliest));
        contracts.lookAt(contractRef, due, LEFT, quarter -> judge(contractRef, quarter));
    }

    private void judge(String contractRef, Quarter quarter) {
        var limits = rules.on(contractRef, quarter.from());
        var judged = FigureSignalRules.judge(
                quarter,
                returns.counted(contractRef, quarter).figures(),
                volumes.of(contractRef, quarter, limits.volumeMonths()),
                limits);
        keepSignals.handle(contractRef, quarter, judged, limits.version());
    }
}
