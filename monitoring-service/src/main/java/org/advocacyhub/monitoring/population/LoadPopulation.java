package org.advocacyhub.monitoring.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.ContractPlans;

/** Takes a whole file of the council's population, all or none. What was told before stays, as an earlier revision. */
@ApplicationScoped
class LoadPopulation {

    /** How many lines were new, corrected something, or said what was told. */
    record Report(int entered, int corrected, int unchanged) {}

    private final ContractPlans plans;
    private final ToldPopulations told;
    private final Clock clock;

    LoadPopulation(ContractPlans plans, ToldPopulations told, Clock clock) {
        this.plans = plans;
        this.told = told;
        this.clock = clock;
    }

    /** @param dryRun only says what would become of the lines */
    @Transactional
    Report handle(String contractRef, String text, boolean dryRun, String subject) {
        var commissioner = plans.terms(contractRef).commissioner();
        var rows = PopulationFile.read(text);
        told.lock(commissioner);
        var known = told.latest(
                commissioner, rows.stream().map(row -> row.place().district()).collect(Collectors.toSet()));
        var entered = 0;
        var corrected = 0;
        for (var row : rows) {
            var before = known.get(row.place());
            if (before != null && before.row().equals(row)) {
                continue;
            }
            if (!dryRun) {
                told.persist(new ToldPopulation(commissioner, row, next(before), subject, clock.instant()));
            }
            entered += before == null ? 1 : 0;
            corrected += before == null ? 0 : 1;
        }
        return new Report(entered, corrected, rows.size() - entered - corrected);
    }

    private static int next(ToldPopulation before) {
        return before == null ? 0 : before.id().revision() + 1;
    }
}
