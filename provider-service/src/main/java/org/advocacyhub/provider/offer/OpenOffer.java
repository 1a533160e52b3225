package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;

/**
 * Takes in an offer that triage made and shows it to the partner. Also one that is late already or for a partner that isn't
 * known: it lapses and triage asks the next, which a refused event would never lead to.
 */
@ApplicationScoped
class OpenOffer {

    private final Offers offers;
    private final Feed feed;
    private final Clock clock;

    OpenOffer(Offers offers, Feed feed, Clock clock) {
        this.offers = offers;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void handle(OfferMade made) {
        offers.add(Offer.of(made));
        feed.tell(new FeedEntry(
                made.partnerId(), FeedEntry.Type.OFFER_MADE, clock.instant(), made.offerId(), null, made.referralId()));
    }
}
