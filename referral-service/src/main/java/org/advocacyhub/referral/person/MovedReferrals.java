package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Moves referrals from one person to another, with everything that carries the person beside the referral. The version of the
 * referral rises, so that nobody who read it before writes the old person back.
 */
@ApplicationScoped
class MovedReferrals {

    /** Tables with a referral_id and a person_id that must agree with the referral's. */
    static final List<String> FOLLOWING = List.of("referral_form");

    private static final String MOVE = """
            with moved as (
                update referral set person_id = :to, version = version + 1
                where person_id = :from and id in (:ids) returning id)
            select id from moved order by id
            """;

    private final Session session;

    MovedReferrals(Session session) {
        this.session = session;
    }

    /** Locks a person's referrals. Before the people: whoever changes a referral locks it before its person. */
    List<UUID> lock(UUID personId) {
        return session.createNativeQuery(
                        "select id from referral where person_id = :person order by id for update", UUID.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** All referrals that a person has; the person is locked, so none is added meanwhile. */
    List<UUID> of(UUID personId) {
        return session.createNativeQuery("select id from referral where person_id = :person order by id", UUID.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Moves these; answers those that were there to be moved. */
    List<UUID> move(List<UUID> referralIds, UUID from, UUID to) {
        if (referralIds.isEmpty()) {
            return List.of();
        }
        var moved = session.createNativeQuery(MOVE, UUID.class)
                .setParameter("ids", referralIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        if (!moved.isEmpty()) {
            FOLLOWING.forEach(table -> session.createNativeMutationQuery(
                            "update " + table + " set person_id = :to where referral_id in (:ids)")
                    .setParameter("ids", moved)
                    .setParameter("to", to)
                    .executeUpdate());
        }
        return moved;
    }
}
