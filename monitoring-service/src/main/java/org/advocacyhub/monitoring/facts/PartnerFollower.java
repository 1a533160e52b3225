package org.advocacyhub.monitoring.facts;

import org.advocacyhub.contracts.PartnerEvent;

/** A feature that does something with what is heard of partners, in the transaction that hears it and once for each event. */
public interface PartnerFollower {

    /** Heard from provider-service; whatever it throws makes a dead letter of the event. */
    void heard(PartnerEvent event);
}
