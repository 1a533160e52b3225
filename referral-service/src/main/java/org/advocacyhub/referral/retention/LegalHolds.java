package org.advocacyhub.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Holds on the data of people: while one is in force, nothing about the person is deleted (domain.md H.4). */
@ApplicationScoped
class LegalHolds {

    private final Session session;

    LegalHolds(Session session) {
        this.session = session;
    }

    /** Why data has to stay. */
    enum Reason {
        SAFEGUARDING_ADULTS_REVIEW,
        INQUEST,
        LEGAL_CLAIM,
        COMPLAINT,
        COURT_ORDER,
        OTHER
    }

    /**
     * One hold.
     *
     * @param words in the placer's own words, sealed with a key of this hold
     * @param releasedAt null while it is in force
     */
    record Hold(
            UUID id,
            UUID personId,
            Reason reason,
            byte[] words,
            String placedBy,
            Instant placedAt,
            String releasedBy,
            Instant releasedAt) {}

    void add(Hold hold) {
        session.createNativeMutationQuery("""
                        insert into legal_hold (id, person_id, reason, words, placed_by, placed_at)
                        values (:id, :person, :reason, :words, :by, :at)
                        """)
                .setParameter("id", hold.id())
                .setParameter("person", hold.personId())
                .setParameter("reason", hold.reason().name())
                .setParameter("words", hold.words())
                .setParameter("by", hold.placedBy())
                .setParameter("at", hold.placedAt())
                .executeUpdate();
    }

    /** Waits for a deletion that is at this person, and lets none begin until the transaction ends. */
    void lockAgainstDeletion(UUID personId) {
        session.createNativeQuery("select id from person where id = :person for share", UUID.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Ends a hold; false when there is no such hold in force. */
    boolean release(UUID personId, UUID holdId, String by, Instant at) {
        return session.createNativeMutationQuery("""
                        update legal_hold set released_by = :by, released_at = :at
                        where id = :id and person_id = :person and released_at is null
                        """)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .setParameter("id", holdId)
                        .setParameter("person", personId)
                        .executeUpdate()
                == 1;
    }

    /** Also by a hold that was placed before the person was merged into this one. */
    boolean holds(UUID personId) {
        return session.createNativeQuery(
                                "select count(*) from legal_hold where released_at is null"
                                        + " and person_id in (select merged_people(:person))",
                                Long.class)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** Which of these people are held, whether by a hold of their own or of somebody merged into them. */
    Set<UUID> heldAmong(Collection<UUID> people) {
        return Set.copyOf(session.createNativeQuery(
                        "select held.id from unnest(:people) as held (id) where exists (select from legal_hold"
                                + " where released_at is null and person_id in (select merged_people(held.id)))",
                        UUID.class)
                .setParameter("people", people.stream().distinct().toArray(UUID[]::new))
                .getResultList());
    }

    /** All holds on a person's data, the newest first. */
    List<Hold> of(UUID personId, int rows) {
        return session
                .createNativeQuery(
                        "select id, person_id, reason, words, placed_by, placed_at, released_by, released_at"
                                + " from legal_hold where person_id = :person order by placed_at desc, id desc limit :rows",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Hold(
                        (UUID) row[0],
                        (UUID) row[1],
                        Reason.valueOf((String) row[2]),
                        (byte[]) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (String) row[6],
                        (Instant) row[7]))
                .toList();
    }
}
