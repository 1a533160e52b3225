package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.runtime.database.Sql;

/** Which lots of partners have a data-protection arrangement in force (domain.md H.1). It keeps nobody back: the hub is warned. */
@ApplicationScoped
public class Arrangements {

    /** A lot of a partner. */
    public record OfLot(String partnerId, String contractRef, String lot) {}

    /** How the arrangement of a lot stands on a day; a lot that is not named has none. */
    public enum Standing {
        IN_FORCE,
        REVIEW_OVERDUE
    }

    private final Sql sql;

    Arrangements(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what was agreed; of two that begin on one day the later agreed stands. */
    public void learn(ArrangementAgreed event) {
        sql.change(
                """
                insert into arrangement as known (partner_id, contract_ref, lot, valid_from, valid_to, review_on, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (partner_id, contract_ref, lot, valid_from) do update set valid_to = excluded.valid_to,
                    review_on = excluded.review_on, agreed_at = excluded.agreed_at
                where known.agreed_at <= excluded.agreed_at
                """,
                event.partnerId(),
                event.contractRef(),
                event.lot(),
                event.from(),
                event.to(),
                event.reviewOn(),
                event.agreedAt());
    }

    /** The lots of these partners with an arrangement in force on a day. */
    public Map<OfLot, Standing> of(Collection<String> partnerIds, LocalDate day) {
        var standing = new HashMap<OfLot, Standing>();
        sql.each(
                """
                select distinct on (partner_id, contract_ref, lot) partner_id, contract_ref, lot, valid_to < ? as over,
                       review_on < ? as overdue
                from arrangement where partner_id = any (?) and valid_from <= ?
                order by partner_id, contract_ref, lot, valid_from desc
                """,
                row -> {
                    if (!row.getBoolean("over")) {
                        standing.put(
                                new OfLot(row.getString(1), row.getString(2), row.getString(3)),
                                row.getBoolean("overdue") ? Standing.REVIEW_OVERDUE : Standing.IN_FORCE);
                    }
                },
                day,
                day,
                partnerIds.toArray(String[]::new),
                day);
        return standing;
    }
}
