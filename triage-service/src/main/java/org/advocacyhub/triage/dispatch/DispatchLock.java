package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.runtime.web.Refusal;

/**
 * One dispatcher at a time: whoever chooses a partner or moves a load holds this until its transaction ends, so that a place
 * is never given twice and two loads are never locked in opposite order (ADR 0042). Taken before anything else is changed.
 */
@ApplicationScoped
public class DispatchLock {

    private static final long KEY = 0x7269_6167_6500L;
    private static final long REHEARSAL = 0x7269_6167_6501L;
    private static final Duration PAUSE = Duration.ofSeconds(5);

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

    /**
     * Takes the lock for somebody who only looks. One of them at a time, over all replicas: they would else stand in a queue before those
     * who dispatch, each with a connection.
     *
     * @throws Refusal 429 {@code rehearsal-running}
     */
    @Transactional(TxType.MANDATORY)
    void takeToRehearse() {
        var alone = sql.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), REHEARSAL);
        if (!alone.orElse(false)) {
            throw Refusal.tooMany(
                    "rehearsal-running", "Somebody else is looking just now. Try again in a few seconds.", PAUSE);
        }
        take();
    }

    private Taken waitForIt() {
        sql.first("select pg_advisory_xact_lock(?)", _ -> null, KEY);
        return new Taken();
    }
}
