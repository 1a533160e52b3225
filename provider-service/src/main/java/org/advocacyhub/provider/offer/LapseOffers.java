package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Lets offers lapse that nobody answered in time; replicas share the work by skipping each other's rows. */
@ApplicationScoped
class LapseOffers {

    private final Offers offers;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    LapseOffers(Offers offers, Feed feed, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One batch; says how many lapsed. */
    @Transactional
    int handle(int limit) {
        var now = clock.instant();
        var overdue = offers.overdue(new EveryPartner(), now, limit);
        for (var offer : overdue) {
            offer.lapse(now);
            feed.tell(new FeedEntry(
                    offer.partnerId(), FeedEntry.Type.OFFER_LAPSED, now, offer.id(), null, offer.referralId()));
            outbox.record(new OfferLapsed(offer.referralId(), offer.id(), offer.partnerId(), now));
        }
        return overdue.size();
    }
}
