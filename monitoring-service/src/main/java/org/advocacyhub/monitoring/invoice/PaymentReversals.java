package org.advocacyhub.monitoring.invoice;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;

/** Payments of invoices that were taken back (ADR 0133): only added to. */
@ApplicationScoped
class PaymentReversals {

    private final Sql sql;

    PaymentReversals(Sql sql) {
        this.sql = sql;
    }

    /**
     * A payment that was noted and is none.
     *
     * @param reversalId also the posting in the ledger
     * @param paidOn what was noted
     * @param reason why it was wrong
     * @param by subject of who took it back
     */
    record Reversal(UUID reversalId, UUID invoiceId, LocalDate paidOn, String reason, String by, Instant at) {}

    /** Keeps one, of the payment that stands; false when somebody else took it back at the same moment. */
    boolean add(Invoice invoice, UUID reversalId, String reason, String by, Instant at) {
        return sql.change("""
                        insert into payment_reversal (reversal_id, contract_ref, partner_id, invoice_id, turn, paid_on, paid_by, reason,
                            reversed_by, reversed_at)
                        select ?, contract_ref, partner_id, invoice_id, reversals, paid_on, paid_by, ?, ?, ?
                        from partner_invoice where invoice_id = ? and version = ? and paid_on is not null
                        on conflict do nothing
                        """, reversalId, reason, by, at, invoice.invoiceId(), invoice.version()) == 1;
    }

    /** Those of some invoices, the oldest first. */
    Map<UUID, List<Reversal>> of(List<UUID> invoiceIds) {
        return sql
                .list(
                        """
                        select reversal_id, invoice_id, paid_on, reason, reversed_by, reversed_at from payment_reversal
                        where invoice_id = any (?) order by invoice_id, turn
                        """,
                        row -> new Reversal(
                                row.getObject("reversal_id", UUID.class),
                                row.getObject("invoice_id", UUID.class),
                                row.getObject("paid_on", LocalDate.class),
                                row.getString("reason"),
                                row.getString("reversed_by"),
                                row.getTimestamp("reversed_at").toInstant()),
                        (Object) invoiceIds.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(Reversal::invoiceId));
    }
}
