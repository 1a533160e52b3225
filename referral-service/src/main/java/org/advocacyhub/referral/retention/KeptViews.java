package org.advocacyhub.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Who looked at people of whom nothing else is left: kept for years beyond the record (domain.md H.4, audit log). */
@ApplicationScoped
class KeptViews {

    /** The last referral of each person whose data went first. */
    private static final String LONGEST_KEPT = """
            select r.id, r.person_id, r.data_deleted_on from referral r
            where r.data_deleted_on <= :by and r.views_deleted_on is null
                and not exists (select from referral o where o.person_id = r.person_id and o.id <> r.id
                    and (o.data_deleted_on is null or (o.data_deleted_on, o.id) > (r.data_deleted_on, r.id)))
                and not exists (select from legal_hold
                    where released_at is null and person_id in (select merged_people(r.person_id)))
            order by r.data_deleted_on, r.id limit :rows
            """;

    private static final String DELETED = """
            update referral set views_deleted_on = :on
            where person_id = :person and views_deleted_on is null
            """;

    private final Session session;

    KeptViews(Session session) {
        this.session = session;
    }

    /** Views of the person of a referral, whose last data went on a day. */
    record Kept(UUID referralId, UUID personId, LocalDate deletedOn) {}

    /** Of people whom no hold protects and of whom nothing is kept since a day, the longest first. */
    List<Kept> ofPeopleDeletedBy(LocalDate day, int rows) {
        return session
                .createNativeQuery(LONGEST_KEPT, Object[].class)
                .setParameter("by", day)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Kept((UUID) row[0], (UUID) row[1], (LocalDate) row[2]))
                .toList();
    }

    /** Whom a referral is about. */
    UUID personOf(UUID referralId) {
        return session.createNativeQuery("select person_id from referral where id = :id", UUID.class)
                .setParameter("id", referralId)
                .getSingleResult();
    }

    /** Every referral of a person. */
    List<UUID> referralsOf(UUID personId) {
        return session.createNativeQuery("select id from referral where person_id = :person order by id", UUID.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Deletes them, for good; false when something of the person was still kept after that day. */
    boolean forget(UUID personId, LocalDate deletedBy, LocalDate today) {
        var forgotten = session.createNativeQuery("select forget_views(:person, :by)", Boolean.class)
                .setParameter("person", personId)
                .setParameter("by", deletedBy)
                .getSingleResult();
        if (forgotten) {
            session.createNativeMutationQuery(DELETED)
                    .setParameter("on", today)
                    .setParameter("person", personId)
                    .executeUpdate();
        }
        return forgotten;
    }
}
