package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;

/**
 * One dispatcher at a time: whoever chooses a partner or moves a load holds this until its transaction ends, so that a place
 * is never given twice and two loads are never locked in opposite order (ADR 0042). Taken before anything else is changed.
 */
@ApplicationScoped
public class DispatchLock {

    private static final long KEY = 0x7269_6167_6500L;

    private record Taken() {}

    private final TransactionMemory memory;
    private final DataSource dataSource;

    DispatchLock(TransactionMemory memory, DataSource dataSource) {
        this.memory = memory;
        this.dataSource = dataSource;
    }

    /** Waits for the lock; a transaction that has it already goes on at once. */
    @Transactional(TxType.MANDATORY)
    public void take() {
        memory.recall(new Taken(), this::waitForIt);
    }

    private Taken waitForIt() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
            return new Taken();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not take the dispatch lock", e);
        }
    }
}
