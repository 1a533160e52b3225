package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import javax.sql.DataSource;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PublishedLanguage;
import org.advocacyhub.runtime.relay.RelayService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a use case leaves what others must hear: in the same transaction as its change. */
@ApplicationScoped
public class Outbox {

    private final TransactionSynchronizationRegistry transactions;
    private final DataSource dataSource;
    private final RelayService relay;
    private final Clock clock;
    private final String service;

    Outbox(
            TransactionSynchronizationRegistry transactions,
            DataSource dataSource,
            RelayService relay,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.dataSource = dataSource;
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
        var envelope = Envelope.of(service, event, clock.instant(), Trace.current());
        ofThisTransaction().add(OutboxRow.of(PublishedLanguage.topicOf(event.getClass()), envelope));
    }

    private RecordedEvents ofThisTransaction() {
        var recorded = (RecordedEvents) transactions.getResource(RecordedEvents.class);
        if (recorded == null) {
            recorded = new RecordedEvents(transactions, dataSource, relay::wake);
            transactions.putResource(RecordedEvents.class, recorded);
            transactions.registerInterposedSynchronization(recorded);
        }
        return recorded;
    }
}
