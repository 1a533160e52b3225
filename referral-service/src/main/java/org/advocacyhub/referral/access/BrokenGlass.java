package org.advocacyhub.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.access.domain.BreakGlassReason;
import org.hibernate.Session;

/** Every time somebody broke the glass. The database lets rows be added only. */
@ApplicationScoped
class BrokenGlass {

    private static final String ADD = """
            insert into break_glass (id, person_id, opened_by, role, partner_id, reason, words, opened_at, until)
            values (:id, :person, :by, :role, cast(:partner as text), :reason, :words, :at, :until)
            """;

    private static final String OPEN = """
            select count(*) from break_glass where person_id = :person and opened_by = :by and until > :now
            """;

    private static final String NEWEST = """
            select id, person_id, opened_by, role, partner_id, reason, words, opened_at, until from break_glass
            where (opened_at, id) < (:at, :id) order by opened_at desc, id desc limit :rows
            """;

    private final Session session;

    BrokenGlass(Session session) {
        this.session = session;
    }

    /**
     * One opening.
     *
     * @param words the opener's own words, sealed with a key of this opening
     * @param until from then on the opener reads no more than before
     */
    record Opening(
            UUID id,
            UUID personId,
            String openedBy,
            String role,
            String partnerId,
            BreakGlassReason reason,
            byte[] words,
            Instant openedAt,
            Instant until) {}

    void add(Opening opening) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", opening.id())
                .setParameter("person", opening.personId())
                .setParameter("by", opening.openedBy())
                .setParameter("role", opening.role())
                .setParameter("partner", opening.partnerId())
                .setParameter("reason", opening.reason().name())
                .setParameter("words", opening.words())
                .setParameter("at", opening.openedAt())
                .setParameter("until", opening.until())
                .executeUpdate();
    }

    boolean isOpen(UUID personId, String subject, Instant now) {
        return ((Number) session.createNativeQuery(OPEN, Long.class)
                                .setParameter("person", personId)
                                .setParameter("by", subject)
                                .setParameter("now", now)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /** The newest openings before a position. */
    List<Opening> newest(Instant before, UUID beforeId, int rows) {
        return session
                .createNativeQuery(NEWEST, Object[].class)
                .setParameter("at", before)
                .setParameter("id", beforeId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(BrokenGlass::opening)
                .toList();
    }

    private static Opening opening(Object[] row) {
        return new Opening(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                BreakGlassReason.valueOf((String) row[5]),
                (byte[]) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }
}
