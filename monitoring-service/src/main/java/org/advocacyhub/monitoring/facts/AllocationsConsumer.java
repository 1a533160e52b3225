package org.advocacyhub.monitoring.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what triage decided, and who waits. */
@ApplicationScoped
class AllocationsConsumer implements Subscriber<AllocationEvent> {

    private final Inbox inbox;
    private final LiveFacts facts;

    AllocationsConsumer(Inbox inbox, LiveFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("allocations")
    @Blocking // in order
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<AllocationEvent> family() {
        return AllocationEvent.class;
    }

    @Override
    public void handle(AllocationEvent event, EventContext context) {
        facts.take(event, context);
    }
}
