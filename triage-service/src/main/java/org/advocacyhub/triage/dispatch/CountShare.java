package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.triage.partner.Shares;
import org.advocacyhub.triage.partner.Shares.Counted;
import org.advocacyhub.triage.triagecase.Offer;

/** An offer counts in its lot while the partner holds or has taken it; a person's choice is counted apart (C.6 key 5). */
@ApplicationScoped
class CountShare {

    private final Shares shares;

    CountShare(Shares shares) {
        this.shares = shares;
    }

    void made(Offer offer) {
        count(offer, 1);
    }

    void notTaken(Offer offer) {
        count(offer, -1);
    }

    private void count(Offer offer, int by) {
        if (offer.lot() != null) {
            shares.count(
                    offer.contractRef(),
                    offer.lot(),
                    new Counted(offer.partnerId(), offer.isByHand(), offer.decidedBy(), 1),
                    by);
        }
    }
}
