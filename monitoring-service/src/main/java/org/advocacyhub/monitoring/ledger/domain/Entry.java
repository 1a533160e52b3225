package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;

/**
 * One side of a posting.
 *
 * @param day on which it counts
 * @param amount pence or minutes as the account's book says; never zero
 */
public record Entry(Account account, LocalDate day, long amount) {

    public Entry {
        if (amount == 0) {
            throw new IllegalArgumentException("an entry of nothing says nothing");
        }
    }

    Entry opposite() {
        return new Entry(account, day, Math.negateExact(amount));
    }
}
