package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.signal.RaisedSignal.Moment;
import org.advocacyhub.monitoring.signal.domain.FigureSignalKind;
import org.advocacyhub.monitoring.signal.domain.JudgedFigure;

/** Raises a signal for each flagged figure that has none yet, and notes beside the others what the figures say now. */
@ApplicationScoped
class KeepFigureSignals {

    private record About(FigureSignalKind kind, String subject) {}

    private final ContractPlans plans;
    private final FigureSignals signals;
    private final Clock clock;

    KeepFigureSignals(ContractPlans plans, FigureSignals signals, Clock clock) {
        this.plans = plans;
        this.signals = signals;
        this.clock = clock;
    }

    @Transactional
    void handle(String contractRef, Quarter quarter, List<JudgedFigure> figures, String ruleVersion) {
        plans.lockedTerms(contractRef); // two replicas would raise the same
        var judged = new LinkedHashMap<About, JudgedFigure>();
        figures.forEach(figure -> judged.put(new About(figure.kind(), figure.subject()), figure));
        for (var signal : signals.of(contractRef, quarter)) {
            signal.computedAgain(judged.remove(new About(signal.kind(), signal.subject())));
        }
        var moment = new Moment(clock.instant(), LocalDate.now(clock));
        judged.values().stream()
                .filter(JudgedFigure::flagged)
                .map(figure -> new FigureSignal(contractRef, quarter, figure, ruleVersion, moment))
                .forEach(signals::persist);
    }
}
