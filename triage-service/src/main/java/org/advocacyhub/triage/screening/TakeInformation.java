package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.referral.ToldFacts;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * The referrer said more. While nothing was decided, or a person was to decide, the tables are read again; afterwards the
 * facts are kept and the decision stands.
 */
@ApplicationScoped
class TakeInformation {

    private final TriageCases cases;
    private final FactsJson factsJson;
    private final ScreenReferral screenReferral;

    TakeInformation(TriageCases cases, FactsJson factsJson, ScreenReferral screenReferral) {
        this.cases = cases;
        this.factsJson = factsJson;
        this.screenReferral = screenReferral;
    }

    @Transactional(TxType.MANDATORY)
    void handle(InformationGiven event) {
        var triageCase = cases.require(event.referralId());
        var facts = ToldFacts.read(event.facts());
        triageCase.learn(facts, factsJson.write(facts));
        if (triageCase.state().mayBecome(TriageState.SCREENING)) {
            triageCase.screenAgain(LocalDate.ofInstant(event.givenAt(), WorkingCalendar.LONDON));
            screenReferral.handle(triageCase, facts, "system");
        }
    }
}
