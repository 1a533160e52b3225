package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** The hub changed the band or the days to keep while a partner thinks about an offer: the offer shows the new ones. */
@ApplicationScoped
class MoveTargets {

    private final Offers offers;

    MoveTargets(Offers offers) {
        this.offers = offers;
    }

    @Transactional(TxType.MANDATORY)
    void handle(TargetsChanged changed) {
        if (changed.offerId() != null) {
            offers.locked(new EveryPartner(), changed.offerId())
                    .ifPresent(offer -> offer.keep(changed.band(), changed.contactDue(), changed.allocateDue()));
        }
    }
}
