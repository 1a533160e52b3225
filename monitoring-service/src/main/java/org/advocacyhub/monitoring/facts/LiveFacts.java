package org.advocacyhub.monitoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.EventContext;

/**
 * Gathers the events of the inbox's transaction and writes them as one batch before it commits: a poll of 500 events costs
 * as many statements as it has kinds of change.
 */
@ApplicationScoped
class LiveFacts {

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource dataSource;
    private final Generations generations;

    LiveFacts(TransactionSynchronizationRegistry transaction, DataSource dataSource, Generations generations) {
        this.transaction = transaction;
        this.dataSource = dataSource;
        this.generations = generations;
    }

    /** Takes an event of the running transaction. */
    void take(IntegrationEvent event, EventContext context) {
        pending()
                .events
                .add(new Heard(
                        event,
                        context.eventId(),
                        context.topic(),
                        context.partition(),
                        context.offset(),
                        context.time()));
    }

    private Pending pending() {
        if (transaction.getResource(Pending.class) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending();
        transaction.putResource(Pending.class, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending;
    }

    private void write(List<Heard> events) {
        try (var connection = dataSource.getConnection()) {
            var changes = FactWriter.gather(events);
            new FactWriter(connection, generations.holdForWriting(connection)).write(changes);
        } catch (SQLException failed) {
            throw new DatabaseFailure("the facts could not be written", failed);
        }
    }

    /** The events of one transaction. */
    private final class Pending implements Synchronization {

        private final List<Heard> events = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            write(events);
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is kept beyond the transaction
        }
    }
}
