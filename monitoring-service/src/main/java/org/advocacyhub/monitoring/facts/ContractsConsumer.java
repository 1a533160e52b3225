package org.advocacyhub.monitoring.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears back when contract terms were set. */
@ApplicationScoped
class ContractsConsumer implements Subscriber<ContractEvent> {

    private final Inbox inbox;
    private final LiveFacts facts;

    ContractsConsumer(Inbox inbox, LiveFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("contracts")
    @Blocking // in order
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public void handle(ContractEvent event, EventContext context) {
        facts.take(event, context);
    }
}
