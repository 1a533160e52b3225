package org.advocacyhub.referral.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Shutdown;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.jboss.logging.Logger;

/** Deletes a draft with its key: when its owner says so, and when nobody has changed it for a month. */
@ApplicationScoped
class DropDraft {

    private static final Logger LOG = Logger.getLogger(DropDraft.class);
    private static final int BATCH = 200;

    private final Drafts drafts;
    private final DataKeys dataKeys;
    private final Clock clock;
    private volatile boolean stopping;

    DropDraft(Drafts drafts, DataKeys dataKeys, Clock clock) {
        this.drafts = drafts;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    @Transactional
    void handle(UUID draftId, String owner) {
        drafts.delete(drafts.requireForChange(draftId, owner, clock.instant()));
        dataKeys.shred(draftId);
    }

    @Scheduled(
            every = "{hub.drafts.expire-every}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void dropExpired() {
        var now = clock.instant();
        var dropped = 0;
        for (var batch = BATCH; batch == BATCH && !stopping; dropped += batch) {
            batch = QuarkusTransaction.requiringNew().call(() -> drafts.expire(now, BATCH));
        }
        if (dropped > 0) {
            LOG.infof("%d drafts had expired and were deleted", dropped);
        }
    }

    @Shutdown
    void stop() {
        stopping = true;
    }
}
