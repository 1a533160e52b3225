package org.advocacyhub.runtime.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/** What a transaction has found out is looked for once in it, and again in the next. */
@HubTest
class TransactionMemoryTest {

    record Age(String of) {}

    record Name(String of) {}

    @Inject
    TransactionMemory memory;

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void a_transaction_looks_once_for_each_question() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, age("a"));
            assertEquals(1, age("a"));
            assertEquals(2, age("b"));
            assertEquals(3, memory.<Integer>recall(new Name("a"), looks::incrementAndGet));
        });
    }

    @Test
    void the_next_transaction_knows_nothing_of_it() {
        QuarkusTransaction.requiringNew().run(() -> age("a"));
        QuarkusTransaction.requiringNew().run(() -> assertEquals(2, age("a")));
    }

    @Test
    void one_inside_another_has_its_own() {
        QuarkusTransaction.requiringNew().run(() -> {
            age("a");
            QuarkusTransaction.requiringNew().run(() -> assertEquals(2, age("a")));
            assertEquals(1, age("a"));
        });
    }

    @Test
    void what_changed_is_looked_for_again_and_nothing_else() {
        QuarkusTransaction.requiringNew().run(() -> {
            age("a");
            memory.keep(new Name("a"), 7);
            memory.forget(Age.class);
            assertEquals(2, age("a"));
            assertEquals(7, memory.<Integer>recall(new Name("a"), looks::incrementAndGet));
        });
    }

    @Test
    void without_a_transaction_nothing_is_kept() {
        age("a");
        assertEquals(2, age("a"));
        memory.forget(Age.class);
    }

    private int age(String of) {
        return memory.recall(new Age(of), looks::incrementAndGet);
    }
}
