package org.advocacyhub.runtime.events;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/**
 * The events of one transaction. Written as its very last statements: the writer's locks are then held only for the
 * commit, and never while Hibernate still waits for row locks (which could deadlock).
 */
final class RecordedEvents implements Synchronization {

    private final TransactionSynchronizationRegistry transactions;
    private final DataSource dataSource;
    private final Runnable onCommit;
    private final List<OutboxRow> rows = new ArrayList<>();
    private boolean last;
    private boolean written;

    RecordedEvents(TransactionSynchronizationRegistry transactions, DataSource dataSource, Runnable onCommit) {
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.onCommit = onCommit;
    }

    void add(OutboxRow row) {
        if (written) {
            throw new IllegalStateException("the transaction is ending: its events are written already");
        }
        rows.add(row);
    }

    @Override
    public void beforeCompletion() {
        if (!last) {
            last = true;
            transactions.registerInterposedSynchronization(this); // once more, behind whoever registered meanwhile
            return;
        }
        write();
    }

    private void write() {
        written = true;
        try (var connection = dataSource.getConnection()) {
            OutboxWriter.write(connection, rows);
        } catch (SQLException failed) {
            throw new DatabaseFailure("the events of a transaction could not be written", failed);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            onCommit.run();
        }
    }
}
