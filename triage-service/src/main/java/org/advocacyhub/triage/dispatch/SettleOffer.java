package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** An offer ended without a case: the place is free again and, unless the hub took it back, the next partner is asked. */
@ApplicationScoped
class SettleOffer {

    private static final String NO_CAPACITY = "NO_CAPACITY";

    private final DispatchLock lock;
    private final Offers offers;
    private final TriageCases cases;
    private final Partners partners;
    private final DispatchReferral dispatchReferral;
    private final OfferToWaiting offerToWaiting;

    SettleOffer(
            DispatchLock lock,
            Offers offers,
            TriageCases cases,
            Partners partners,
            DispatchReferral dispatchReferral,
            OfferToWaiting offerToWaiting) {
        this.lock = lock;
        this.offers = offers;
        this.cases = cases;
        this.partners = partners;
        this.dispatchReferral = dispatchReferral;
        this.offerToWaiting = offerToWaiting;
    }

    @Transactional(TxType.MANDATORY)
    void declined(OfferDeclined event) {
        settle(event.offerId(), Offer.State.DECLINED);
        // whoever says that it has no room is not offered the next one on the list at once
        if (!event.reason().equals(NO_CAPACITY)) {
            offerToWaiting.handle(event.partnerId());
        }
    }

    @Transactional(TxType.MANDATORY)
    void lapsed(OfferLapsed event) {
        settle(event.offerId(), Offer.State.LAPSED);
        offerToWaiting.handle(event.partnerId());
    }

    @Transactional(TxType.MANDATORY)
    void recalled(OfferClosed event) {
        settle(event.offerId(), Offer.State.RECALLED);
        offerToWaiting.handle(event.partnerId());
    }

    private void settle(UUID offerId, Offer.State end) {
        lock.take();
        var offer = offers.require(offerId);
        if (!offer.state().holdsPlace()) {
            return;
        }
        offer.settle(end);
        partners.release(offer.partnerId());
        if (offer.countsInShare()) {
            partners.countInShare(offer.contractRef(), offer.lot(), offer.partnerId(), -1);
        }
        var triageCase = cases.require(offer.referralId());
        if (triageCase.state() == TriageState.OFFERED) {
            dispatchReferral.handle(triageCase, "system");
        }
    }
}
