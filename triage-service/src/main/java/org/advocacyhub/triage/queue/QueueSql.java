package org.advocacyhub.triage.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.queue.QueueFilter.Held;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * The question behind a page of the queue. One part of the filter chooses the index that is walked, each of which holds the
 * whole order; the rest is looked at row by row. Codes of the state are written out, since an index of open cases serves
 * only a question that names the open states.
 */
final class QueueSql {

    private static final String ORDER = " order by band, (- score), received_at, referral_ref";
    // named, so that what was walked in order need not be sorted again to be looked at
    private static final String RANK = ", (- score) as rank";
    private static final String ORDER_OF_WALKED = " order by band, rank, received_at, referral_ref";
    private static final String AFTER =
            "(band, (- score), received_at, referral_ref) > (:band, :rank, :receivedAt, :referralRef)";
    private static final String MINE =
            "(select referral_id from reservation where held_by = :worker and held_until > :now offset 0) mine"
                    + " join triage_case using (referral_id)";
    private static final String FREE =
            "not exists (select from reservation r where r.referral_id = seen.referral_id and r.held_until > :now)";

    private final List<String> walked = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean mine;
    private boolean indexChosen;

    QueueSql(QueueFilter filter, boolean afterCursor) {
        mine = filter.held() == Held.ME;
        var state = filter.state();
        if (state != null && !state.isOpen()) {
            choose("state = " + quoted(state));
        }
        column("referrer_team", "team", filter.team());
        column("queued_for", "queuedFor", filter.queuedFor());
        if (Boolean.TRUE.equals(filter.carriedOver())) {
            choose(TriageCases.CARRIED_OVER);
        }
        column("district", "district", filter.district());
        column("service_type", "serviceType", filter.serviceType());
        if (state != null && state.isOpen()) {
            choose("state = " + quoted(state));
        }
        if (state == null || state.isOpen()) {
            walked.add(TriageCases.OPEN);
        }
        if (filter.band() != null) {
            walked.add("band = " + quoted(filter.band()));
        }
        if (filter.dueBy() != null) {
            look("contact_due <= :dueBy");
            values.put("dueBy", filter.dueBy());
        }
        if (Boolean.FALSE.equals(filter.carriedOver())) {
            look(TriageCases.NEW);
        }
        if (filter.held() == Held.NOBODY) {
            look(FREE);
        }
        if (afterCursor) {
            walked.add(AFTER);
        }
    }

    private void column(String column, String parameter, Object value) {
        if (value != null) {
            choose(column + " = :" + parameter);
            values.put(parameter, value.toString());
        }
    }

    /** The first condition of its kind leads an index; what comes later is looked at. */
    private void choose(String condition) {
        if (indexChosen) {
            look(condition);
        } else {
            walked.add(condition);
            indexChosen = true;
        }
    }

    /** What one person holds is little: of that, everything is walked. */
    private void look(String condition) {
        (mine ? walked : looked).add(condition);
    }

    /** The page. */
    String rows(int rows, int lookedAt) {
        return looksAtSome()
                ? "select * from (" + walk(lookedAt) + ") seen where " + String.join(" and ", looked) + ORDER_OF_WALKED
                        + " limit " + rows
                : walk(rows);
    }

    /** The case at which the look ended; none when it saw all there are. */
    String lastLookedAt(int lookedAt) {
        return walk(1) + " offset " + (lookedAt - 1);
    }

    /** The index does not answer the whole filter. */
    boolean looksAtSome() {
        return !looked.isEmpty();
    }

    /** What the filter compares with. */
    Map<String, Object> values() {
        return values;
    }

    private String walk(int rows) {
        return "select triage_case.*" + RANK + " from " + (mine ? MINE : "triage_case") + " where "
                + String.join(" and ", walked) + ORDER + " limit " + rows;
    }

    private static String quoted(Enum<?> code) {
        return "'" + code.name() + "'";
    }
}
