package org.advocacyhub.monitoring.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.overview.OverviewView.PaperStanding;
import org.advocacyhub.monitoring.overview.OverviewView.PartnerView;
import org.advocacyhub.runtime.database.Sql;

/** The sub-contracts of a contract and how each stands in data protection (domain.md H.1). */
@ApplicationScoped
class PartnersPapers {

    private static final int MOST = 500;

    private final Sql sql;

    PartnersPapers(Sql sql) {
        this.sql = sql;
    }

    /** Those that hold on a day, by partner and lot. */
    List<PartnerView> of(String contractRef, LocalDate day) {
        return sql.list("""
                select s.partner_id, coalesce(p.name, s.partner_id) as name, coalesce(p.hub, false) as hub, s.lot, a.role, a.reference,
                       a.signed_on, a.review_on, a.valid_to
                from current_subcontract s
                left join current_partner p using (partner_id)
                left join lateral (
                    select * from current_arrangement known
                    where known.partner_id = s.partner_id and known.contract_ref = s.contract_ref and known.lot = s.lot
                      and known.valid_from <= ?
                    order by known.valid_from desc limit 1) a on true
                where s.contract_ref = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
                order by 2, s.lot limit ?
                """, row -> read(row, day), day, contractRef, day, day, MOST);
    }

    private static PartnerView read(ResultSet row, LocalDate day) throws SQLException {
        var standing = standing(row, day);
        var shown = standing == PaperStanding.IN_FORCE || standing == PaperStanding.REVIEW_OVERDUE;
        return new PartnerView(
                row.getString("partner_id"),
                row.getString("name"),
                row.getString("lot"),
                standing,
                shown ? row.getString("role") : null,
                shown ? row.getString("reference") : null,
                shown ? row.getObject("signed_on", LocalDate.class) : null,
                shown ? row.getObject("review_on", LocalDate.class) : null);
    }

    private static PaperStanding standing(ResultSet row, LocalDate day) throws SQLException {
        if (row.getBoolean("hub")) {
            return PaperStanding.NOT_NEEDED;
        }
        var to = row.getObject("valid_to", LocalDate.class);
        if (row.getString("role") == null || to != null && to.isBefore(day)) {
            return PaperStanding.MISSING;
        }
        return row.getObject("review_on", LocalDate.class).isBefore(day)
                ? PaperStanding.REVIEW_OVERDUE
                : PaperStanding.IN_FORCE;
    }
}
