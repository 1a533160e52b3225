package org.advocacyhub.monitoring.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.team.ProcessesChange.Occasion;
import org.advocacyhub.monitoring.team.ProcessesChange.ToldBy;
import org.advocacyhub.monitoring.team.domain.Processes;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** The council tells, corrects or takes back the counts of one team and quarter; each change is kept. */
@ApplicationScoped
class TellProcesses {

    /** The counts as they stand now, and whether there were none before. */
    record Outcome(TeamProcesses row, boolean created) {}

    private final ContractPlans plans;
    private final ToldProcesses told;
    private final ProcessesChanges changes;
    private final Clock clock;

    TellProcesses(ContractPlans plans, ToldProcesses told, ProcessesChanges changes, Clock clock) {
        this.plans = plans;
        this.told = told;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param ifMatch needed when counts are recorded */
    @Transactional
    Outcome handle(TeamQuarter id, Processes processes, String ifMatch, String subject) {
        var terms = plans.lockedTerms(id.contractRef()); // who tells first is first
        new QuarterTerm(terms, LocalDate.now(clock)).fault(id.quarter()).ifPresent(fault -> {
            throw Refusal.invalid("quarter", fault.code(), fault.message());
        });
        var known = told.find(id);
        var before = known.flatMap(TeamProcesses::processes);
        if (before.isPresent()) {
            Versions.require(ifMatch, known.get().version());
        }
        var row = known.orElseGet(() -> new TeamProcesses(id, processes));
        if (!before.equals(Optional.of(processes))) {
            row.tell(processes);
            changes.persist(new ProcessesChange(
                    TeamProcesses.nextChange(id, known), occasion(subject), before, Optional.of(processes)));
        }
        told.persistAndFlush(row);
        return new Outcome(row, before.isEmpty());
    }

    /** @param ifMatch version of the counts that were looked at */
    @Transactional
    void takeBack(TeamQuarter id, String ifMatch, String subject) {
        plans.lockedTerms(id.contractRef());
        var row = told.require(id);
        Versions.require(ifMatch, row.version());
        changes.persist(new ProcessesChange(
                TeamProcesses.nextChange(id, Optional.of(row)), occasion(subject), row.processes(), Optional.empty()));
        row.takeBack();
        told.flush();
    }

    private Occasion occasion(String subject) {
        return new Occasion(subject, ToldBy.API, clock.instant());
    }
}
