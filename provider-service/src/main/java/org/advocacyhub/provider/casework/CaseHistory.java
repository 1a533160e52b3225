package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.hibernate.Session;

/**
 * Who moved a case, when, by which rule and why, in codes and plain words without personal data. Only ever added to; in the
 * transaction of the move, or nothing moves.
 */
@ApplicationScoped
class CaseHistory {

    private static final String INSERT = """
            insert into case_history
                (case_id, partner_id, at, by_whom, move, state_after, happened_on, rule_id, reason, in_words)
            values (:case, :partner, :at, :by, :move, :state, :on, :rule, cast(:reason as text), :words)
            """;

    private static final String PAGE = """
            select position, at, by_whom, move, state_after, happened_on, rule_id, reason, in_words
            from case_history
            where case_id = :case and partner_id = :partner and position > :after
            order by position limit :limit
            """;

    private static final String LAST = """
            select position, at, by_whom, move, state_after, happened_on, rule_id, reason, in_words
            from case_history
            where case_id = :case and partner_id = :partner and move = :move
            order by position desc limit 1
            """;

    /**
     * Why a case moved.
     *
     * @param on the day that the move is about, which may lie before the day on which it was recorded
     * @param ruleId the rule of domain.md that it goes by
     * @param reason code; null when there is none to give
     * @param inWords plain English
     */
    record Why(LocalDate on, String ruleId, Enum<?> reason, String inWords) {}

    /** One move that was made. */
    record Entry(
            long position,
            Instant at,
            String byWhom,
            CaseMove move,
            CaseState stateAfter,
            LocalDate happenedOn,
            String ruleId,
            String reason,
            String inWords) {}

    private final Session entities;
    private final Clock clock;

    CaseHistory(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void add(AdvocacyCase moved, CaseMove move, String by, Why why) {
        entities.createNativeMutationQuery(INSERT)
                .setParameter("case", moved.id())
                .setParameter("partner", moved.partnerId())
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("move", move.name())
                .setParameter("state", moved.state().name())
                .setParameter("on", why.on())
                .setParameter("rule", why.ruleId())
                .setParameter(
                        "reason", why.reason() == null ? null : why.reason().name())
                .setParameter("words", why.inWords())
                .executeUpdate();
    }

    /** At most so many entries after a position, and one more; those of the partner that has the case. */
    List<Entry> page(AdvocacyCase of, long after, int limit) {
        return entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("case", of.id())
                .setParameter("partner", of.partnerId())
                .setParameter("after", after)
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(CaseHistory::entry)
                .toList();
    }

    /** The last time that it took this move while it was the partner's that has it. */
    Optional<Entry> last(AdvocacyCase of, CaseMove move) {
        return entities.createNativeQuery(LAST, Tuple.class)
                .setParameter("case", of.id())
                .setParameter("partner", of.partnerId())
                .setParameter("move", move.name())
                .getResultStream()
                .findFirst()
                .map(CaseHistory::entry);
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                row.get(0, Long.class),
                row.get(1, Instant.class),
                row.get(2, String.class),
                CaseMove.valueOf(row.get(3, String.class)),
                CaseState.valueOf(row.get(4, String.class)),
                row.get(5, LocalDate.class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, String.class));
    }
}
