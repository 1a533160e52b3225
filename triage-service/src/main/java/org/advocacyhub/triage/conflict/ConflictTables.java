package org.advocacyhub.triage.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;

/** How the tables of conflicts are read and written; whatever is written makes what was looked up before stale. */
@ApplicationScoped
class ConflictTables {

    /** That nothing at all is known about a referral and its person. */
    record NothingKnown(UUID referralId, String personKey) {}

    private final TransactionMemory memory;
    private final Sql sql;

    ConflictTables(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    int change(String change, Object... values) {
        memory.forget(NothingKnown.class);
        return sql.change(change, values);
    }
}
