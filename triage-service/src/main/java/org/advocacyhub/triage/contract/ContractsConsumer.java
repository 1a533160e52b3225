package org.advocacyhub.triage.contract;

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
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.dispatch.FollowSpotOrder;
import org.advocacyhub.triage.dispatch.ReleaseHeld;
import org.advocacyhub.triage.money.MoneyBook;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the contract's terms and years, how near it is to its ceiling, and which spot orders were decided. */
@ApplicationScoped
class ContractsConsumer implements Subscriber<ContractEvent> {

    private final Inbox inbox;
    private final DispatchLock lock;
    private final ContractTerms terms;
    private final MoneyBook money;
    private final ReleaseHeld releaseHeld;
    private final FollowSpotOrder followSpotOrder;

    ContractsConsumer(
            Inbox inbox,
            DispatchLock lock,
            ContractTerms terms,
            MoneyBook money,
            ReleaseHeld releaseHeld,
            FollowSpotOrder followSpotOrder) {
        this.inbox = inbox;
        this.lock = lock;
        this.terms = terms;
        this.money = money;
        this.releaseHeld = releaseHeld;
        this.followSpotOrder = followSpotOrder;
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
        lock.take();
        switch (event) {
            case ContractTermsSet set -> terms.learn(set);
            case ContractYearSet set -> {
                terms.learn(set);
                money.yearChanged();
                releaseHeld.handle(set.contractRef());
            }
            case ContractRulesSet set -> {
                terms.learn(set);
                money.yearChanged();
                releaseHeld.handle(set.contractRef());
            }
            case ContractLotsSet set -> terms.learn(set);
            case VirementApproved _, VariationApproved _ -> {} // what follows from them is told as year, lots or rules
            case SpendLevelReached level -> {
                money.learn(level, context.eventId());
                releaseHeld.handle(level.contractRef());
            }
            case SpotApproved order -> {
                money.learn(order, context.eventId());
                followSpotOrder.approved(order);
            }
            case SpotRefused order -> {
                money.learn(order, context.eventId());
                followSpotOrder.refused(order);
            }
            case SpotEnded order -> money.learn(order, context.eventId()); // who was offered on it goes on
        }
    }
}
