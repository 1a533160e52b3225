package org.advocacyhub.provider.contract;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotEnded;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.contracts.ContractEvent.VariationApproved;
import org.advocacyhub.contracts.ContractEvent.VirementApproved;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the contract's term; a year's money is nothing to a partner. */
@ApplicationScoped
class ContractsConsumer implements Subscriber<ContractEvent> {

    private final Inbox inbox;
    private final ContractTerms terms;

    ContractsConsumer(Inbox inbox, ContractTerms terms) {
        this.inbox = inbox;
        this.terms = terms;
    }

    @Incoming("contracts")
    @Blocking
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
            case ContractTermsSet set -> terms.set(set);
            case ContractYearSet _,
                    ContractLotsSet _,
                    ContractRulesSet _,
                    VirementApproved _,
                    VariationApproved _,
                    SpendLevelReached _,
                    SpotApproved _,
                    SpotRefused _,
                    SpotEnded _ -> {}
        }
    }
}
