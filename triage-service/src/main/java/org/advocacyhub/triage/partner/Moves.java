package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.TransactionMemory;

/** Where a transaction keeps what it moved of the partners' loads and shares until its end. */
@ApplicationScoped
class Moves {

    private record OfThisTransaction() {}

    private final TransactionMemory memory;
    private final LastStatements lastStatements;

    Moves(TransactionMemory memory, LastStatements lastStatements) {
        this.memory = memory;
        this.lastStatements = lastStatements;
    }

    /** What the current transaction moved so far; nothing outside a transaction, where nothing moves. */
    Moved soFar() {
        return memory.recall(new OfThisTransaction(), Moved::new);
    }

    /** What the current transaction moved so far, to move more: it is written at the end. */
    Moved toWrite() {
        var moved = soFar();
        if (moved.isNothing()) {
            lastStatements.add(moved);
        }
        return moved;
    }
}
