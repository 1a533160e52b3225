package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** The rows of people. Whoever changes one locks the referrals first and then the people, by id, so that nobody waits in a ring. */
@ApplicationScoped
class PersonRows {

    private static final String FIND = "select " + PersonRow.columns("person") + " from person where id = :id";
    private static final String LOCK =
            "select " + PersonRow.columns("person") + " from person where id in (:ids) order by id for update";

    private final Session session;

    PersonRows(Session session) {
        this.session = session;
    }

    Optional<PersonRow> find(UUID personId) {
        return session.createNativeQuery(FIND, Object[].class).setParameter("id", personId).getResultList().stream()
                .map(PersonRow::of)
                .findFirst();
    }

    PersonRow require(UUID personId) {
        return find(personId).orElseThrow(PersonRows::unknown);
    }

    /** Both, locked until the transaction ends; a 404 when one is not there. */
    Map<UUID, PersonRow> lock(Collection<UUID> ids) {
        var rows = session.createNativeQuery(LOCK, Object[].class).setParameter("ids", ids).getResultList().stream()
                .map(PersonRow::of)
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
        if (!rows.keySet().containsAll(ids)) {
            throw unknown();
        }
        return rows;
    }

    /** The person that an id stands for now; empty for an id that never was one. */
    Optional<UUID> current(UUID personId) {
        return Optional.ofNullable(session.createNativeQuery("select current_person(:id)", UUID.class)
                .setParameter("id", personId)
                .getSingleResult());
    }

    /** Those of these people who are part of another now. */
    Set<UUID> merged(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(session.createNativeQuery(
                                "select id from person where id in (:ids) and merged_into is not null", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** One becomes part of another; its own NHS number, if any, is kept as the one that was told. */
    void mergeInto(UUID keptId, UUID mergedId) {
        session.createNativeMutationQuery("""
                        update person set merged_into = :kept, told_nhs_number = coalesce(nhs_number, told_nhs_number),
                                          nhs_number = null
                        where id = :merged
                        """)
                .setParameter("kept", keptId)
                .setParameter("merged", mergedId)
                .executeUpdate();
    }

    /** One is a person of their own again. */
    void standAlone(UUID personId) {
        session.createNativeMutationQuery("update person set merged_into = null where id = :id")
                .setParameter("id", personId)
                .executeUpdate();
    }

    /** Gives up a number that another person lent. */
    void dropNumber(UUID personId, String number) {
        session.createNativeMutationQuery("""
                        update person set nhs_number = null where id = :id and nhs_number = :number
                        """)
                .setParameter("id", personId)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Recognises the person by this number from now on; when somebody else has it, it stays a number that was told. */
    void takeNumber(UUID personId, String number) {
        session.createNativeQuery("select take_nhs_number(:id, :number)", Boolean.class)
                .setParameter("id", personId)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Keeps a number that was told and not taken; null forgets it. */
    void tellNumber(UUID personId, String number) {
        session.createNativeMutationQuery("""
                        update person set told_nhs_number = cast(:number as text) where id = :id
                        """)
                .setParameter("id", personId)
                .setParameter("number", number)
                .executeUpdate();
    }

    static Refusal unknown() {
        return Refusal.notFound("unknown-person", "There is no such person.");
    }
}
