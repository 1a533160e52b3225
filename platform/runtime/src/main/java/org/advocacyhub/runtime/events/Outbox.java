package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.contracts.IntegrationEvent;

/** Where a use case leaves what others must hear: in the same transaction as its change. */
@ApplicationScoped
public class Outbox {

    /**
     * Records an event; it leaves for the broker after the surrounding transaction has committed, in order per key.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void record(IntegrationEvent event) {
        throw new IllegalStateException("being built: " + event.key());
    }
}
