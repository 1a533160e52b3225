package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.triagecase.Offer;

/** Takes one offer back. Its place is free when the partner's service says so; what becomes of the case is the caller's. */
@ApplicationScoped
public class RecallOffer {

    private final Outbox outbox;
    private final Clock clock;

    RecallOffer(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void handle(Offer offer, RecallReason reason) {
        offer.recall();
        outbox.record(new OfferRecalled(
                offer.referralId(), offer.offerId(), offer.partnerId(), clock.instant(), reason.name()));
    }
}
