package org.advocacyhub.monitoring.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what is known of referrals. */
@ApplicationScoped
class ReferralsConsumer implements Subscriber<ReferralEvent> {

    private final Inbox inbox;
    private final LiveFacts facts;

    ReferralsConsumer(Inbox inbox, LiveFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("referrals")
    @Blocking // in order
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<ReferralEvent> family() {
        return ReferralEvent.class;
    }

    @Override
    public void handle(ReferralEvent event, EventContext context) {
        facts.take(event, context);
    }
}
