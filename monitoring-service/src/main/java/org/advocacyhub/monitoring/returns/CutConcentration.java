package org.advocacyhub.monitoring.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.EachContract;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.governance.ConcentrationCuts;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/**
 * Keeps on the day on which a quarter is cut (domain.md E.1) who did how much of its hours, so that a case that is handed over later
 * does not move them (F.11). A quarter whose cut was missed is kept on the first round after it; the day says so.
 */
@ApplicationScoped
public class CutConcentration {

    private static final String LEFT = "who worked how much of a quarter was not kept";

    private record Shares(Map<String, Long> minutes, Set<String> hubs) {}

    private final CurrentFacts currentFacts;
    private final EachContract contracts;
    private final ContractPlans plans;
    private final ConcentrationCuts cuts;
    private final Clock clock;

    CutConcentration(
            CurrentFacts currentFacts,
            EachContract contracts,
            ContractPlans plans,
            ConcentrationCuts cuts,
            Clock clock) {
        this.currentFacts = currentFacts;
        this.contracts = contracts;
        this.plans = plans;
        this.cuts = cuts;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.monitoring.signals-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        contracts.look(LEFT, this::look);
    }

    /** Keeps the quarters of a contract whose cut has come. */
    public void look(String contractRef) {
        var today = LocalDate.now(clock);
        var terms = plans.terms(contractRef);
        var kept = cuts.quarters(contractRef);
        var due = Stream.iterate(
                        Quarter.of(terms.start()),
                        quarter -> !quarter.closeDate().isAfter(today),
                        Quarter::next)
                .takeWhile(quarter -> !quarter.from().isAfter(terms.latestEnd()))
                .filter(quarter -> !kept.contains(quarter.from()));
        contracts.lookAt(contractRef, due, LEFT, quarter -> {
            var shares = read(contractRef, quarter);
            cuts.keep(contractRef, quarter.from(), shares.minutes(), shares.hubs());
        });
    }

    private Shares read(String contractRef, Quarter quarter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> currentFacts.inOneSnapshot(facts -> {
                    var cells = new Cells(facts, contractRef);
                    var sums = cells.over(quarter.period(), Measure.WORKED_BY_PARTNER);
                    return new Shares(
                            new CaseCells(cells, quarter.period(), sums).minutesByPartner(), CompileReturn.hubs(facts));
                }));
    }
}
