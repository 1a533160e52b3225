package org.advocacyhub.contracts;

/** Something that happened in one service and that others may hear. One sealed family per topic. */
public sealed interface IntegrationEvent
        permits ReferralEvent, AllocationEvent, CaseEvent, PartnerEvent, ContractEvent {

    /** The Kafka key: events of one key arrive in the order in which they happened. */
    String key();
}
