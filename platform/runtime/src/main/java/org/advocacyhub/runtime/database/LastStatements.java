package org.advocacyhub.runtime.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Collects what a transaction has to say at its end and sends it in one round trip, as its very last statements: locks
 * that others wait for are then held only for the commit, and never while Hibernate still waits for row locks (which could
 * deadlock).
 */
@ApplicationScoped
public class LastStatements {

    private final TransactionSynchronizationRegistry transactions;
    private final DataSource dataSource;

    LastStatements(TransactionSynchronizationRegistry transactions, DataSource dataSource) {
        this.transactions = transactions;
        this.dataSource = dataSource;
    }

    /** Adds to the end of the current transaction; nothing happens when it is rolled back. */
    public void add(LastStatement statement) {
        ofThisTransaction().add(statement, false);
    }

    /** The same for a statement that makes others wait: it comes behind those that don't. */
    public void addLocking(LastStatement statement) {
        ofThisTransaction().add(statement, true);
    }

    private Ending ofThisTransaction() {
        var ending = (Ending) transactions.getResource(Ending.class);
        if (ending == null) {
            ending = new Ending();
            transactions.putResource(Ending.class, ending);
            transactions.registerInterposedSynchronization(ending);
        }
        return ending;
    }

    /** The end of one transaction. */
    private final class Ending implements Synchronization {

        private final List<LastStatement> ordinary = new ArrayList<>();
        private final List<LastStatement> locking = new ArrayList<>();
        private boolean last;
        private boolean sent;

        private void add(LastStatement statement, boolean locks) {
            if (sent) {
                throw new IllegalStateException("the transaction is ending: its last statements are sent already");
            }
            (locks ? locking : ordinary).add(statement);
        }

        @Override
        public void beforeCompletion() {
            if (!last) {
                last = true;
                transactions.registerInterposedSynchronization(this); // once more, behind whoever registered meanwhile
                return;
            }
            send();
        }

        private void send() {
            sent = true;
            var statements = Stream.concat(ordinary.stream(), locking.stream()).toList();
            var sql = statements.stream().map(LastStatement::sql).collect(Collectors.joining(";\n"));
            try (var connection = dataSource.getConnection();
                    var all = connection.prepareStatement(sql)) {
                int next = 1;
                for (var statement : statements) {
                    next = statement.bind(connection, all, next);
                }
                all.execute();
            } catch (SQLException failed) {
                throw new DatabaseFailure("the last statements of a transaction failed", failed);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // what was sent has committed or not, with all the rest
        }
    }
}
