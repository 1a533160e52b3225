package org.advocacyhub.monitoring.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps which organisations there are. */
@ApplicationScoped
class PartnersConsumer implements Subscriber<PartnerEvent> {

    private final Inbox inbox;
    private final LiveFacts facts;
    private final Instance<PartnerFollower> followers;

    PartnersConsumer(Inbox inbox, LiveFacts facts, Instance<PartnerFollower> followers) {
        this.inbox = inbox;
        this.facts = facts;
        this.followers = followers;
    }

    @Incoming("partners")
    @Blocking // in order
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<PartnerEvent> family() {
        return PartnerEvent.class;
    }

    @Override
    public void handle(PartnerEvent event, EventContext context) {
        facts.take(event, context);
        followers.forEach(follower -> follower.heard(event));
    }
}
