package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.spi.JobInstrumenter.JobInstrumentationContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a service that stops does about scheduled jobs (ADR 0106). */
class JobsInHandTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final InHand inHand = new InHand();
    private final JobsInHand jobs = new JobsInHand(inHand);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void a_job_that_runs_is_waited_for_and_none_begins_afterwards() throws Exception {
        var work = new CompletableFuture<Void>();
        var ended = jobs.instrument(job(() -> work));
        var closed = CompletableFuture.supplyAsync(() -> close(LONG));
        assertFalse(closed.isDone());

        work.complete(null);

        assertTrue(closed.get(LONG.toSeconds(), TimeUnit.SECONDS));
        assertTrue(ended.toCompletableFuture().isDone());
        assertTrue(jobs.instrument(job(() -> work)).toCompletableFuture().isDone());
        assertEquals(1, begun.get());
    }

    @Test
    void a_job_that_fails_is_not_waited_for() {
        jobs.instrument(job(() -> CompletableFuture.failedFuture(new IllegalStateException("no database"))));
        assertThrows(
                IllegalStateException.class,
                () -> jobs.instrument(job(() -> {
                    throw new IllegalStateException("no thread");
                })));

        assertTrue(close(Duration.ZERO));
    }

    private JobInstrumentationContext job(Supplier<CompletionStage<Void>> work) {
        return new JobInstrumentationContext() {
            @Override
            public String getSpanName() {
                return "job";
            }

            @Override
            public CompletionStage<Void> executeJob() {
                begun.incrementAndGet();
                return work.get();
            }
        };
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
