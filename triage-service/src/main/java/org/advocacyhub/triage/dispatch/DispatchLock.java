package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.runtime.database.Sql;
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
    private final Sql sql;

    DispatchLock(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    /** Waits for the lock; a transaction that has it already goes on at once. */
    @Transactional(TxType.MANDATORY)
    public void take() {
        memory.recall(new Taken(), this::waitForIt);
    }

    private Taken waitForIt() {
        sql.first("select pg_advisory_xact_lock(?)", _ -> null, KEY);
        return new Taken();
    }
}
