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

/** Closes an offer that the hub takes back, unless the partner's answer or the end of its time came first. */
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
                        this::recall,
                        () -> LOG.warnf("The hub recalled offer %s, which never came here", recalled.offerId()));
    }

    private void recall(Offer offer) {
        var now = clock.instant();
        if (offer.recall(now)) {
            feed.tell(new FeedEntry(
                    offer.partnerId(), FeedEntry.Type.OFFER_RECALLED, now, offer.id(), null, offer.referralId()));
            outbox.record(new OfferClosed(offer.referralId(), offer.id(), offer.partnerId(), now));
        }
    }
}
