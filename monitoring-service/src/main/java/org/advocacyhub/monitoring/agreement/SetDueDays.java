package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.advocacyhub.monitoring.agreement.domain.DueDays;
import org.advocacyhub.monitoring.agreement.domain.DueSetting;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Sets by when the parties of a contract's returns are due, from a quarter on that is not over. */
@ApplicationScoped
class SetDueDays {

    private final ContractPlans plans;
    private final DueTable dueTable;
    private final Clock clock;

    SetDueDays(ContractPlans plans, DueTable dueTable, Clock clock) {
        this.plans = plans;
        this.dueTable = dueTable;
        this.clock = clock;
    }

    /** @param ifMatch how many settings the contract had when it was read */
    @Transactional
    void handle(String contractRef, Quarter quarter, DueDays days, String ifMatch, String subject) {
        plans.lockedTerms(contractRef);
        Versions.require(ifMatch, version(dueTable.of(contractRef)));
        if (quarter.to().isBefore(LocalDate.now(clock))) {
            throw Refusal.conflict(
                    "quarter-over",
                    quarter + " is over: its parties are judged by what held for it. Set it for a later quarter.");
        }
        if (!days.isInOrder()) {
            throw Refusal.invalid(
                    days.partner() > days.hub() ? "hub" : "council",
                    "not-in-order",
                    "Partners confirm before the hub approves, and the hub approves before the council accepts.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        dueTable.add(contractRef, new DueSetting(quarter.from(), true, days, subject, now));
    }

    /** How often a contract was set something of its own: the ETag. */
    static long version(List<DueSetting> settings) {
        return settings.stream().filter(DueSetting::own).count();
    }
}
