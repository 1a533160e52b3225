package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.advocate.Allocation.Candidate;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads offers, and who could take one. */
@ApplicationScoped
class ReadOffers {

    private final Offers offers;
    private final Allocation allocation;
    private final Clock clock;

    ReadOffers(Offers offers, Allocation allocation, Clock clock) {
        this.offers = offers;
        this.allocation = allocation;
        this.clock = clock;
    }

    @Transactional
    Offer one(PartnerScope scope, UUID offerId) {
        return offers.require(scope, offerId);
    }

    @Transactional
    Page<Offer> page(PartnerScope scope, Offer.State state, String cursor, int limit) {
        return Page.of(
                offers.page(scope, state, cursor, limit), limit, offer -> Cursor.of(offer.offeredAt(), offer.id()));
    }

    /** The partner's advocates as they stand to this offer today. */
    @Transactional
    List<Candidate> candidates(PartnerScope scope, UUID offerId) {
        var offer = offers.require(scope, offerId);
        var need = new Allocation.Need(offer.serviceType(), offer.advocateGender(), LocalDate.now(clock));
        return allocation.candidates(scope, offer.partnerId(), need);
    }
}
