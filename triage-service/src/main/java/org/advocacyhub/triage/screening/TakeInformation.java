package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.triage.dispatch.TellAge;
import org.advocacyhub.triage.eligibility.domain.ReferrerGate;
import org.advocacyhub.triage.prompt.DutyPrompts;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.referral.ToldFacts;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * The referrer said more. While nothing was decided, or a person was to decide, the tables are read again; afterwards the
 * facts are kept and the decision stands; partners learn of an age that was put right.
 */
@ApplicationScoped
class TakeInformation {

    private final TriageCases cases;
    private final FactsJson factsJson;
    private final ScreenReferral screenReferral;
    private final DutyPrompts prompts;
    private final TellAge tellAge;

    TakeInformation(
            TriageCases cases,
            FactsJson factsJson,
            ScreenReferral screenReferral,
            DutyPrompts prompts,
            TellAge tellAge) {
        this.cases = cases;
        this.factsJson = factsJson;
        this.screenReferral = screenReferral;
        this.prompts = prompts;
        this.tellAge = tellAge;
    }

    @Transactional(TxType.MANDATORY)
    void handle(InformationGiven event) {
        take(event.referralId(), event.facts(), event.givenAt());
    }

    @Transactional(TxType.MANDATORY)
    void handle(ReferralAmended event) {
        take(event.referralId(), event.facts(), event.amendedAt());
    }

    /** The register of teams knows the referrer's team now; nothing of it decides. */
    @Transactional(TxType.MANDATORY)
    void handle(TeamMatched event) {
        cases.findByIdOptional(event.referralId())
                .ifPresent(triageCase -> triageCase.isReferredBy(event.referrerTeamCode()));
    }

    private void take(UUID referralId, ReferralFacts told, Instant at) {
        var triageCase = cases.require(referralId);
        var facts = ToldFacts.read(told);
        var ageBefore = factsJson.read(triageCase.referral().factsJson()).ageYears();
        triageCase.learn(facts, factsJson.write(facts));
        tellAge.corrected(triageCase, ageBefore, facts.ageYears());
        triageCase.isReferredBy(told.referrerTeamCode());
        if (triageCase.state().mayBecome(TriageState.SCREENING)) {
            var prompted = ReferrerGate.isPrompt(triageCase.standing().questions());
            triageCase.screenAgain(LocalDate.ofInstant(at, WorkingCalendar.LONDON));
            screenReferral.handle(triageCase, facts, "system");
            if (prompted && !ReferrerGate.isPrompt(triageCase.standing().questions())) {
                prompts.supersede(referralId);
            }
        }
    }
}
