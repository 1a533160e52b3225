package org.advocacyhub.monitoring.signal;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.TeamComparison;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.Flagged;
import org.advocacyhub.monitoring.signal.RaisedSignal.Moment;
import org.advocacyhub.monitoring.signal.domain.UnderReferral;

/** Raises a signal for each flagged team that has none yet, and notes beside the others what the figures say now. */
@ApplicationScoped
class KeepSignals {

    private final ContractPlans plans;
    private final Signals signals;
    private final Clock clock;

    KeepSignals(ContractPlans plans, Signals signals, Clock clock) {
        this.plans = plans;
        this.signals = signals;
        this.clock = clock;
    }

    @Transactional
    void handle(String contractRef, Quarter quarter, TeamComparison comparison) {
        plans.lockedTerms(contractRef); // two replicas would raise the same
        var known = signals.of(contractRef, quarter);
        var flagged = comparison.flagged().stream().collect(toMap(Flagged::team, team -> team));
        for (var signal : known) {
            var team = signal.team();
            signal.computedAgain(flagged.containsKey(team), FiguresNow.of(team, comparison));
            flagged.remove(team);
        }
        flagged.values().forEach(team -> signals.persist(raised(contractRef, quarter, team, comparison)));
    }

    private Signal raised(String contractRef, Quarter quarter, Flagged team, TeamComparison comparison) {
        return new Signal(
                contractRef,
                quarter,
                team.team(),
                UnderReferral.of(team, comparison),
                FiguresNow.of(team.team(), comparison),
                new Moment(clock.instant(), LocalDate.now(clock)));
    }
}
