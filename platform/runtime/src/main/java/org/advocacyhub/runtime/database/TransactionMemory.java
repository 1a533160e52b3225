package org.advocacyhub.runtime.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a transaction has found out already: kept until it ends and never longer, so that a poll of five hundred events asks the
 * database once what is the same for all of them. Whoever changes what is remembered lets the transaction forget it.
 *
 * <p>A key is a record of the question; its class says whose it is.
 */
@ApplicationScoped
public class TransactionMemory {

    private final TransactionSynchronizationRegistry transactions;

    TransactionMemory(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** The answer to a question; looked for the first time that the transaction asks. Outside a transaction each time. */
    @SuppressWarnings("unchecked")
    public <T> T recall(Record question, Supplier<T> look) {
        if (transactions.getTransactionKey() == null) {
            return look.get();
        }
        var memory = ofThisTransaction();
        if (!memory.containsKey(question)) {
            memory.put(question, look.get());
        }
        return (T) memory.get(question);
    }

    /** Keeps an answer that came with the answers to others. */
    public void keep(Record question, Object answer) {
        ofThisTransaction().put(question, answer);
    }

    /** Every question of a kind is looked for again from now on. */
    public void forget(Class<? extends Record> kind) {
        if (transactions.getTransactionKey() != null) {
            ofThisTransaction().keySet().removeIf(kind::isInstance);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Record, Object> ofThisTransaction() {
        var memory = (Map<Record, Object>) transactions.getResource(TransactionMemory.class);
        if (memory == null) {
            memory = new HashMap<>();
            transactions.putResource(TransactionMemory.class, memory);
        }
        return memory;
    }
}
