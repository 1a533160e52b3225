package org.advocacyhub.triage.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
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
    private final Sql sql;

    Declarations(ConflictTables tables, Sql sql) {
        this.tables = tables;
        this.sql = sql;
    }

    /** What is declared about a person and about this referral. */
    public List<Declared> current(UUID referralId, String personKey) {
        return sql.list(CURRENT, Declarations::declared, personKey, personKey, referralId);
    }

    /** Whether anything was ever declared under an id. */
    public boolean exists(UUID conflictId) {
        return sql.any("select 1 from declared_conflict where conflict_id = ? limit 1", conflictId);
    }

    /** Keeps a declaration; one with the same id is replaced. */
    public void declare(Declared declared, String personKey, String otherPersonKey) {
        end(declared.conflictId(), EndReason.REPLACED, declared.declaredAt(), declared.declaredBy());
        var tie = declared.tie();
        var opposed = declared.opposed();
        tables.change(
                """
                insert into declared_conflict (conflict_id, revision, referral_id, person_key, partner_id, kind, whom,
                    other_referral_id, other_person_key, relation, source, since, until, declared_at, declared_by)
                values (?, (select coalesce(max(revision), 0) + 1 from declared_conflict where conflict_id = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                declared.conflictId(),
                declared.conflictId(),
                declared.referralId(),
                personKey,
                tie == null ? null : tie.partnerId(),
                tie == null ? "OPPOSED_PARTY" : tie.kind(),
                tie == null ? null : tie.whom(),
                opposed == null ? null : opposed.otherReferralId(),
                otherPersonKey,
                opposed == null ? null : opposed.relation(),
                declared.source(),
                declared.since(),
                declared.until(),
                declared.declaredAt(),
                declared.declaredBy());
    }

    /**
     * What was declared no longer counts.
     *
     * @return false when nothing is declared under this id
     */
    public boolean end(UUID conflictId, EndReason reason, Instant at, String by) {
        return tables.change("""
                        update declared_conflict set ended_at = ?, ended_by = ?, end_reason = ?
                        where conflict_id = ? and ended_at is null
                        """, at, by, reason, conflictId) > 0;
    }

    /** A referral turned out to be about somebody else: what was declared with it is theirs. */
    public void moved(UUID referralId, String personKey) {
        tables.change("update declared_conflict set person_key = ? where referral_id = ?", personKey, referralId);
        tables.change(
                "update declared_conflict set other_person_key = ? where other_referral_id = ?", personKey, referralId);
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
                Sql.instant(row, "declared_at"),
                row.getString("declared_by"));
    }
}
