package org.advocacyhub.monitoring.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.advocacyhub.monitoring.export.Exports.NoLongerOurs;
import org.advocacyhub.monitoring.export.Exports.Turn;
import org.advocacyhub.monitoring.export.domain.Lane;
import org.advocacyhub.monitoring.lock.ReplicaLocks;
import org.advocacyhub.monitoring.lock.ReplicaLocks.Work;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/** Works on what was asked for, in each lane one after the other and one at a time over all replicas, and deletes what has expired. */
@ApplicationScoped
class WorkExports {

    private static final Logger LOG = Logger.getLogger(WorkExports.class);

    private final ReplicaLocks locks;
    private final Exports exports;
    private final MakeFile makeFile;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();

    WorkExports(ReplicaLocks locks, Exports exports, MakeFile makeFile, Clock clock) {
        this.locks = locks;
        this.exports = exports;
        this.makeFile = makeFile;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.exports.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void shortOnes() {
        if (exports.isAnyExpired()) {
            exports.expire();
        }
        round(Lane.SHORT, Work.SHORT_EXPORT);
    }

    @Scheduled(every = "{hub.exports.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void longOnes() {
        round(Lane.LONG, Work.LONG_EXPORT);
    }

    private void round(Lane lane, Work work) {
        if (exports.isWorkThere(lane)) {
            locks.tryHold(work).ifPresent(lock -> {
                try (lock) {
                    workOff(lane);
                }
            });
        }
    }

    private void workOff(Lane lane) {
        for (var turn = exports.takeUp(lane); turn.isPresent(); turn = exports.takeUp(lane)) {
            work(turn.get());
            if (stopping.get()) {
                return;
            }
        }
    }

    private void work(Turn turn) {
        try {
            attempt(turn);
        } catch (NoLongerOurs ended) {
            LOG.info(ended.getMessage());
        }
    }

    private void attempt(Turn turn) {
        try {
            makeFile.handle(turn, stopping::get);
        } catch (MakeFile.Stopped _) {
            exports.change(turn, Export::putBack);
        } catch (NoLongerOurs ended) {
            throw ended;
        } catch (Refusal refused) {
            exports.change(turn, export -> export.fail(clock.instant(), refused.getMessage()));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "attempt %d of export %s failed", turn.attempt(), turn.exportId());
            exports.change(turn, export -> export.stumble(failure.getClass().getSimpleName()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
    }
}
