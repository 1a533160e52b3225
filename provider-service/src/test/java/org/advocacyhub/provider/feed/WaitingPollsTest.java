package org.advocacyhub.provider.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.provider.feed.ReadFeed.Placed;
import org.junit.jupiter.api.Test;

/** What becomes of polls that wait in a service that is asked to end (ADR 0106). */
class WaitingPollsTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int SOON = 15;

    private final WaitingPolls polls = new WaitingPolls(new ReadFeed(null), new Patient(), new SimpleMeterRegistry());

    private record Patient() implements FeedConfig {

        @Override
        public Duration lookEvery() {
            return LONGEST;
        }

        @Override
        public int mostWaiting() {
            return 2;
        }
    }

    @Test
    void a_poll_that_waits_is_answered_at_once_when_the_service_leaves() {
        var one = poll();
        var other = poll();
        assertFalse(one.isDone());
        assertEquals(2, polls.size());

        polls.leave(new ShutdownDelayInitiatedEvent());

        assertEquals(List.of(), one.getNow(null));
        assertEquals(List.of(), other.getNow(null));
        assertEquals(0, polls.size());
    }

    @Test
    void one_that_comes_when_it_leaves_is_not_kept_until_it_has_left() throws Exception {
        polls.leave(new ShutdownDelayInitiatedEvent());

        var late = poll();

        assertFalse(late.isDone(), "answered at once, it would be asked again at once");
        assertTrue(late.get(SOON, TimeUnit.SECONDS).isEmpty());
    }

    @Test
    void nothing_waits_once_it_stops() {
        polls.leave(new ShutdownDelayInitiatedEvent());
        var late = poll();

        polls.stop(new ShutdownEvent());

        assertEquals(List.of(), late.getNow(null));
        assertEquals(List.of(), poll().getNow(null));
        assertEquals(0, polls.size());
    }

    /** Finds nothing, and would wait as long as a poll may. */
    private CompletableFuture<List<Placed>> poll() {
        return polls.after("SEAP", 0, 10, LONGEST, List::of, () -> false)
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }
}
