package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.runtime.database.Sql;

/** Where the lines of a year stand: read from balances that the database keeps with each entry, never from history. */
@ApplicationScoped
public class LineBalances {

    private final Sql sql;

    LineBalances(Sql sql) {
        this.sql = sql;
    }

    /** The balance of each pot of each line in a book, over the whole year: pence or minutes as the book says. */
    @Transactional
    public Map<LinePot, Long> of(String contractRef, LocalDate yearFrom, Book book) {
        record Balance(LinePot pot, long amount) {}
        var balances = new HashMap<LinePot, Long>();
        sql.list(
                        """
                        select line, pot, sum(amount) as amount from ledger_balance
                        where contract_ref = ? and year_from = ? and book = ? and partner_id = '' group by line, pot
                        """,
                        row -> new Balance(
                                new LinePot(row.getString("line"), Pot.valueOf(row.getString("pot"))),
                                row.getLong("amount")),
                        contractRef,
                        yearFrom,
                        book)
                .forEach(balance -> balances.put(balance.pot(), balance.amount()));
        return Map.copyOf(balances);
    }

    /** What was spent in the year, on all lines. */
    @Transactional
    public Money spent(String contractRef, LocalDate yearFrom) {
        return new Money(of(contractRef, yearFrom, Book.SPENT).values().stream()
                .mapToLong(Long::longValue)
                .sum());
    }

    /** What was spent in the year on one line. */
    @Transactional
    public Money spent(String contractRef, LocalDate yearFrom, String line) {
        return ofLine(contractRef, yearFrom, Book.SPENT, line);
    }

    /** What of one line approved spot orders at the contract's cost will still take (F.7). */
    @Transactional
    public Money committed(String contractRef, LocalDate yearFrom, String line) {
        return ofLine(contractRef, yearFrom, Book.COMMITTED, line);
    }

    private Money ofLine(String contractRef, LocalDate yearFrom, Book book, String line) {
        return new Money(of(contractRef, yearFrom, book).entrySet().stream()
                .filter(pot -> pot.getKey().line().equals(line))
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** The lines of the year on which money was spent, set aside or hours were drawn, now or at any time. */
    @Transactional
    public Set<String> used(String contractRef, LocalDate yearFrom) {
        return Set.copyOf(sql.list("""
                select distinct line from ledger_balance
                where contract_ref = ? and year_from = ? and book in ('SPENT', 'COMMITTED')
                """, row -> row.getString("line"), contractRef, yearFrom));
    }
}
