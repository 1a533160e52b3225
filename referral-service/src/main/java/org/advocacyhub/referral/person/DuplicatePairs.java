package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.person.domain.DismissalReason;
import org.advocacyhub.referral.person.domain.Likeness;
import org.hibernate.Session;

/** The hub's list of pairs that may be one person, and the pairs that somebody dismissed. */
@ApplicationScoped
class DuplicatePairs {

    /** Of one person, so that somebody who looks like hundreds makes no list of ten thousands. */
    private static final int MOST_OF_ONE = 20;

    private static final String TAKE = """
            delete from person_to_compare
            where ctid = any (array(select ctid from person_to_compare limit :rows for update skip locked))
            returning person_id
            """;

    private static final String COMPARE = """
            insert into duplicate_pair (lower_id, higher_id, found_at)
            select distinct least(one.id, other.id), greatest(one.id, other.id), cast(:at as timestamptz)
            from person one
            cross join lateral (
                (select id, false as by_number from person unnumbered
                 where unnumbered.contract_ref = one.contract_ref and unnumbered.name_sound = one.name_sound
                   and unnumbered.date_of_birth = one.date_of_birth and unnumbered.postcode_sector = one.postcode_sector
                   and unnumbered.nhs_number is null
                   and unnumbered.merged_into is null and unnumbered.id <> one.id
                 order by id desc limit :most)
                union all
                (select id, false from person numbered
                 where one.nhs_number is null
                   and numbered.contract_ref = one.contract_ref and numbered.name_sound = one.name_sound
                   and numbered.date_of_birth = one.date_of_birth and numbered.postcode_sector = one.postcode_sector
                   and numbered.nhs_number is not null and numbered.merged_into is null
                 order by id desc limit :most)
                union all
                (select id, true from person holder
                 where holder.contract_ref = one.contract_ref and holder.nhs_number = one.told_nhs_number
                   and holder.id <> one.id)
                union all
                (select id, true from person teller
                 where teller.contract_ref = one.contract_ref
                   and teller.told_nhs_number in (one.nhs_number, one.told_nhs_number)
                   and teller.merged_into is null and teller.id <> one.id
                 order by id desc limit :most)) other
            where one.id = any (cast(:ids as uuid[])) and one.merged_into is null
              and not exists (
                  select from duplicate_dismissal dismissed
                  where dismissed.lower_id = least(one.id, other.id) and dismissed.higher_id = greatest(one.id, other.id)
                    and (dismissed.likeness = 'MATCH' or not other.by_number))
            on conflict do nothing
            """;

    private static final String NEWEST = "select pair.id as pair_id, pair.found_at, " + PersonRow.columns("one") + ", "
            + PersonRow.columns("other") + """
             from duplicate_pair pair
             join person one on one.id = pair.lower_id and one.merged_into is null
             join person other on other.id = pair.higher_id and other.merged_into is null
            where (pair.found_at, pair.id) < (:at, :id) order by pair.found_at desc, pair.id desc limit :rows
            """;

    private final Session session;

    DuplicatePairs(Session session) {
        this.session = session;
    }

    /** Two people that looked like one when they were compared. */
    record Pair(UUID id, Instant foundAt, PersonRow one, PersonRow other) {

        @Override
        public String toString() {
            return "Pair[not shown]";
        }
    }

    /** The newest pairs before a position. */
    List<Pair> newest(Instant before, UUID beforeId, int rows) {
        return session
                .createNativeQuery(NEWEST, Object[].class)
                .setParameter("at", before)
                .setParameter("id", beforeId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Pair(
                        (UUID) row[0], (Instant) row[1], PersonRow.of(row, 2), PersonRow.of(row, 2 + PersonRow.WIDTH)))
                .toList();
    }

    /** Takes some of those whose facts are new or changed out of the queue; another instance gets others. */
    List<UUID> take(int rows) {
        return session.createNativeQuery(TAKE, UUID.class)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** Writes down the pairs that these people make with others. */
    void compare(List<UUID> ids, Instant at) {
        session.createNativeMutationQuery(COMPARE)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("at", at)
                .setParameter("most", MOST_OF_ONE)
                .executeUpdate();
    }

    /** For the test that asks for its plan: the parameters are {@code :at}, {@code :most} and {@code :ids}. */
    static String compareSql() {
        return COMPARE;
    }

    /** Forgets the pairs of people whose facts changed; they are compared again soon. */
    void lookAgain(Collection<UUID> ids) {
        session.createNativeMutationQuery("""
                        delete from duplicate_pair where id in (
                            select id from duplicate_pair where lower_id in (:ids) or higher_id in (:ids)
                            order by id for update)
                        """).setParameter("ids", ids).executeUpdate();
        session.createNativeMutationQuery(
                        "insert into person_to_compare (person_id) select unnest(cast(:ids as uuid[]))")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Two people are not shown as candidates again. The first who said so is kept. */
    void dismiss(UUID one, UUID other, Likeness.Kind likeness, DismissalReason reason, Instant at, String by) {
        session.createNativeMutationQuery("""
                        insert into duplicate_dismissal (lower_id, higher_id, likeness, reason, dismissed_at, dismissed_by)
                        values (least(:one, :other), greatest(:one, :other), :likeness, :reason, :at, :by)
                        on conflict do nothing
                        """)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("likeness", likeness.name())
                .setParameter("reason", reason.name())
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from duplicate_pair
                        where lower_id = least(:one, :other) and higher_id = greatest(:one, :other)
                        """)
                .setParameter("one", one)
                .setParameter("other", other)
                .executeUpdate();
    }
}
