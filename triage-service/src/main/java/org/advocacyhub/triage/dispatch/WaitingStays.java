package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.refdata.ContractRules;
import org.advocacyhub.triage.refdata.ContractRules.Rule;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.WaitingEntries;
import org.advocacyhub.triage.triagecase.WaitingListChanged;

/** Lets the waiting list follow what becomes of a referral (domain.md C.7), and says when its length changed. */
@ApplicationScoped
public class WaitingStays {

    private final WaitingEntries entries;
    private final ContractRules rules;
    private final Event<WaitingListChanged> changed;
    private final Clock clock;

    WaitingStays(WaitingEntries entries, ContractRules rules, Event<WaitingListChanged> changed, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    /** It waits, for room or for money; the person is to be contacted within the days of the contract. */
    public void waits(TriageCase triageCase, String reason) {
        var today = LocalDate.now(clock);
        var days = rules.of(Rule.KEEP_IN_TOUCH_DAYS, triageCase.contractRef(), today);
        entries.waits(
                triageCase,
                reason,
                clock.instant(),
                WorkingCalendar.england().add(today, days.value()),
                days.version());
        tell(triageCase);
    }

    /** A partner is asked. */
    public void offered(TriageCase triageCase) {
        if (entries.offered(triageCase.referralId(), clock.instant())) {
            tell(triageCase);
        }
    }

    /** A partner accepted. */
    public void started(TriageCase triageCase) {
        entries.started(triageCase.referralId(), clock.instant());
    }

    /** Whatever else became of it. */
    public void left(TriageCase triageCase, String reason) {
        if (entries.left(triageCase.referralId(), reason, clock.instant())) {
            tell(triageCase);
        }
    }

    private void tell(TriageCase triageCase) {
        changed.fire(new WaitingListChanged(triageCase.contractRef()));
    }
}
