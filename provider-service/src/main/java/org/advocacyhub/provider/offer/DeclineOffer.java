package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** A partner says no with a coded reason; triage asks the next one. */
@ApplicationScoped
class DeclineOffer {

    private final Offers offers;
    private final Outbox outbox;
    private final Clock clock;

    DeclineOffer(Offers offers, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Offer handle(PartnerScope scope, UUID offerId, DeclineReason reason) {
        var offer = offers.locked(scope, offerId).orElseThrow(() -> Offers.unknown(offerId));
        var now = clock.instant();
        offer.decline(reason, now);
        offers.flush();
        outbox.record(new OfferDeclined(offer.referralId(), offer.id(), offer.partnerId(), now, reason.name()));
        return offer;
    }
}
