package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.referral.ToldFacts;
import org.advocacyhub.triage.referral.domain.CarriedOver;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/** Opens the case file of a referral and screens it. A referral that has one already is left as it is. */
@ApplicationScoped
class OpenTriageCase {

    private final TriageCases cases;
    private final FactsJson factsJson;
    private final ScreenReferral screenReferral;

    OpenTriageCase(TriageCases cases, FactsJson factsJson, ScreenReferral screenReferral) {
        this.cases = cases;
        this.factsJson = factsJson;
        this.screenReferral = screenReferral;
    }

    @Transactional(TxType.MANDATORY)
    void handle(ReferralReceived event) {
        if (cases.isKnown(event.referralId())) {
            return;
        }
        var facts = ToldFacts.read(event.facts());
        var triageCase = TriageCase.open(
                event.referralId(), event.referralRef(), event.contractRef(), event.personKey(), event.receivedAt());
        carriedOver(event).ifPresent(triageCase.referral()::carryOver);
        triageCase.learn(facts, factsJson.write(facts));
        triageCase.isReferredBy(event.facts().referrerTeamCode());
        screenReferral.handle(triageCase, facts, "system");
        cases.open(triageCase);
    }

    /** What the provider before left open. */
    private static Optional<CarriedOver> carriedOver(ReferralReceived event) {
        return Optional.ofNullable(event.carriedOver())
                .map(told -> new CarriedOver(told.openedOn(), told.lastContactOn(), told.partnerId()));
    }
}
