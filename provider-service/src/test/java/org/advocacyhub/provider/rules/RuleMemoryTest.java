package org.advocacyhub.provider.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rule tables are asked once for each question, and for a short while only. */
class RuleMemoryTest {

    private record Asked(String serviceType, LocalDate day) {}

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void a_question_is_asked_once() {
        var memory = new RuleMemory(Duration.ofMinutes(1));

        assertEquals(1, look(memory, DAY));
        assertEquals(1, look(memory, DAY));
    }

    @Test
    void another_day_is_another_question() {
        var memory = new RuleMemory(Duration.ofMinutes(1));

        assertEquals(1, look(memory, DAY));
        assertEquals(2, look(memory, DAY.plusDays(1)));
    }

    @Test
    void nothing_is_believed_where_nothing_may_be() {
        var memory = new RuleMemory(Duration.ZERO);

        assertEquals(1, look(memory, DAY));
        assertEquals(2, look(memory, DAY));
    }

    @Test
    void a_look_that_fails_is_not_remembered() {
        var memory = new RuleMemory(Duration.ofMinutes(1));

        assertThrows(
                IllegalStateException.class,
                () -> memory.recall(new Asked("IMHA", DAY), () -> {
                    throw new IllegalStateException("no row");
                }));
        assertEquals(1, look(memory, DAY));
    }

    private int look(RuleMemory memory, LocalDate day) {
        return memory.recall(new Asked("IMHA", day), looks::incrementAndGet);
    }
}
