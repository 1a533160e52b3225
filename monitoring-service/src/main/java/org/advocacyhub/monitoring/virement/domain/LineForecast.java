package org.advocacyhub.monitoring.virement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/**
 * Where a line will end the year (K-15): what was spent, what is promised, and what is spent a working day for the days that are left.
 *
 * @param asOf last day that counts as spent
 * @param amount what the line has for the year
 * @param forecast null before the first working day of the year
 * @param percent of the amount, two decimals, HALF_UP; null without a forecast or without an amount
 */
public record LineForecast(
        String line, LocalDate asOf, Money amount, Money actual, Money committed, Money forecast, BigDecimal percent) {

    /** The forecast of a line of the plan on a day of the year. */
    public static LineForecast of(YearPlan year, String line, Used used, LocalDate asOf) {
        var calendar = WorkingCalendar.england();
        var amount = year.lines().stream()
                .filter(known -> known.line().equals(line))
                .findFirst()
                .orElseThrow()
                .amount();
        int elapsed = calendar.between(year.from().minusDays(1), asOf);
        int left = Math.max(0, calendar.between(asOf, year.to()));
        var forecast = elapsed <= 0
                ? null
                : used.actual().plus(used.committed()).plus(used.actual().times(new Fraction(left, elapsed)));
        return new LineForecast(
                line, asOf, amount, used.actual(), used.committed(), forecast, percent(forecast, amount));
    }

    /** All lines of a year together; without a forecast where one of them has none. */
    public static LineForecast total(YearPlan year, List<LineForecast> lines, LocalDate asOf) {
        var used = lines.stream()
                .map(line -> new Used(line.actual(), line.committed()))
                .reduce(Used.NOTHING, Used::plus);
        var forecast = lines.stream().allMatch(line -> line.forecast() != null)
                ? lines.stream().map(LineForecast::forecast).reduce(Money.ZERO, Money::plus)
                : null;
        return new LineForecast(
                "TOTAL",
                asOf,
                year.ceiling(),
                used.actual(),
                used.committed(),
                forecast,
                percent(forecast, year.ceiling()));
    }

    /** A forecast as a percentage of an amount; null where there is nothing to divide. */
    public static BigDecimal percent(Money forecast, Money amount) {
        return forecast == null || amount.isZero()
                ? null
                : BigDecimal.valueOf(forecast.pence())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(amount.pence()), 2, RoundingMode.HALF_UP);
    }
}
