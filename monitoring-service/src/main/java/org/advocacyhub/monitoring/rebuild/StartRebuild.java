package org.advocacyhub.monitoring.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.advocacyhub.monitoring.lock.HeldLock;
import org.advocacyhub.monitoring.lock.ReplicaLocks;
import org.advocacyhub.monitoring.lock.ReplicaLocks.Work;
import org.advocacyhub.runtime.start.Beforehand;
import org.advocacyhub.runtime.web.Refusal;

/** Sets a rebuild going in the background, unless one runs. */
@ApplicationScoped
class StartRebuild implements Beforehand {

    private final ReplicaLocks locks;
    private final Rebuilds rebuilds;
    private final RebuildFacts rebuildFacts;

    StartRebuild(ReplicaLocks locks, Rebuilds rebuilds, RebuildFacts rebuildFacts) {
        this.locks = locks;
        this.rebuilds = rebuilds;
        this.rebuildFacts = rebuildFacts;
    }

    /** @param requestedBy the caller, for the record */
    Rebuild handle(String requestedBy) {
        var lock = locks.tryHold(Work.REBUILD)
                .orElseThrow(() -> Refusal.conflict("rebuild-running", "A rebuild runs: see GET /rebuilds."));
        try {
            var rebuild = rebuilds.begin(UUID.randomUUID(), requestedBy);
            Thread.ofPlatform().name("rebuild").daemon().start(() -> run(rebuild.rebuildId(), lock));
            return rebuild;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private void run(UUID rebuildId, HeldLock lock) {
        try (lock) {
            rebuildFacts.handle(rebuildId, lock.connection());
        }
    }

    /** A rebuild that nobody carries on any more must not look as if it ran. */
    @Override
    public void prepare() {
        locks.tryHold(Work.REBUILD).ifPresent(lock -> {
            try (lock) {
                rebuilds.failInterrupted();
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        rebuildFacts.stop();
    }
}
