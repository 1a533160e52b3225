package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.triage.triagecase.CasePosition;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Reads pages of the queue. A page walks one index from its cursor on and looks at no more than {@link #LOOKED_AT} cases, so
 * that it costs the same however many are open; a rare combination of filters may give a short page that leads on.
 */
@ApplicationScoped
class QueuePages {

    /** How many cases one page looks at when the index does not answer the whole filter. */
    static final int LOOKED_AT = 2000;

    private final EntityManager entityManager;
    private final Clock clock;

    QueuePages(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The page behind a cursor, in the order of C.4. */
    Page<TriageCase> page(QueueFilter filter, String worker, String cursor, int limit) {
        var after = Cursor.decode(cursor, CasePosition.CURSOR_SIZE);
        var sql = new QueueSql(filter, after.isPresent());
        var values = values(sql, worker, after);
        var page = Page.of(read(sql.rows(limit + 1, LOOKED_AT), values), limit, TriageCases::positionOf);
        if (page.nextCursor() != null || !sql.looksAtSome()) {
            return page;
        }
        var lastLookedAt = read(sql.lastLookedAt(LOOKED_AT), values).stream().findFirst();
        return new Page<>(
                page.items(),
                lastLookedAt.map(last -> TriageCases.positionOf(last).encoded()).orElse(null));
    }

    @SuppressWarnings("unchecked") // a native query of an entity
    private List<TriageCase> read(String sql, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(sql, TriageCase.class);
        query.getParameters().stream()
                .map(Parameter::getName)
                .forEach(name -> query.setParameter(name, values.get(name)));
        return query.getResultList();
    }

    private Map<String, Object> values(QueueSql sql, String worker, Optional<Cursor> after) {
        var values = new HashMap<>(sql.values());
        values.put("now", clock.instant());
        values.put("worker", worker);
        after.ifPresent(position -> values.putAll(CasePosition.of(position).values()));
        return values;
    }
}
