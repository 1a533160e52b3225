package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.database.Sql;

/** By which referrals the pages about people name them, since they never say who somebody is. */
@ApplicationScoped
class PersonReferrals {

    private static final String NEWEST = """
            select asked.id as person_id, newest.id, newest.referral_ref
            from unnest(cast(? as uuid[])) as asked (id)
            cross join lateral (
                select id, referral_ref from referral
                where person_id = current_person(asked.id)
                order by received_at desc, id desc limit 1) newest
            """;

    private static final String NAMED = "select id, id, referral_ref from referral where id = any (cast(? as uuid[]))";

    /** A referral, and what is said of it on the telephone. */
    record Named(UUID referralId, String referralRef) {}

    private final Sql sql;

    PersonReferrals(Sql sql) {
        this.sql = sql;
    }

    /** The newest referral of each person, or of whom they are part of now; of those who have one. */
    @Transactional
    Map<UUID, Named> newest(Collection<UUID> people) {
        return read(NEWEST, people);
    }

    /** Referrals by their ids; those that are kept. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Named> named(Collection<UUID> referrals) {
        return read(NAMED, referrals);
    }

    private Map<UUID, Named> read(String question, Collection<UUID> ids) {
        var asked = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return sql
                .list(
                        question,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Named(row.getObject(2, UUID.class), row.getString(3))),
                        asked)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
