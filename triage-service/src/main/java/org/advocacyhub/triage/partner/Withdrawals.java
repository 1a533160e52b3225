package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.WithdrawnSubcontract;
import org.advocacyhub.runtime.database.Sql;

/**
 * Keeps what partners give up from which day on (domain.md F.9), as soon as it is announced: from 00:00 in London on that day they are not
 * asked, by triage's own clock (A.13 C-07).
 */
@ApplicationScoped
public class Withdrawals {

    private static final String INSERT = """
            insert into given_up_work (withdrawal_id, ordinal, partner_id, effective_on, contract_ref, lot, districts, whole)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Partners partners;
    private final Sql sql;

    Withdrawals(Partners partners, Sql sql) {
        this.partners = partners;
        this.sql = sql;
    }

    /** A withdrawal was recorded ahead of its day. */
    public void learn(PartnerWithdrawalAnnounced event) {
        keep(event.withdrawalId(), event.partnerId(), event.effectiveOn(), event.withdrawn());
    }

    /** It was carried out, by the terms as they stood then. */
    public void learn(PartnerWithdrawn event) {
        keep(event.withdrawalId(), event.partnerId(), event.effectiveOn(), event.withdrawn());
    }

    /** It doesn't happen. */
    public void forget(UUID withdrawalId) {
        partners.readAgain();
        sql.change("delete from given_up_work where withdrawal_id = ?", withdrawalId);
    }

    private void keep(UUID withdrawalId, String partnerId, LocalDate on, List<WithdrawnSubcontract> withdrawn) {
        forget(withdrawalId);
        var rows = new ArrayList<Object[]>();
        for (var work : withdrawn) {
            rows.add(new Object[] {
                withdrawalId,
                rows.size(),
                partnerId,
                on,
                work.contractRef(),
                work.lot(),
                work.districts().toArray(String[]::new),
                work.whole()
            });
        }
        sql.batch(INSERT, rows);
    }
}
