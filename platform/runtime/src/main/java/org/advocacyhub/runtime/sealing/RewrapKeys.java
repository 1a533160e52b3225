package org.advocacyhub.runtime.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Shutdown;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * After a change of the master key, wraps every data key anew under the current one, some at a time, until the old master key
 * opens nothing any more and can leave the configuration (runbook key-rotation). Records themselves stay as they are.
 */
@ApplicationScoped
@IfBuildProperty(name = "hub.sealing.enabled", stringValue = "true")
class RewrapKeys {

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);
    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String NEXT = """
            select owner_id, master_key, wrapped from data_key
            where owner_id > :after and master_key <> :current order by owner_id limit :batch for update skip locked
            """;

    private static final String REPLACE = """
            update data_key set master_key = :current, wrapped = :wrapped where owner_id = :owner
            """;

    private final Session session;
    private final MasterKeys masterKeys;
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean stopping;

    RewrapKeys(Session session, MasterKeys masterKeys, MeterRegistry metrics) {
        this.session = session;
        this.masterKeys = masterKeys;
        metrics.gauge("hub.data.keys.under.old.master", waiting);
    }

    @Scheduled(
            every = "{hub.master-keys.rewrap-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void rewrap() {
        var after = BEFORE_ALL;
        var done = 0;
        while (after != null && !stopping) {
            var from = after;
            var batch = QuarkusTransaction.requiringNew().call(() -> rewrapAfter(from));
            done += batch.size();
            after = batch.last();
        }
        if (done > 0) {
            LOG.infof("%d data keys were wrapped anew under master key %s", done, masterKeys.current());
        }
        waiting.set(QuarkusTransaction.requiringNew().call(this::countOld));
    }

    /** What one transaction did; the last owner is null when none were left. */
    private record Batch(int size, UUID last) {}

    private Batch rewrapAfter(UUID after) {
        var rows = session.createNativeQuery(NEXT, Object[].class)
                .setParameter("after", after)
                .setParameter("current", masterKeys.current())
                .setParameter("batch", BATCH)
                .getResultList();
        UUID last = null;
        for (var row : rows) {
            last = (UUID) row[0];
            session.createNativeMutationQuery(REPLACE)
                    .setParameter("current", masterKeys.current())
                    .setParameter("wrapped", masterKeys.rewrap(last, (String) row[1], (byte[]) row[2]))
                    .setParameter("owner", last)
                    .executeUpdate();
        }
        return new Batch(rows.size(), last);
    }

    private long countOld() {
        return session.createNativeQuery("select count(*) from data_key where master_key <> :current", Long.class)
                .setParameter("current", masterKeys.current())
                .getSingleResult();
    }

    @Shutdown
    void stop() {
        stopping = true;
    }
}
