package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.runtime.events.Outbox;

/**
 * Takes in an offer that triage made and shows it to the partner. Also one that is late already or for a partner that isn't
 * known: it lapses and triage asks the next, which a refused event would never lead to.
 */
@ApplicationScoped
class OpenOffer {

    private final Offers offers;
    private final ReminderRules reminderRules;
    private final GivenUpWork givenUpWork;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    OpenOffer(
            Offers offers,
            ReminderRules reminderRules,
            GivenUpWork givenUpWork,
            Feed feed,
            Outbox outbox,
            Clock clock) {
        this.offers = offers;
        this.reminderRules = reminderRules;
        this.givenUpWork = givenUpWork;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void handle(OfferMade made) {
        var offer = Offer.of(made);
        var now = clock.instant();
        var givenUp = isGivenUp(
                offer,
                now); // asked before there is anything to write, so that the offers of a poll are written together
        remindAt(made, now).ifPresent(offer::remindAt);
        offers.add(offer);
        if (givenUp) {
            // made before the hub heard: nobody is shown it, and triage asks the next (F.9)
            offer.recall(now);
            outbox.record(new OfferClosed(offer.referralId(), offer.id(), offer.partnerId(), now));
            return;
        }
        feed.tell(new FeedEntry(
                made.partnerId(), FeedEntry.Type.OFFER_MADE, now, made.offerId(), null, made.referralId()));
    }

    private Optional<Instant> remindAt(OfferMade made, Instant now) {
        return reminderRules
                .of(made.band(), LocalDate.ofInstant(made.offeredAt(), clock.getZone()))
                .flatMap(rule -> rule.remindAt(now, made.answerBy()));
    }

    private boolean isGivenUp(Offer offer, Instant now) {
        return givenUpWork
                .until(LocalDate.ofInstant(now, clock.getZone()), offer.partnerId())
                .concerns(offer.work().serviceType(), offer.work().district());
    }
}
