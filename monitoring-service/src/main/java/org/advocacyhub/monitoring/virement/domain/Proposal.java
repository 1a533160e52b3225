package org.advocacyhub.monitoring.virement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.LineChange.Adjusted;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearChange;

/**
 * Money to be moved from one line to another (domain.md F.6).
 *
 * @param amount above nothing
 * @param hourHundredths planned hours that move along, in hundredths of an hour
 * @param effectiveOn first day on which it holds
 * @param communityOverride why a community line may be cut; null unless one is
 */
public record Proposal(
        String fromLine,
        String toLine,
        Money amount,
        long hourHundredths,
        LocalDate effectiveOn,
        String communityOverride) {

    /** What it does to the year: the total stays as it is. */
    public YearChange change() {
        return new YearChange(
                effectiveOn,
                Money.ZERO,
                Money.ZERO,
                List.of(
                        new Adjusted(fromLine, Money.ZERO.minus(amount), -hourHundredths, Optional.empty()),
                        new Adjusted(toLine, amount, hourHundredths, Optional.empty())),
                false);
    }

    /** The virement in one sentence. */
    public String sentence() {
        return "Virement of " + amount + " from " + fromLine + " to " + toLine + ".";
    }
}
