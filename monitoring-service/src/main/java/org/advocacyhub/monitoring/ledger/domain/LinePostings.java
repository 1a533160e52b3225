package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** The entries of what happens to the lines of a year. */
public final class LinePostings {

    private LinePostings() {}

    /** A pot of a line, as a year is allotted by. */
    public record LinePot(String line, Pot pot) {}

    /**
     * What has to move so that every pot holds what the plan says (F.5).
     *
     * @param allotted what each pot was allotted before, in pence
     */
    public static List<Entry> allot(String contractRef, YearPlan year, Map<LinePot, Long> allotted) {
        var moves = new LinkedHashMap<LinePot, Long>();
        for (var line : year.lines()) {
            moves.put(
                    new LinePot(line.line(), Pot.BLOCK),
                    BlockAndVolume.block(line).pence());
            moves.put(
                    new LinePot(line.line(), Pot.VARIABLE),
                    BlockAndVolume.variablePool(line).pence());
        }
        allotted.forEach((pot, pence) -> moves.merge(pot, -pence, Math::addExact));
        var entries = new ArrayList<Entry>();
        moves.forEach((pot, pence) -> {
            if (pence != 0) {
                entries.add(entry(contractRef, year.from(), Book.AVAILABLE, pot, year.from(), pence));
                entries.add(entry(contractRef, year.from(), Book.FUNDING, pot, year.from(), -pence));
            }
        });
        return List.copyOf(entries);
    }

    /** An order is approved: what the variable pool gives up is set aside for it (F.7); a negative amount goes back. */
    public static List<Entry> commit(String contractRef, LocalDate yearFrom, String line, LocalDate day, Money amount) {
        return List.of(
                entry(contractRef, yearFrom, Book.COMMITTED, new LinePot(line, Pot.SPOT), day, amount.pence()),
                entry(contractRef, yearFrom, Book.AVAILABLE, new LinePot(line, Pot.VARIABLE), day, -amount.pence()));
    }

    /** Money is spent from the block or the variable pool of a line (F.5). */
    public static List<Entry> spend(String contractRef, LocalDate yearFrom, LinePot from, LocalDate day, Money amount) {
        return List.of(
                entry(contractRef, yearFrom, Book.SPENT, from, day, amount.pence()),
                entry(contractRef, yearFrom, Book.AVAILABLE, from, day, -amount.pence()));
    }

    /**
     * Money is spent on a spot order (F.7): what was set aside for it pays first, the variable pool pays the rest.
     *
     * @param committed what is no longer set aside, on the order's own line and year
     */
    public static List<Entry> settle(
            String contractRef, LocalDate yearFrom, String line, LocalDate day, Money amount, Entry committed) {
        var entries = new ArrayList<Entry>();
        entries.add(entry(contractRef, yearFrom, Book.SPENT, new LinePot(line, Pot.SPOT), day, amount.pence()));
        var rest = Math.addExact(amount.pence(), committed == null ? 0 : committed.amount());
        if (committed != null) {
            entries.add(committed);
        }
        if (rest != 0) {
            entries.add(entry(contractRef, yearFrom, Book.AVAILABLE, new LinePot(line, Pot.VARIABLE), day, -rest));
        }
        return List.copyOf(entries);
    }

    private static Entry entry(
            String contractRef, LocalDate yearFrom, Book book, LinePot pot, LocalDate day, long pence) {
        return new Entry(Account.ofLine(contractRef, yearFrom, book, pot.line(), pot.pot()), day, pence);
    }
}
