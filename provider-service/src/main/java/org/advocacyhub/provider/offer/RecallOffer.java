package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.jboss.logging.Logger;

/**
 * Closes an offer that the hub takes back, unless the partner's answer or the end of its time came first. A recall that comes after
 * an acceptance changes nothing, and both sides learn the truth: the partner that the hub wanted it back, the hub that there is a case.
 */
@ApplicationScoped
class RecallOffer {

    private static final Logger LOG = Logger.getLogger(RecallOffer.class);

    private final Offers offers;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    RecallOffer(Offers offers, Feed feed, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void handle(OfferRecalled recalled) {
        offers.locked(new EveryPartner(), recalled.offerId())
                .ifPresentOrElse(
                        offer -> recall(offer, recalled.reason()),
                        () -> LOG.warnf("The hub recalled offer %s, which never came here", recalled.offerId()));
    }

    private void recall(Offer offer, String reason) {
        var now = clock.instant();
        if (offer.recall(now)) {
            feed.tell(new FeedEntry(
                    offer.partnerId(), FeedEntry.Type.OFFER_RECALLED, now, offer.id(), null, offer.referralId()));
            outbox.record(new OfferClosed(offer.referralId(), offer.id(), offer.partnerId(), now));
        } else if (offer.recalledTooLate(reason, now)) {
            // the hub knows by case.opened, which stands before anything that could be told now
            feed.tell(new FeedEntry(
                    offer.partnerId(), FeedEntry.Type.RECALL_CAME_LATE, now, offer.id(), null, offer.referralId()));
        }
    }
}
