package org.advocacyhub.referral.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Shutdown;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Compares people whose facts are new or changed with all others, by index, and writes down who may be one person. Apart from
 * intake, so that nobody who refers waits for it.
 */
@ApplicationScoped
class FindDuplicates {

    private static final int BATCH = 200;

    private final DuplicatePairs pairs;
    private final Clock clock;
    private volatile boolean stopping;

    FindDuplicates(DuplicatePairs pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.duplicates.find-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void run() {
        var done = BATCH;
        while (done == BATCH && !stopping) {
            done = QuarkusTransaction.requiringNew().call(this::compareSome);
        }
    }

    private int compareSome() {
        var people = pairs.take(BATCH);
        if (!people.isEmpty()) {
            pairs.compare(people, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        return people.size();
    }

    @Shutdown
    void stop() {
        stopping = true;
    }
}
