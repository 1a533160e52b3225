package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.OpenCase;
import org.advocacyhub.runtime.security.PartnerScope;

/** A partner takes a referral on and names who works it: the offer is settled and the case opens, or neither. */
@ApplicationScoped
class AcceptOffer {

    private final Offers offers;
    private final Allocation allocation;
    private final OpenCase openCase;
    private final Clock clock;

    AcceptOffer(Offers offers, Allocation allocation, OpenCase openCase, Clock clock) {
        this.offers = offers;
        this.allocation = allocation;
        this.openCase = openCase;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID offerId, String advocateId) {
        var offer = offers.locked(scope, offerId).orElseThrow(() -> Offers.unknown(offerId));
        offer.accept(advocateId, clock.instant());
        allocation.allocate(scope, offer.partnerId(), advocateId, need(offer));
        return openCase.handle(new OpenCase.Opening(
                offer.referralId(),
                offer.id(),
                offer.referralRef(),
                offer.personKey(),
                offer.partnerId(),
                advocateId,
                offer.serviceType(),
                offer.band(),
                offer.district(),
                offer.advocateGender(),
                offer.nonInstructed(),
                offer.contactDue()));
    }

    private Allocation.Need need(Offer offer) {
        return new Allocation.Need(offer.serviceType(), offer.advocateGender(), LocalDate.now(clock));
    }
}
