package org.advocacyhub.monitoring.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** Sets a rebuild going in the background, unless one runs. */
@ApplicationScoped
class StartRebuild {

    private final RebuildLock lock;
    private final Rebuilds rebuilds;
    private final RebuildFacts rebuildFacts;

    StartRebuild(RebuildLock lock, Rebuilds rebuilds, RebuildFacts rebuildFacts) {
        this.lock = lock;
        this.rebuilds = rebuilds;
        this.rebuildFacts = rebuildFacts;
    }

    /** @param requestedBy the caller, for the record */
    Rebuild handle(String requestedBy) {
        var connection = lock.tryHold()
                .orElseThrow(() -> Refusal.conflict("rebuild-running", "A rebuild runs: see GET /rebuilds."));
        try {
            var rebuild = rebuilds.begin(UUID.randomUUID(), requestedBy);
            Thread.ofPlatform().name("rebuild").daemon().start(() -> run(rebuild.rebuildId(), connection));
            return rebuild;
        } catch (RuntimeException failure) {
            lock.release(connection);
            throw failure;
        }
    }

    private void run(UUID rebuildId, Connection connection) {
        try {
            rebuildFacts.handle(rebuildId, connection);
        } finally {
            lock.release(connection);
        }
    }

    /** A rebuild that nobody carries on any more must not look as if it ran. */
    void recover(@Observes StartupEvent started) {
        lock.tryHold().ifPresent(connection -> {
            try {
                rebuilds.failInterrupted();
            } finally {
                lock.release(connection);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        rebuildFacts.stop();
    }
}
