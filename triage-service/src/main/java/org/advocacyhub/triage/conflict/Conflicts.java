package org.advocacyhub.triage.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.conflict.Declared.EndReason;
import org.advocacyhub.triage.conflict.Declared.Opposed;
import org.advocacyhub.triage.conflict.Declared.PartnerTie;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.Approval;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.conflict.domain.ConflictPeriods;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.conflict.domain.Tie;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.conflict.domain.Whom;

/** What was declared about partners and people, and what managers approved. Rows are ended, never deleted. */
@ApplicationScoped
public class Conflicts {

    private static final String CURRENT = """
            select conflict_id, referral_id, partner_id, kind, whom, other_referral_id, relation, source, since, until,
                   declared_at, declared_by
            from declared_conflict
            where ended_at is null and (person_key = ? or other_person_key = ?) and (kind <> 'COMPLAINT' or referral_id = ?)
            order by declared_at, conflict_id
            """;

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

    private record NothingKnown(UUID referralId, String personKey) {}

    private final TransactionMemory memory;
    private final DataSource dataSource;

    Conflicts(TransactionMemory memory, DataSource dataSource) {
        this.memory = memory;
        this.dataSource = dataSource;
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
        for (var declared : current(referralId, personKey)) {
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
        return read(
                NOTHING_KNOWN,
                statement -> {
                    var connection = statement.getConnection();
                    var ids = people.keySet().toArray(UUID[]::new);
                    var keys = Stream.of(ids).map(people::get).toArray(String[]::new);
                    statement.setArray(1, connection.createArrayOf("uuid", ids));
                    statement.setArray(2, connection.createArrayOf("text", keys));
                },
                row -> row.getObject(1, UUID.class));
    }

    /** What is declared about a person and about this referral. */
    public List<Declared> current(UUID referralId, String personKey) {
        return read(
                CURRENT,
                statement -> {
                    statement.setString(1, personKey);
                    statement.setString(2, personKey);
                    statement.setObject(3, referralId);
                },
                Conflicts::declared);
    }

    /** Whether anything was ever declared under an id. */
    public boolean exists(UUID conflictId) {
        return !read(
                        "select 1 from declared_conflict where conflict_id = ? limit 1",
                        statement -> statement.setObject(1, conflictId),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** Keeps a declaration; one with the same id is replaced. */
    public void declare(Declared declared, String personKey, String otherPersonKey) {
        end(declared.conflictId(), EndReason.REPLACED, declared.declaredAt(), declared.declaredBy());
        run("""
                insert into declared_conflict (conflict_id, revision, referral_id, person_key, partner_id, kind, whom,
                    other_referral_id, other_person_key, relation, source, since, until, declared_at, declared_by)
                values (?, (select coalesce(max(revision), 0) + 1 from declared_conflict where conflict_id = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            var tie = declared.tie();
            var opposed = declared.opposed();
            statement.setObject(1, declared.conflictId());
            statement.setObject(2, declared.conflictId());
            statement.setObject(3, declared.referralId());
            statement.setString(4, personKey);
            statement.setString(5, tie == null ? null : tie.partnerId());
            statement.setString(6, tie == null ? "OPPOSED_PARTY" : tie.kind().name());
            statement.setString(
                    7, tie == null || tie.whom() == null ? null : tie.whom().name());
            statement.setObject(8, opposed == null ? null : opposed.otherReferralId());
            statement.setString(9, otherPersonKey);
            statement.setString(10, opposed == null ? null : opposed.relation().name());
            statement.setString(11, declared.source().name());
            statement.setObject(12, declared.since());
            statement.setObject(13, declared.until());
            statement.setObject(14, utc(declared.declaredAt()));
            statement.setString(15, declared.declaredBy());
        });
    }

    /**
     * What was declared no longer counts.
     *
     * @return false when nothing is declared under this id
     */
    public boolean end(UUID conflictId, EndReason reason, Instant at, String by) {
        return run("""
                update declared_conflict set ended_at = ?, ended_by = ?, end_reason = ?
                where conflict_id = ? and ended_at is null
                """, statement -> {
                    statement.setObject(1, utc(at));
                    statement.setString(2, by);
                    statement.setString(3, reason.name());
                    statement.setObject(4, conflictId);
                })
                > 0;
    }

    /** Keeps a manager's yes. */
    public void approve(UUID referralId, Approval approval) {
        run("""
                insert into conflict_approval (referral_id, partner_id, rule_id, conflict_id, reason_code, approved_at, approved_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            statement.setObject(1, referralId);
            statement.setString(2, approval.partnerId());
            statement.setString(3, approval.ruleId());
            statement.setObject(4, approval.conflictId());
            statement.setString(5, approval.reason().name());
            statement.setObject(6, utc(approval.approvedAt()));
            statement.setString(7, approval.approvedBy());
        });
    }

    /** A referral turned out to be about somebody else: what was declared with it is theirs. */
    public void moved(UUID referralId, String personKey) {
        run("update declared_conflict set person_key = ? where referral_id = ?", statement -> {
            statement.setString(1, personKey);
            statement.setObject(2, referralId);
        });
        run("update declared_conflict set other_person_key = ? where other_referral_id = ?", statement -> {
            statement.setString(1, personKey);
            statement.setObject(2, referralId);
        });
    }

    private List<Tie> actingForOther(String personKey) {
        return read(
                ACTS_FOR_OTHER,
                statement -> {
                    statement.setString(1, personKey);
                    statement.setString(2, personKey);
                },
                row -> new Tie(
                        row.getObject(1, UUID.class),
                        row.getString(5),
                        Relation.valueOf(row.getString(2)).tie(),
                        null,
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    private List<Approval> approvals(UUID referralId) {
        return read(
                APPROVALS,
                statement -> statement.setObject(1, referralId),
                row -> new Approval(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        Approval.Reason.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)));
    }

    private static Declared declared(ResultSet row) throws SQLException {
        var other = row.getObject("other_referral_id", UUID.class);
        var whom = row.getString("whom");
        return new Declared(
                row.getObject("conflict_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                other != null
                        ? null
                        : new PartnerTie(
                                row.getString("partner_id"),
                                TieKind.valueOf(row.getString("kind")),
                                whom == null ? null : Whom.valueOf(whom)),
                other == null ? null : new Opposed(other, Relation.valueOf(row.getString("relation"))),
                Source.valueOf(row.getString("source")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getString("declared_by"));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String select, Parameters parameters, Row<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read what is declared", e);
        }
    }

    private int run(String sql, Parameters parameters) {
        memory.forget(NothingKnown.class);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep what is declared", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
