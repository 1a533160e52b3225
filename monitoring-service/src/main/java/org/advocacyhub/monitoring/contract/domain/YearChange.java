package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * An agreed change of a year's money from a day on; before that day the year is as it was.
 *
 * @param effectiveOn first day on which it holds
 * @param budgetBy what the year's budget grows by
 * @param ceilingBy what the contract price grows by; the lines sum to it
 * @param seriesBreak figures from this day on can't be compared with earlier ones (domain.md F.10)
 */
public record YearChange(
        LocalDate effectiveOn, Money budgetBy, Money ceilingBy, List<LineChange> lines, boolean seriesBreak) {

    public YearChange {
        lines = List.copyOf(lines);
    }

    /** What the lines grow by together. */
    public Money ofLines() {
        return lines.stream().map(LineChange::by).reduce(Money.ZERO, Money::plus);
    }
}
