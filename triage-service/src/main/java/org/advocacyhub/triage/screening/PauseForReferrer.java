package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * Somebody at the hub asked the referrer: the case waits for the answer, and its clock stands still from the day of the
 * question (domain.md C.5 rule 3). A question that triage asked itself stays asked, and the earlier day counts. The clock of
 * a P1 case goes on: {@link org.advocacyhub.triage.banding.domain.Targets} counts no pause for it. Once a partner is looked
 * for, the question comes too late to stop anything: the decision stands, and the answer is kept when it comes.
 */
@ApplicationScoped
class PauseForReferrer {

    private final TriageCases cases;

    PauseForReferrer(TriageCases cases) {
        this.cases = cases;
    }

    @Transactional(TxType.MANDATORY)
    void handle(InformationAsked event) {
        var triageCase = cases.require(event.referralId());
        if (isUndecided(triageCase)) {
            triageCase.askReferrer(event.asked(), LocalDate.ofInstant(event.askedAt(), WorkingCalendar.LONDON));
        }
    }

    private static boolean isUndecided(TriageCase triageCase) {
        return triageCase.state() == TriageState.AWAITING_REFERRER_INFO
                || triageCase.state().mayBecome(TriageState.AWAITING_REFERRER_INFO);
    }
}
