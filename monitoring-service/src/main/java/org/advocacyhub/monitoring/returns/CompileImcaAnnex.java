package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.Closed;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex.Instructions;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Population.Age;

/** Compiles the IMCA annex of a financial year (domain.md E.4) from the current facts, in one snapshot of the database. */
@ApplicationScoped
class CompileImcaAnnex {

    private static final Measure[] MEASURES = {
        Measure.INSTRUCTION, Measure.INSTRUCTION_CLOSED, Measure.DECIDED, Measure.WORKED_ON_CLOSED
    };

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;

    CompileImcaAnnex(CurrentFacts currentFacts, ContractPlans plans) {
        this.currentFacts = currentFacts;
        this.plans = plans;
    }

    @Transactional
    ImcaAnnex handle(String contractRef, Period year) {
        return currentFacts.inOneSnapshot(facts -> {
            plans.terms(contractRef);
            return compile(contractRef, year, facts);
        });
    }

    private static ImcaAnnex compile(String contractRef, Period year, FactQueries facts) {
        var cells = new Cells(facts, contractRef);
        var sums = cells.over(year, MEASURES);
        var comparators = new Comparators(facts, contractRef, year.from());
        return ImcaAnnex.of(
                sums.of(Measure.INSTRUCTION).stream()
                        .map(cell -> new Instructions(cell.d1(), cell.d2(), cell.d3(), cell.n()))
                        .toList(),
                new ReferralCells(cells, year, sums).outcomes(),
                sums.of(Measure.INSTRUCTION_CLOSED).stream()
                        .map(cell -> new Closed(cell.d1(), cell.value(), cell.n()))
                        .toList(),
                new CaseCells(cells, year, sums).workedOnClosed(),
                comparators.population().total(Age.ALL),
                comparators.imcaPer100000());
    }
}
