package org.advocacyhub.triage.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.conflict.ConflictTables.NothingKnown;
import org.advocacyhub.triage.conflict.domain.Approval;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.conflict.domain.ConflictPeriods;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.conflict.domain.Tie;

/** What the rules look at for a referral: what was declared, who acts for the other side, and what managers approved. */
@ApplicationScoped
public class Conflicts {

    private static final String NOTHING_KNOWN = """
            select asked.referral_id
            from unnest(?::uuid[], ?::text[]) as asked (referral_id, person_key)
            where not exists (select from declared_conflict d where d.ended_at is null and d.person_key = asked.person_key)
              and not exists (select from declared_conflict d where d.ended_at is null and d.other_person_key = asked.person_key)
              and not exists (select from conflict_approval a where a.referral_id = asked.referral_id)
            """;

    /** Who has the other person's open case, or was asked to take one. */
    private static final String ACTS_FOR_OTHER = """
            with other as (
                select conflict_id, relation, since, until, other_person_key as person_key
                from declared_conflict where ended_at is null and kind = 'OPPOSED_PARTY' and person_key = ?
                union all
                select conflict_id, relation, since, until, person_key
                from declared_conflict where ended_at is null and kind = 'OPPOSED_PARTY' and other_person_key = ?)
            select other.conflict_id, other.relation, other.since, other.until, theirs.partner_id
            from other join person_case theirs on theirs.person_key = other.person_key and theirs.open
            union
            select other.conflict_id, other.relation, other.since, other.until, asked.partner_id
            from other join triage_case theirs on theirs.person_key = other.person_key
                join offer asked on asked.referral_id = theirs.referral_id and asked.state = 'OPEN'
            order by 1, 5
            """;

    private static final String APPROVALS = """
            select partner_id, rule_id, conflict_id, reason_code, approved_at, approved_by
            from conflict_approval where referral_id = ? order by approval_id
            """;

    private final TransactionMemory memory;
    private final Declarations declarations;
    private final ConflictTables tables;
    private final Sql sql;

    Conflicts(TransactionMemory memory, Declarations declarations, ConflictTables tables, Sql sql) {
        this.memory = memory;
        this.declarations = declarations;
        this.tables = tables;
        this.sql = sql;
    }

    /**
     * Finds out in one look about which of these referrals nothing is known, which is nearly always all.
     *
     * @param people the key of the person whom each referral is about
     */
    public void readAhead(Map<UUID, String> people) {
        nothingKnown(people)
                .forEach(referralId -> memory.keep(new NothingKnown(referralId, people.get(referralId)), true));
    }

    /**
     * What the rules look at for a referral.
     *
     * @param periods for how long ties count, as valid on the day
     */
    public ConflictFacts facts(UUID referralId, String personKey, ConflictPeriods periods) {
        if (isNothingKnown(referralId, personKey)) {
            return new ConflictFacts(List.of(), List.of(), periods);
        }
        var ties = new ArrayList<Tie>();
        var opposed = false;
        for (var declared : declarations.current(referralId, personKey)) {
            if (declared.tie() == null) {
                opposed = true;
            } else {
                ties.add(new Tie(
                        declared.conflictId(),
                        declared.tie().partnerId(),
                        declared.tie().kind(),
                        declared.tie().whom(),
                        declared.since(),
                        declared.until()));
            }
        }
        if (opposed) {
            ties.addAll(actingForOther(personKey));
        }
        return new ConflictFacts(ties, approvals(referralId), periods);
    }

    /** Nearly always nothing is: one look then suffices. */
    private boolean isNothingKnown(UUID referralId, String personKey) {
        return memory.recall(new NothingKnown(referralId, personKey), () -> !nothingKnown(Map.of(referralId, personKey))
                .isEmpty());
    }

    private List<UUID> nothingKnown(Map<UUID, String> people) {
        var ids = people.keySet().toArray(UUID[]::new);
        var keys = Stream.of(ids).map(people::get).toArray(String[]::new);
        return sql.list(NOTHING_KNOWN, row -> row.getObject(1, UUID.class), ids, keys);
    }

    /** Keeps a manager's yes. */
    public void approve(UUID referralId, Approval approval) {
        tables.change(
                """
                insert into conflict_approval (referral_id, partner_id, rule_id, conflict_id, reason_code, approved_at, approved_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                referralId,
                approval.partnerId(),
                approval.ruleId(),
                approval.conflictId(),
                approval.reason(),
                approval.approvedAt(),
                approval.approvedBy());
    }

    private List<Tie> actingForOther(String personKey) {
        return sql.list(
                ACTS_FOR_OTHER,
                row -> new Tie(
                        row.getObject(1, UUID.class),
                        row.getString(5),
                        Relation.valueOf(row.getString(2)).tie(),
                        null,
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                personKey,
                personKey);
    }

    private List<Approval> approvals(UUID referralId) {
        return sql.list(
                APPROVALS,
                row -> new Approval(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        Approval.Reason.valueOf(row.getString(4)),
                        Sql.instant(row, 5),
                        row.getString(6)),
                referralId);
    }
}
