package org.advocacyhub.monitoring.rebuild;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Refusal;

/** All rebuilds. What changes here is committed at once, so that progress can be seen. */
@ApplicationScoped
class Rebuilds implements PanacheRepositoryBase<Rebuild, UUID> {

    private static final String FAIL_INTERRUPTED = """
            update rebuild set state = 'FAILED', finished_at = ?, failure = 'interrupted: the service stopped' where state = 'RUNNING'""";

    private final Sql sql;
    private final Clock clock;

    Rebuilds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Rebuild require(UUID rebuildId) {
        return findByIdOptional(rebuildId)
                .orElseThrow(() -> Refusal.notFound("unknown-rebuild", "There is no rebuild " + rebuildId + "."));
    }

    /** Rebuilds after one, latest first. */
    List<Rebuild> latest(int count) {
        return find("order by requestedAt desc, rebuildId").page(0, count).list();
    }

    /** Begins a new one. Whatever still counts as running was interrupted: only one can run, and that one now begins. */
    @Transactional(TxType.REQUIRES_NEW)
    Rebuild begin(UUID rebuildId, String requestedBy) {
        failInterrupted();
        var rebuild = new Rebuild(rebuildId, clock.instant(), requestedBy);
        persistAndFlush(rebuild);
        return rebuild;
    }

    /** Says of those that count as running that they do not; call only while none can be running. */
    @Transactional(TxType.REQUIRED)
    void failInterrupted() {
        sql.change(FAIL_INTERRUPTED, clock.instant());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void change(UUID rebuildId, Consumer<Rebuild> change) {
        change.accept(require(rebuildId));
    }
}
