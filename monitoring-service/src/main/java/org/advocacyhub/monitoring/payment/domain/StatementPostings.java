package org.advocacyhub.monitoring.payment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.Pot;

/**
 * The entries of statements and payments in a partner's accounts.
 *
 * @param yearFrom first day of the contract year
 * @param day on which they count
 */
public record StatementPostings(String contractRef, LocalDate yearFrom, String partnerId, LocalDate day) {

    /** What a lot is paid or pays. */
    public record Due(String lot, Money amount) {}

    /**
     * A statement is issued: what it grants, from which pot, against what is owed now.
     *
     * @param earnedYear first day of the year in which advances were earned
     */
    public List<Entry> issued(Draft draft, LocalDate earnedYear) {
        var entries = new ArrayList<Entry>();
        draft.earned().forEach((lot, amount) -> {
            add(entries, earnedYear, Book.EARNED, lot, Pot.ADVANCE, amount.pence());
            add(entries, yearFrom, Book.ADVANCED, lot, Pot.ADVANCE, -amount.pence());
        });
        for (var line : draft.lines()) {
            var pence = line.amount().pence();
            switch (line.what()) {
                case BLOCK, HOURS_ABOVE_BLOCK, CORRECTION -> {
                    add(entries, yearOf(line), Book.EARNED, line.lot(), line.pot(), pence);
                    add(entries, yearFrom, Book.OWED, line.lot(), null, -pence);
                }
                case ADVANCE -> {
                    add(entries, yearFrom, Book.ADVANCED, line.lot(), Pot.ADVANCE, pence);
                    add(entries, yearFrom, Book.OWED, line.lot(), null, -pence);
                }
                case RECOVERY -> {
                    // carried over from the advance, and settled from there
                    add(entries, yearFrom, Book.ADVANCED, line.lot(), Pot.ADVANCE, pence);
                    add(entries, yearFrom, Book.ADVANCED, line.lot(), Pot.CARRY, -pence);
                    add(entries, yearFrom, Book.ADVANCED, line.lot(), Pot.CARRY, pence);
                    add(entries, yearFrom, Book.OWED, line.lot(), null, -pence);
                }
                case CLAWBACK -> {
                    add(entries, line.forYear(), Book.EARNED, line.lot(), Pot.CLAWBACK, pence);
                    add(entries, yearFrom, Book.OWED, line.lot(), null, -pence);
                }
                case LATE_INTEREST -> {
                    // owed since the payment that was late; from now on as a part of this statement
                    add(entries, line.forYear(), Book.OWED, line.lot(), Pot.INTEREST, pence);
                    add(entries, yearFrom, Book.OWED, line.lot(), null, -pence);
                }
                case HOURS_IN_BLOCK, NOT_CONTRACTED -> {
                    // nothing is paid for them
                }
            }
        }
        return List.copyOf(entries);
    }

    /** A partner was paid what a statement says. */
    public List<Entry> paid(List<Due> dues) {
        var entries = new ArrayList<Entry>();
        for (var due : dues) {
            add(entries, yearFrom, Book.OWED, due.lot(), null, due.amount().pence());
            add(entries, yearFrom, Book.PAID, due.lot(), null, -due.amount().pence());
        }
        return List.copyOf(entries);
    }

    /** A partner was paid late: it has a right to interest, to be stated with its next statement. */
    public List<Entry> interest(Money amount) {
        var entries = new ArrayList<Entry>();
        add(entries, yearFrom, Book.EARNED, Interest.NO_LOT, Pot.INTEREST, amount.pence());
        add(entries, yearFrom, Book.OWED, Interest.NO_LOT, Pot.INTEREST, -amount.pence());
        return List.copyOf(entries);
    }

    private LocalDate yearOf(StatementLine line) {
        return line.forYear() == null ? yearFrom : line.forYear();
    }

    private void add(List<Entry> entries, LocalDate year, Book book, String lot, Pot pot, long pence) {
        if (pence != 0) {
            entries.add(new Entry(Account.ofPartner(contractRef, year, book, lot, pot, partnerId), day, pence));
        }
    }
}
