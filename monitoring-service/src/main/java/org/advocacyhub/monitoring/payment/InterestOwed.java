package org.advocacyhub.monitoring.payment;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.payment.domain.Interest;
import org.advocacyhub.monitoring.payment.domain.LateInterest;
import org.advocacyhub.monitoring.payment.domain.StatementPostings;
import org.advocacyhub.runtime.database.Sql;

/** Interest for late payment (domain.md F.8): owed from the payment on, stated once, only added to. */
@ApplicationScoped
public class InterestOwed {

    private static final String INTEREST = """
            select l.interest_id, l.invoice_id, l.number, l.turn, l.year_from, l.base_pence, l.due_on, l.paid_on,
                   l.bank_rate_from, l.bank_rate_hundredths, l.margin_hundredths, l.amount_pence, l.corrects, l.reason
            from late_interest l
            """;

    private final Sql sql;
    private final Ledger ledger;

    InterestOwed(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** What no statement of a partner has said yet, in the order of the payments. */
    List<Interest> unstated(String contractRef, String partnerId) {
        return sql.list(INTEREST + """
                        where l.contract_ref = ? and l.partner_id = ?
                          and not exists (select from partner_statement_line s where s.about = l.interest_id)
                        order by l.paid_on, l.invoice_id, l.turn
                        """, InterestOwed::read, contractRef, partnerId);
    }

    /** All that was posted for an invoice, in the order in which it was. */
    public List<Interest> of(UUID invoiceId) {
        return sql.list(INTEREST + " where l.invoice_id = ? order by l.turn", InterestOwed::read, invoiceId);
    }

    /** By invoice, what stands posted for it. */
    public Map<UUID, Money> standing(List<UUID> invoiceIds) {
        record OfInvoice(UUID invoiceId, Money amount) {}
        return sql
                .list(
                        "select invoice_id, sum(amount_pence) as pence from late_interest where invoice_id = any (?) group by 1",
                        row -> new OfInvoice(row.getObject("invoice_id", UUID.class), new Money(row.getLong("pence"))),
                        (Object) invoiceIds.toArray(UUID[]::new))
                .stream()
                .collect(toMap(OfInvoice::invoiceId, OfInvoice::amount));
    }

    /**
     * Posts interest, once for each turn of an invoice, and keeps it for the partner's next statement.
     *
     * @param by subject of who did it
     * @return false when this turn was posted before
     */
    @Transactional(TxType.MANDATORY)
    public boolean owe(String contractRef, String partnerId, Interest interest, String by) {
        var posting = posting(contractRef, partnerId, interest);
        if (!ledger.post(posting, by)) {
            return false;
        }
        sql.change(
                """
                insert into late_interest (interest_id, contract_ref, partner_id, invoice_id, number, turn, year_from, base_pence,
                    due_on, paid_on, bank_rate_from, bank_rate_hundredths, margin_hundredths, amount_pence, corrects, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)
                """,
                interest.interestId(),
                contractRef,
                partnerId,
                interest.invoiceId(),
                interest.number(),
                interest.turn(),
                interest.yearFrom(),
                interest.base().pence(),
                interest.dueOn(),
                interest.paidOn(),
                interest.rate().bankRateFrom(),
                interest.rate().bankRateHundredths(),
                interest.rate().marginHundredths(),
                interest.amount().pence(),
                interest.corrects(),
                interest.reason());
        return true;
    }

    private Posting posting(String contractRef, String partnerId, Interest interest) {
        var corrected = Optional.ofNullable(interest.corrects()).flatMap(ledger::find);
        if (corrected.isPresent()) {
            return corrected.get().opposite(interest.interestId(), interest.reason());
        }
        return new Posting(
                interest.interestId(),
                contractRef,
                Occasion.INTEREST,
                "interest:" + interest.invoiceId() + ":" + interest.turn(),
                interest.paidOn(),
                "F.8",
                interest.words(),
                null,
                interest.invoiceId(),
                new StatementPostings(contractRef, interest.yearFrom(), partnerId, interest.paidOn())
                        .interest(interest.amount()));
    }

    private static Interest read(ResultSet row) throws SQLException {
        return new Interest(
                row.getObject("interest_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                row.getInt("turn"),
                row.getObject("year_from", LocalDate.class),
                new Money(row.getLong("base_pence")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                new LateInterest(
                        row.getObject("bank_rate_from", LocalDate.class),
                        row.getInt("bank_rate_hundredths"),
                        row.getInt("margin_hundredths")),
                new Money(row.getLong("amount_pence")),
                row.getObject("corrects", UUID.class),
                row.getString("reason"));
    }
}
