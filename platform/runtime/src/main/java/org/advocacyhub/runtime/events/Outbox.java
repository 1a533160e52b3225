package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;
import org.advocacyhub.runtime.database.LastStatements;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a use case leaves what others must hear: in the same transaction as its change. */
@ApplicationScoped
public class Outbox {

    /** Characters of an envelope; well below what a broker takes, so that whatever is recorded can be sent. */
    private static final int LARGEST = 256 * 1024;

    private final TransactionSynchronizationRegistry transactions;
    private final LastStatements lastStatements;
    private final CommitListener relay;
    private final Clock clock;
    private final String service;

    Outbox(
            TransactionSynchronizationRegistry transactions,
            LastStatements lastStatements,
            CommitListener relay,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.lastStatements = lastStatements;
        this.relay = relay;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Records an event; it leaves for the broker after the surrounding transaction has committed, in order per key.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     * @throws IllegalArgumentException when a required component is missing
     */
    @Transactional(TxType.MANDATORY)
    public void record(IntegrationEvent event) {
        add(PublishedLanguage.topicOf(event.getClass()), Envelope.of(service, event, clock.instant(), Trace.current()));
    }

    /** Records what the runtime itself has to tell operations, which is no part of the published language. */
    @Transactional(TxType.MANDATORY)
    public void announce(String topic, String key, String type, Object data) {
        add(topic, Envelope.of(service, type, key, clock.instant(), Trace.current(), data));
    }

    private void add(String topic, Envelope envelope) {
        var row = OutboxRow.of(topic, envelope);
        if (row.envelope().length() > LARGEST) {
            throw new IllegalArgumentException("an event of type " + envelope.type() + " is too large for the broker");
        }
        ofThisTransaction().add(row);
    }

    /** Tells the relay that there is something to do. */
    private record WakeRelay(CommitListener relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing is there to be sent before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.committed();
            }
        }
    }

    private RecordedEvents ofThisTransaction() {
        var recorded = (RecordedEvents) transactions.getResource(RecordedEvents.class);
        if (recorded == null) {
            recorded = new RecordedEvents();
            transactions.putResource(RecordedEvents.class, recorded);
            lastStatements.addLocking(recorded);
            transactions.registerInterposedSynchronization(new WakeRelay(relay));
        }
        return recorded;
    }
}
