package org.advocacyhub.referral.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Shutdown;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.advocacyhub.referral.retention.RetentionRuns.Item;
import org.jboss.logging.Logger;

/** Carries out what was approved, record by record: a run that was interrupted goes on where it stopped. */
@ApplicationScoped
class CarryOutRuns {

    private static final Logger LOG = Logger.getLogger(CarryOutRuns.class);
    private static final int AT_A_TIME = 100;

    private final RetentionRuns runs;
    private final DeleteRecord deleteRecord;
    private final Clock clock;
    private volatile boolean stopping;

    CarryOutRuns(RetentionRuns runs, DeleteRecord deleteRecord, Clock clock) {
        this.runs = runs;
        this.deleteRecord = deleteRecord;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.retention.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void carryOut() {
        QuarkusTransaction.requiringNew().call(runs::approved).ifPresent(this::carryOut);
    }

    private void carryOut(RetentionRun run) {
        while (!stopping) {
            var items = QuarkusTransaction.requiringNew().call(() -> runs.open(run.id(), AT_A_TIME));
            var settled = false;
            for (Item item : items) {
                settled |= deleteRecord.handle(run.id(), item);
            }
            if (!items.isEmpty() && !settled) {
                return; // another replica is at them
            }
            if (items.isEmpty()) {
                QuarkusTransaction.requiringNew()
                        .run(() -> runs.requireForChange(run.id()).done(clock.instant()));
                LOG.infof("retention run %s is done", run.id());
                return;
            }
        }
    }

    @Shutdown
    void stop() {
        stopping = true;
    }
}
