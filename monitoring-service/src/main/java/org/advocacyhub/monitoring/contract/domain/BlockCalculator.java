package org.advocacyhub.monitoring.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Block payments by month and the hours that block and variable pool buy (domain.md F.5, scenario S17). */
public final class BlockCalculator {

    private BlockCalculator() {}

    /** What is due for one month. */
    public record Instalment(YearMonth month, Money amount) {}

    /** Equal months, rounded HALF_EVEN; the last month takes the rest, so that the year comes out to the penny. */
    public static List<Instalment> monthly(YearPlan year) {
        var last = YearMonth.from(year.to());
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(year.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        var equal = year.block().times(new Fraction(1, months.size()));
        var paid = Money.ZERO;
        var instalments = new ArrayList<Instalment>();
        for (var month : months) {
            var amount = month.equals(last) ? year.block().minus(paid) : equal;
            instalments.add(new Instalment(month, amount));
            paid = paid.plus(amount);
        }
        return List.copyOf(instalments);
    }

    /** Hours that an amount buys at a rate per hour, HALF_UP to two decimals. */
    public static BigDecimal hoursFor(Money amount, Money ratePerHour) {
        return BigDecimal.valueOf(amount.pence())
                .divide(BigDecimal.valueOf(ratePerHour.pence()), 2, RoundingMode.HALF_UP);
    }
}
