package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a service that stops does about polls (ADR 0106). */
class InHandTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final InHand inHand = new InHand();

    @Test
    void a_poll_that_has_begun_is_waited_for_and_none_begins_afterwards() throws Exception {
        inHand.begin();
        var closed = CompletableFuture.supplyAsync(() -> close(LONG));
        inHand.begin(); // what was polled before and queued behind it
        inHand.end();
        assertFalse(closed.isDone());

        inHand.end();

        assertTrue(closed.get(LONG.toSeconds(), TimeUnit.SECONDS));
        assertFalse(inHand.isGivenUp());
        assertThrows(IllegalStateException.class, inHand::begin);
    }

    @Test
    void a_poll_that_takes_too_long_is_given_up() {
        inHand.begin();
        assertFalse(inHand.isGivenUp());

        assertFalse(close(Duration.ofMillis(1)));

        assertTrue(inHand.isGivenUp());
        assertThrows(IllegalStateException.class, inHand::begin);
        inHand.end();
        assertTrue(inHand.isGivenUp());
    }

    @Test
    void with_nothing_in_hand_it_closes_at_once() {
        assertTrue(close(Duration.ZERO));
        assertFalse(inHand.isGivenUp());
    }

    private boolean close(Duration patience) {
        try {
            return inHand.close(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
