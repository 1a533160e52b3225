package org.advocacyhub.monitoring.ceiling;

import java.time.LocalDate;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * What a year has used of its ceiling.
 *
 * @param from first day of the year
 * @param actual what was spent
 * @param committed what approved spot orders at the contract's cost will still take
 */
public record YearSpend(LocalDate from, Money actual, Money committed, SpendLevel level) {

    public Money used() {
        return actual.plus(committed);
    }
}
