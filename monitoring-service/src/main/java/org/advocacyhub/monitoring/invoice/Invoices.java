package org.advocacyhub.monitoring.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.domain.LateInterest;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** All invoices, and the rates of interest. Every question says whose. */
@ApplicationScoped
class Invoices {

    private static final String SCOPED = " and (?::text is null or i.partner_id = ?)";
    private static final String COLUMNS = "i.invoice_id, i.contract_ref, i.partner_id, i.statement_id, i.number,"
            + " i.amount_pence, i.served_on, i.received_on, i.due_on, i.paid_on, i.reversals, i.version,"
            + " i.amount_pence - coalesce((select sum(l.amount_pence) from partner_statement_line l"
            + " where l.statement_id = i.statement_id and l.what = 'LATE_INTEREST'), 0) as base_pence";

    private static final String AFTER =
            " and (i.received_on, i.invoice_id) > (?, ?)" + SCOPED + " order by i.received_on, i.invoice_id limit ?";
    private static final String BEFORE = " and (i.received_on, i.invoice_id) < (?, ?)" + SCOPED
            + " order by i.received_on desc, i.invoice_id desc limit ?";

    private final Sql sql;

    Invoices(Sql sql) {
        this.sql = sql;
    }

    Optional<Invoice> find(PartnerScope scope, String contractRef, UUID invoiceId) {
        return sql.first(
                "select " + COLUMNS + " from partner_invoice i where i.contract_ref = ? and i.invoice_id = ?" + SCOPED,
                Invoices::read,
                contractRef,
                invoiceId,
                only(scope),
                only(scope));
    }

    /** @throws Refusal 404 {@code unknown-invoice}, also for another partner's */
    Invoice require(PartnerScope scope, String contractRef, UUID invoiceId) {
        return find(scope, contractRef, invoiceId)
                .orElseThrow(() -> Refusal.notFound("unknown-invoice", "There is no invoice " + invoiceId + "."));
    }

    /** Lets nobody pay it or take its payment back before this transaction ends; to be read after that. */
    void hold(UUID invoiceId) {
        sql.first(
                "select invoice_id from partner_invoice where invoice_id = ? for update",
                row -> row.getString(1),
                invoiceId);
    }

    /** So many invoices after a position, by the day on which they came in. */
    List<Invoice> after(PartnerScope scope, String contractRef, LocalDate receivedOn, UUID invoiceId, int count) {
        return listed(AFTER, scope, contractRef, receivedOn, invoiceId, count);
    }

    /** So many of those that are not paid, after a position. */
    List<Invoice> unpaidAfter(PartnerScope scope, String contractRef, LocalDate receivedOn, UUID invoiceId, int count) {
        return listed(" and i.paid_on is null" + AFTER, scope, contractRef, receivedOn, invoiceId, count);
    }

    /** So many before a position, those that came in last first. */
    List<Invoice> before(PartnerScope scope, String contractRef, LocalDate receivedOn, UUID invoiceId, int count) {
        return listed(BEFORE, scope, contractRef, receivedOn, invoiceId, count);
    }

    /** Keeps an invoice; false when there is one for the statement, or one of this number, already. */
    boolean add(Invoice invoice) {
        return sql.change(
                        """
                        insert into partner_invoice (invoice_id, contract_ref, partner_id, statement_id, number, amount_pence,
                            served_on, received_on, due_on, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        on conflict do nothing
                        """,
                        invoice.invoiceId(),
                        invoice.contractRef(),
                        invoice.partnerId(),
                        invoice.statementId(),
                        invoice.number(),
                        invoice.amount().pence(),
                        invoice.servedOn(),
                        invoice.receivedOn(),
                        invoice.dueOn())
                == 1;
    }

    /** Notes a payment; false when somebody else changed the invoice meanwhile. */
    boolean pay(Invoice invoice, LocalDate paidOn, String by) {
        return sql.change("""
                        update partner_invoice set paid_on = ?, paid_by = ?, version = version + 1
                        where invoice_id = ? and version = ? and paid_on is null
                        """, paidOn, by, invoice.invoiceId(), invoice.version()) == 1;
    }

    /** The payment that stands was taken back; false when somebody else changed the invoice meanwhile. */
    boolean reopen(Invoice invoice) {
        return sql.change("""
                        update partner_invoice set paid_on = null, paid_by = null, reversals = reversals + 1, version = version + 1
                        where invoice_id = ? and version = ? and paid_on is not null
                        """, invoice.invoiceId(), invoice.version()) == 1;
    }

    /**
     * The rates for what falls due on a day: Bank Rate of the reference day and the margin (F.8); empty before the first of either. Asked
     * once for many invoices: rates change a few times a year.
     */
    Function<LocalDate, Optional<LateInterest>> interest() {
        var bankRates = since("select valid_from, rate_hundredths from bank_rate");
        var margins = since("select valid_from, margin_hundredths from late_payment_margin");
        return dueOn -> {
            var bankRate = bankRates.floorEntry(LateInterest.referenceDay(dueOn));
            var margin = margins.floorEntry(dueOn);
            return bankRate == null || margin == null
                    ? Optional.empty()
                    : Optional.of(new LateInterest(bankRate.getKey(), bankRate.getValue(), margin.getValue()));
        };
    }

    private TreeMap<LocalDate, Integer> since(String dated) {
        record Since(LocalDate from, int hundredths) {}
        var rates = new TreeMap<LocalDate, Integer>();
        sql.list(dated, row -> new Since(row.getObject(1, LocalDate.class), row.getInt(2)))
                .forEach(rate -> rates.put(rate.from(), rate.hundredths()));
        return rates;
    }

    private List<Invoice> listed(
            String which, PartnerScope scope, String contractRef, LocalDate receivedOn, UUID invoiceId, int count) {
        return sql.list(
                "select " + COLUMNS + " from partner_invoice i where i.contract_ref = ?" + which,
                Invoices::read,
                contractRef,
                receivedOn,
                invoiceId,
                only(scope),
                only(scope),
                count);
    }

    private static String only(PartnerScope scope) {
        return switch (scope) {
            case PartnerScope.EveryPartner _ -> null;
            case PartnerScope.OnlyPartner(var partnerId) -> partnerId;
        };
    }

    private static Invoice read(ResultSet row) throws SQLException {
        return new Invoice(
                row.getObject("invoice_id", UUID.class),
                row.getString("contract_ref"),
                row.getString("partner_id"),
                row.getObject("statement_id", UUID.class),
                row.getString("number"),
                new Money(row.getLong("amount_pence")),
                new Money(row.getLong("base_pence")),
                row.getObject("served_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                row.getInt("reversals"),
                row.getLong("version"));
    }
}
