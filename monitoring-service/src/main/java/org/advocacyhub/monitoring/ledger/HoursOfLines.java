package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.LineDays;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.ledger.domain.PotHours;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.Sql;

/** Which pot of a line pays its hours. One at a time over all replicas, since every hour moves where the next is paid from. */
@ApplicationScoped
class HoursOfLines {

    private static final long LOCK = 0x6c65_6467_6572L;

    private final Ledger ledger;
    private final SpotPrices prices;
    private final Sql sql;

    HoursOfLines(Ledger ledger, SpotPrices prices, Sql sql) {
        this.ledger = ledger;
        this.prices = prices;
        this.sql = sql;
    }

    /** Waits until nobody else moves hours, until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void hold() {
        sql.list("select pg_advisory_xact_lock(?)", _ -> "held", LOCK);
    }

    /** The hours that the pots of a line hold: by the price on the first day of the year or the first one set in it. */
    PotHours potsOf(String contractRef, YearPlan year, BudgetLine line) {
        var price = prices.on(year.from(), contractRef, line.line())
                .or(() -> prices.on(year.to(), contractRef, line.line()))
                .orElse(null);
        return PotHours.of(line, price);
    }

    /** The hours of a line of a year by day, and what is posted as drawn. */
    LineDays daysOf(Account line) {
        record OfDay(LocalDate day, long minutes) {}
        var delivered = new TreeMap<LocalDate, Long>();
        sql.list(
                        """
                        select day, -sum(amount) as minutes from ledger_balance
                        where contract_ref = ? and year_from = ? and book = 'DELIVERED' and line = ?
                        group by day having sum(amount) <> 0
                        """,
                        row -> new OfDay(row.getObject("day", LocalDate.class), row.getLong("minutes")),
                        line.contractRef(),
                        line.yearFrom(),
                        line.line())
                .forEach(of -> delivered.put(of.day(), of.minutes()));
        var drawn = sql.list(
                """
                select contract_ref, year_from, book, line, pot, partner_id, service_type, day, amount from ledger_balance
                where contract_ref = ? and year_from = ? and book = 'DRAWN' and line = ? and amount <> 0
                """,
                row -> new Entry(Ledger.account(row), row.getObject("day", LocalDate.class), row.getLong("amount")),
                line.contractRef(),
                line.yearFrom(),
                line.line());
        return new LineDays(line, delivered, drawn);
    }

    /** Pots that hold other hours than before pay other hours: moved between them, day by day; the sums of the days stay. */
    @Transactional(TxType.MANDATORY)
    void redraw(String contractRef, YearPlan year, String by) {
        hold();
        var entries = new ArrayList<Entry>();
        for (var line : year.lines()) {
            var account = Account.ofLine(contractRef, year.from(), Book.DRAWN, line.line(), Pot.BLOCK);
            entries.addAll(daysOf(account).draw(List.of(), potsOf(contractRef, year, line)));
        }
        moved(contractRef, entries, "The pots hold other hours than before.", by);
    }

    /** Posts what moves between pots and nothing else. */
    @Transactional(TxType.MANDATORY)
    void moved(String contractRef, List<Entry> entries, String reason, String by) {
        if (entries.isEmpty()) {
            return;
        }
        var postingId = Ids.next();
        ledger.post(
                new Posting(
                        postingId,
                        contractRef,
                        Occasion.HOURS,
                        "redraw:" + postingId,
                        lastDay(entries),
                        "F.5",
                        reason,
                        null,
                        null,
                        entries),
                by);
    }

    static LocalDate lastDay(List<Entry> entries) {
        return entries.stream().map(Entry::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** Has the hours of every referral of the contract looked at again. */
    @Transactional(TxType.MANDATORY)
    void lookAgain(String contractRef) {
        sql.change("""
                insert into ledger_due (referral_id)
                select r.referral_id from current_referral r
                where r.contract_ref = ? and exists (select from current_case c where c.referral_id = r.referral_id)
                """, contractRef);
    }
}
