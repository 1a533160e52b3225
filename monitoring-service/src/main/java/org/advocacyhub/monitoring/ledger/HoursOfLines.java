package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.ledger.domain.PotHours;

/** Which pot of a line pays its hours. One at a time over all replicas, since every hour moves where the next is paid from. */
@ApplicationScoped
class HoursOfLines {

    private static final long LOCK = 0x6c65_6467_6572L;

    private final Ledger ledger;
    private final LineBalances balances;
    private final SpotPrices prices;
    private final LedgerDatabase database;

    HoursOfLines(Ledger ledger, LineBalances balances, SpotPrices prices, LedgerDatabase database) {
        this.ledger = ledger;
        this.balances = balances;
        this.prices = prices;
        this.database = database;
    }

    /** Waits until nobody else moves hours, until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void hold() {
        database.list("select pg_advisory_xact_lock(?)", _ -> "held", LOCK);
    }

    /** The hours that the pots of a line hold: by the price on the first day of the year or the first one set in it. */
    PotHours potsOf(String contractRef, YearPlan year, BudgetLine line) {
        var price = prices.on(year.from(), contractRef, line.line())
                .or(() -> prices.on(year.to(), contractRef, line.line()))
                .orElse(null);
        return PotHours.of(line, price);
    }

    /** What each pot of each line has paid so far, in minutes; to be moved by {@link #draw}. */
    Map<LinePot, Long> drawn(String contractRef, LocalDate yearFrom) {
        return new HashMap<>(balances.of(contractRef, yearFrom, Book.DRAWN));
    }

    /**
     * The entries that bring the pots of a line to what they pay of one sum more.
     *
     * @param line any account of the line
     * @param pots what the pots hold; empty for a line that the year no longer has, whose hours only leave
     * @param drawn moved along
     * @param minutes how many more, or (negative) fewer
     */
    List<Entry> draw(Account line, Optional<PotHours> pots, Map<LinePot, Long> drawn, LocalDate day, long minutes) {
        var before = new EnumMap<Pot, Long>(Pot.class);
        for (var pot : List.of(Pot.BLOCK, Pot.VARIABLE, Pot.SPOT)) {
            before.put(pot, drawn.getOrDefault(new LinePot(line.line(), pot), 0L));
        }
        var total = before.values().stream().mapToLong(Long::longValue).sum() + minutes;
        var entries = new ArrayList<Entry>();
        pots.orElseGet(() -> new PotHours(total, 0)).draw(total).forEach((pot, now) -> {
            drawn.put(new LinePot(line.line(), pot), now);
            if (now - before.get(pot) != 0) {
                var account = Account.ofLine(line.contractRef(), line.yearFrom(), Book.DRAWN, line.line(), pot);
                entries.add(new Entry(account, day, now - before.get(pot)));
            }
        });
        return entries;
    }

    /** Pots that hold other hours than before pay other hours: moved between them, the sum stays. */
    @Transactional(TxType.MANDATORY)
    void redraw(String contractRef, YearPlan year, String by) {
        hold();
        var drawn = drawn(contractRef, year.from());
        var entries = new ArrayList<Entry>();
        for (var line : year.lines()) {
            var account = Account.ofLine(contractRef, year.from(), Book.DRAWN, line.line(), Pot.BLOCK);
            var pots = potsOf(contractRef, year, line);
            entries.addAll(draw(account, Optional.of(pots), drawn, year.from(), 0));
        }
        if (!entries.isEmpty()) {
            var postingId = UUID.randomUUID();
            ledger.post(
                    new Posting(
                            postingId,
                            contractRef,
                            Occasion.HOURS,
                            "redraw:" + postingId,
                            year.from(),
                            "F.5",
                            "The pots hold other hours than before.",
                            null,
                            null,
                            entries),
                    by);
        }
    }

    /** Has the hours of every referral of the contract looked at again. */
    @Transactional(TxType.MANDATORY)
    void lookAgain(String contractRef) {
        database.execute("""
                insert into ledger_due (referral_id)
                select r.referral_id from current_referral r
                where r.contract_ref = ? and exists (select from current_case c where c.referral_id = r.referral_id)
                """, contractRef);
    }
}
