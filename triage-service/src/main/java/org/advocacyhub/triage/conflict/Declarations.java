package org.advocacyhub.triage.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.triage.conflict.Declared.EndReason;
import org.advocacyhub.triage.conflict.Declared.Opposed;
import org.advocacyhub.triage.conflict.Declared.PartnerTie;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.conflict.domain.Whom;

/** What was declared about partners and people. Rows are ended, never deleted. */
@ApplicationScoped
public class Declarations {

    private static final String CURRENT = """
            select conflict_id, referral_id, partner_id, kind, whom, other_referral_id, relation, source, since, until,
                   declared_at, declared_by
            from declared_conflict
            where ended_at is null and (person_key = ? or other_person_key = ?) and (kind <> 'COMPLAINT' or referral_id = ?)
            order by declared_at, conflict_id
            """;

    private final ConflictTables tables;

    Declarations(ConflictTables tables) {
        this.tables = tables;
    }

    /** What is declared about a person and about this referral. */
    public List<Declared> current(UUID referralId, String personKey) {
        return tables.read(
                CURRENT,
                statement -> {
                    statement.setString(1, personKey);
                    statement.setString(2, personKey);
                    statement.setObject(3, referralId);
                },
                Declarations::declared);
    }

    /** Whether anything was ever declared under an id. */
    public boolean exists(UUID conflictId) {
        return !tables.read(
                        "select 1 from declared_conflict where conflict_id = ? limit 1",
                        statement -> statement.setObject(1, conflictId),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** Keeps a declaration; one with the same id is replaced. */
    public void declare(Declared declared, String personKey, String otherPersonKey) {
        end(declared.conflictId(), EndReason.REPLACED, declared.declaredAt(), declared.declaredBy());
        tables.run("""
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
            statement.setObject(14, ConflictTables.utc(declared.declaredAt()));
            statement.setString(15, declared.declaredBy());
        });
    }

    /**
     * What was declared no longer counts.
     *
     * @return false when nothing is declared under this id
     */
    public boolean end(UUID conflictId, EndReason reason, Instant at, String by) {
        return tables.run("""
                update declared_conflict set ended_at = ?, ended_by = ?, end_reason = ?
                where conflict_id = ? and ended_at is null
                """, statement -> {
                    statement.setObject(1, ConflictTables.utc(at));
                    statement.setString(2, by);
                    statement.setString(3, reason.name());
                    statement.setObject(4, conflictId);
                })
                > 0;
    }

    /** A referral turned out to be about somebody else: what was declared with it is theirs. */
    public void moved(UUID referralId, String personKey) {
        tables.run("update declared_conflict set person_key = ? where referral_id = ?", statement -> {
            statement.setString(1, personKey);
            statement.setObject(2, referralId);
        });
        tables.run("update declared_conflict set other_person_key = ? where other_referral_id = ?", statement -> {
            statement.setString(1, personKey);
            statement.setObject(2, referralId);
        });
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
}
