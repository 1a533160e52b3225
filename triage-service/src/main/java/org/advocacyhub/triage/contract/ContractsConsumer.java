package org.advocacyhub.triage.contract;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the contract's terms and years. */
@ApplicationScoped
class ContractsConsumer implements Subscriber<ContractEvent> {

    private final Inbox inbox;
    private final ContractTerms terms;

    ContractsConsumer(Inbox inbox, ContractTerms terms) {
        this.inbox = inbox;
        this.terms = terms;
    }

    @Incoming("contracts")
    @Blocking // in order: a year replaces itself
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public void handle(ContractEvent event, EventContext context) {
        switch (event) {
            case ContractTermsSet set -> terms.learn(set);
            case ContractYearSet set -> terms.learn(set);
        }
    }
}
