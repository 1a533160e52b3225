package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Every merge of two people, and every merge that was undone. The database lets rows be added only. */
@ApplicationScoped
class Merges {

    private static final String ADD = """
            insert into person_merge (id, kept_id, merged_id, moved_referral_ids, nhs_number_moved, merged_at, merged_by,
                                      reason, words)
            values (:id, :kept, :merged, cast(string_to_array(:moved, ' ') as uuid[]), :numberMoved, :at, :by, :reason, :words)
            """;

    private static final String UNDO = """
            insert into person_unmerge (id, merge_id, unmerged_at, unmerged_by, reason, words)
            values (:id, :merge, :at, :by, :reason, :words)
            """;

    private static final String SELECT = """
            select m.id, m.kept_id, m.merged_id, cast(m.moved_referral_ids as text[]) as moved, m.nhs_number_moved, m.id as step_id,
                   m.merged_at, m.merged_by, m.reason, m.words, u.id as undo_id, u.unmerged_at, u.unmerged_by,
                   u.reason as undo_reason, u.words as undo_words
            from person_merge m left join person_unmerge u on u.merge_id = m.id
            """;

    private static final String FIND = SELECT + " where m.id = :id";

    private static final String STANDING = SELECT + """
             where m.merged_id = :merged and u.merge_id is null order by m.merged_at desc, m.id desc limit 1
            """;

    private static final String OF_PERSON = SELECT + """
             where m.id in (select id from person_merge where kept_id = :person
                            union select id from person_merge where merged_id = :person)
               and (m.merged_at, m.id) < (:at, :id)
             order by m.merged_at desc, m.id desc limit :rows
            """;

    private static final String LEFT_WITH = """
            with gone as (
                select m.id from person_merge m
                where m.moved_referral_ids @> array[cast(:referral as uuid)]
                  and not exists (select from referral_form f
                                  where f.referral_id = any (m.moved_referral_ids) and f.referral_id <> :referral))
            select id from gone
            union all
            select u.id from person_unmerge u join gone on gone.id = u.merge_id
            """;

    private final Session session;

    Merges(Session session) {
        this.session = session;
    }

    /**
     * Somebody did it and said why.
     *
     * @param id owner of the key with which the words are sealed: of the merge, or of its undoing
     * @param words in their own words, sealed
     */
    record Step(UUID id, Instant at, String by, String reason, byte[] words) {}

    /**
     * One merge.
     *
     * @param keptId the survivor
     * @param moved the referrals that came with it
     * @param numberMoved whether the survivor was given the other's NHS number
     * @param undone null while it stands
     */
    record Merge(UUID id, UUID keptId, UUID mergedId, List<UUID> moved, boolean numberMoved, Step done, Step undone) {}

    void add(Merge merge) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", merge.id())
                .setParameter("kept", merge.keptId())
                .setParameter("merged", merge.mergedId())
                .setParameter(
                        "moved",
                        String.join(
                                " ", merge.moved().stream().map(UUID::toString).toList()))
                .setParameter("numberMoved", merge.numberMoved())
                .setParameter("at", merge.done().at())
                .setParameter("by", merge.done().by())
                .setParameter("reason", merge.done().reason())
                .setParameter("words", merge.done().words())
                .executeUpdate();
    }

    void undo(UUID mergeId, Step undone) {
        session.createNativeMutationQuery(UNDO)
                .setParameter("id", undone.id())
                .setParameter("merge", mergeId)
                .setParameter("at", undone.at())
                .setParameter("by", undone.by())
                .setParameter("reason", undone.reason())
                .setParameter("words", undone.words())
                .executeUpdate();
    }

    Optional<Merge> find(UUID mergeId) {
        return session.createNativeQuery(FIND, Object[].class).setParameter("id", mergeId).getResultList().stream()
                .map(Merges::merge)
                .findFirst();
    }

    /** The merge by which a person is part of another now. */
    Optional<Merge> standing(UUID mergedId) {
        return session
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("merged", mergedId)
                .getResultList()
                .stream()
                .map(Merges::merge)
                .findFirst();
    }

    /** Those that a person survived or went into, newest first, before a position. */
    List<Merge> of(UUID personId, Instant before, UUID beforeId, int rows) {
        return session
                .createNativeQuery(OF_PERSON, Object[].class)
                .setParameter("person", personId)
                .setParameter("at", before)
                .setParameter("id", beforeId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(Merges::merge)
                .toList();
    }

    /** The merges and undoings of which nothing is left but the history, once this referral's data goes. */
    List<UUID> ownersLeftWith(UUID referralId) {
        return session.createNativeQuery(LEFT_WITH, UUID.class)
                .setParameter("referral", referralId)
                .getResultList();
    }

    private static Merge merge(Object[] row) {
        return new Merge(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                Arrays.stream((String[]) row[3]).map(UUID::fromString).toList(),
                (Boolean) row[4],
                step(row, 5),
                row[10] == null ? null : step(row, 10));
    }

    private static Step step(Object[] row, int from) {
        return new Step(
                (UUID) row[from], (Instant) row[from + 1], (String) row[from + 2], (String) row[from + 3], (byte[])
                        row[from + 4]);
    }
}
