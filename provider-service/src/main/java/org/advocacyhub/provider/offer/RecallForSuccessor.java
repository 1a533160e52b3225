package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.domain.WorkGivenUp;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/**
 * Takes the offers back that wait with a partner which has given the work up (domain.md F.9): the hub hears that they are closed and asks
 * the next partner. An answer that came first stands; its case goes to the successor.
 */
@ApplicationScoped
public class RecallForSuccessor {

    private final Offers offers;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    RecallForSuccessor(Offers offers, Feed feed, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The waiting offers that a withdrawal concerns, oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> waiting(EveryPartner scope, String partnerId, WorkGivenUp work) {
        return scope.includes(partnerId)
                ? offers.open(new OnlyPartner(partnerId)).stream()
                        .filter(offer -> work.concerns(
                                offer.work().serviceType(), offer.work().district()))
                        .map(Offer::id)
                        .toList()
                : List.of();
    }

    /** Takes them back, at most so many; answers which. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> handle(EveryPartner scope, String partnerId, WorkGivenUp work, int limit) {
        var now = clock.instant();
        return waiting(scope, partnerId, work).stream()
                .limit(limit)
                .sorted()
                .map(offerId -> offers.locked(scope, offerId).orElseThrow())
                // whoever held the lock may have answered it
                .filter(offer -> offer.recall(now))
                .map(offer -> {
                    feed.tell(new FeedEntry(
                            partnerId, FeedEntry.Type.OFFER_RECALLED, now, offer.id(), null, offer.referralId()));
                    outbox.record(new OfferClosed(offer.referralId(), offer.id(), partnerId, now));
                    return offer.id();
                })
                .toList();
    }
}
