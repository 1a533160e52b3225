package org.advocacyhub.triage.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.triage.conflict.domain.ConflictScreening;
import org.advocacyhub.triage.dispatch.AskAgain;
import org.advocacyhub.triage.dispatch.DispatchReferral;
import org.advocacyhub.triage.dispatch.RecallOffer;
import org.advocacyhub.triage.dispatch.RecallReason;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * What follows when more is known: who is asked and turns out to be barred is let off, and the next one is asked; a search that found
 * nobody because of it is made again.
 */
@ApplicationScoped
class Rescreen {

    private final ScreenPartners screenPartners;
    private final Offers offers;
    private final RecallOffer recallOffer;
    private final DispatchReferral dispatchReferral;
    private final AskAgain askAgain;

    Rescreen(
            ScreenPartners screenPartners,
            Offers offers,
            RecallOffer recallOffer,
            DispatchReferral dispatchReferral,
            AskAgain askAgain) {
        this.screenPartners = screenPartners;
        this.offers = offers;
        this.recallOffer = recallOffer;
        this.dispatchReferral = dispatchReferral;
        this.askAgain = askAgain;
    }

    void handle(TriageCase triageCase, String worker) {
        askAgain.conflictChanged(triageCase, worker);
        if (triageCase.state() != TriageState.OFFERED) {
            return;
        }
        offers.pending(triageCase.referralId())
                .filter(offer -> screenPartners.one(triageCase, offer.partnerId()) instanceof ConflictScreening.Hard)
                .ifPresent(offer -> {
                    recallOffer.handle(offer, RecallReason.CONFLICT_FOUND);
                    dispatchReferral.handle(triageCase, worker);
                });
    }
}
