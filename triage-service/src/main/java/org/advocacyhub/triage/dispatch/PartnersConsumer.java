package org.advocacyhub.triage.dispatch;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalCancelled;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.advocacyhub.triage.partner.Arrangements;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.Withdrawals;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what partners may do and how many cases they can hold; new room goes to the waiting list. */
@ApplicationScoped
class PartnersConsumer implements Subscriber<PartnerEvent> {

    private final Inbox inbox;
    private final DispatchLock lock;
    private final Partners partners;
    private final Withdrawals withdrawals;
    private final Arrangements arrangements;
    private final OfferToWaiting offerToWaiting;

    PartnersConsumer(
            Inbox inbox,
            DispatchLock lock,
            Partners partners,
            Withdrawals withdrawals,
            Arrangements arrangements,
            OfferToWaiting offerToWaiting) {
        this.inbox = inbox;
        this.lock = lock;
        this.partners = partners;
        this.withdrawals = withdrawals;
        this.arrangements = arrangements;
        this.offerToWaiting = offerToWaiting;
    }

    @Incoming("partners")
    @Blocking // in order: terms replace terms
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<PartnerEvent> family() {
        return PartnerEvent.class;
    }

    @Override
    public void handle(PartnerEvent event, EventContext context) {
        lock.take();
        switch (event) {
            case PartnerProfileChanged profile -> partners.learn(profile);
            case PartnerCapacityChanged capacity -> partners.learn(capacity);
            case ArrangementAgreed arrangement -> arrangements.learn(arrangement);
            case PartnerAdvocatesChanged advocates -> partners.learn(advocates);
            case PartnerWithdrawalAnnounced announced -> withdrawals.learn(announced);
            case PartnerWithdrawalCancelled cancelled -> withdrawals.forget(cancelled.withdrawalId());
            case PartnerWithdrawn withdrawn -> withdrawals.learn(withdrawn);
            // nor what is counted of quality
            case ComplaintReceived _,
                    ComplaintAcknowledged _,
                    ComplaintClosed _,
                    ComplimentReceived _,
                    FitnessCounted _ -> {}
            case SystemicIssueRaised _, SystemicIssueResponded _ -> {} // nothing that decides on a referral
        }
        offerToWaiting.handle(event.partnerId());
    }
}
