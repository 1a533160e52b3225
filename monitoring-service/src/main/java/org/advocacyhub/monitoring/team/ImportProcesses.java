package org.advocacyhub.monitoring.team;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.ProcessesChange.Occasion;
import org.advocacyhub.monitoring.team.ProcessesChange.ToldBy;
import org.advocacyhub.monitoring.team.ProcessesFile.Row;

/** Takes a whole file of counts, all or none. What is recorded is corrected: the file is what counts, and the history keeps both. */
@ApplicationScoped
class ImportProcesses {

    /** How many rows were new, corrected something, or said what was recorded; and which quarters they are of. */
    record Report(int entered, int corrected, int unchanged, Set<Quarter> quarters) {}

    private final ContractPlans plans;
    private final ToldProcesses told;
    private final ProcessesChanges changes;
    private final Clock clock;

    ImportProcesses(ContractPlans plans, ToldProcesses told, ProcessesChanges changes, Clock clock) {
        this.plans = plans;
        this.told = told;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Report handle(String contractRef, String text, String subject) {
        var terms = plans.lockedTerms(contractRef);
        var file = ProcessesFile.read(text, new QuarterTerm(terms, LocalDate.now(clock)));
        var known = known(contractRef, file);
        var occasion = new Occasion(subject, ToldBy.CSV, clock.instant());
        var entered = 0;
        var corrected = 0;
        for (var row : file.rows()) {
            var id = TeamQuarter.of(contractRef, row.quarter(), row.team());
            var stored = Optional.ofNullable(known.get(id));
            var before = stored.flatMap(TeamProcesses::processes);
            if (before.equals(Optional.of(row.processes()))) {
                continue;
            }
            changes.persist(new ProcessesChange(
                    TeamProcesses.nextChange(id, stored), occasion, before, Optional.of(row.processes())));
            stored.ifPresentOrElse(
                    there -> there.tell(row.processes()), () -> told.persist(new TeamProcesses(id, row.processes())));
            if (before.isEmpty()) {
                entered++;
            } else {
                corrected++;
            }
        }
        told.flush();
        return new Report(entered, corrected, file.rows().size() - entered - corrected, quarters(file));
    }

    private Map<TeamQuarter, TeamProcesses> known(String contractRef, ProcessesFile file) {
        var known = new HashMap<TeamQuarter, TeamProcesses>();
        file.rows().stream()
                .collect(groupingBy(Row::quarter))
                .forEach((quarter, rows) -> known.putAll(told.of(
                        contractRef, quarter, rows.stream().map(Row::team).toList())));
        return known;
    }

    private static Set<Quarter> quarters(ProcessesFile file) {
        var quarters = new TreeSet<Quarter>();
        file.rows().forEach(row -> quarters.add(row.quarter()));
        return quarters;
    }
}
