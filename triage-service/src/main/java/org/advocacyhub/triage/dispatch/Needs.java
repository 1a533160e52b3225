package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.dispatch.domain.Need;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;

/** What a case needs of a partner today. */
@ApplicationScoped
class Needs {

    private final Offers offers;
    private final FactsJson facts;
    private final Clock clock;

    Needs(Offers offers, FactsJson facts, Clock clock) {
        this.offers = offers;
        this.facts = facts;
        this.clock = clock;
    }

    Need of(TriageCase triageCase) {
        var need = facts.read(triageCase.factsJson()).need();
        return new Need(
                triageCase.verdict().serviceType(),
                triageCase.verdict().band(),
                triageCase.verdict().district(),
                need.clientGroup(),
                need.specialisms(),
                LocalDate.now(clock),
                askedBefore(triageCase));
    }

    private List<String> askedBefore(TriageCase triageCase) {
        return offers.ofReferral(triageCase.referralId()).stream()
                .map(Offer::partnerId)
                .distinct()
                .sorted()
                .toList();
    }
}
