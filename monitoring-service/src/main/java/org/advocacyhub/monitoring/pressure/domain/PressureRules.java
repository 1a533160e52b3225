package org.advocacyhub.monitoring.pressure.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.pressure.domain.Above.Period;
import org.advocacyhub.monitoring.returns.domain.QuarterOfLines;
import org.advocacyhub.monitoring.virement.domain.LineForecast;

/**
 * When the figures of a contract are demand pressure (domain.md E.5), by line where a line has a plan: judged in whole numbers, never by a
 * rounded percentage. Exactly at the limit is not above it.
 */
public final class PressureRules {

    private static final long WHOLE = 100;
    private static final long HUNDREDTHS = 100;
    private static final long MINUTES = 60;

    private PressureRules() {}

    /** Lines with more than a percentage of their indicative referrals in each of these quarters; a line without a number is not judged. */
    public static List<Above> referrals(List<QuarterOfLines> quarters, int percent) {
        return quarters.isEmpty()
                ? List.of()
                : quarters.getLast().plan().lines().stream()
                        .map(line -> referrals(line.line(), quarters, percent))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<Above> referrals(String line, List<QuarterOfLines> quarters, int percent) {
        var periods = new ArrayList<Period>();
        for (var quarter : quarters) {
            var plan = quarter.plan();
            var part = plan.profile()
                    .part(plan, quarter.quarter().from(), quarter.quarter().to());
            long planned = planned(plan, line) * part.numerator();
            long referrals = quarter.referrals().getOrDefault(line, 0L);
            if (planned == 0 || referrals * WHOLE * part.denominator() <= planned * percent) {
                return Optional.empty();
            }
            periods.add(new Period(
                    quarter.quarter().from(),
                    quarter.quarter().to(),
                    referrals * HUNDREDTHS,
                    rounded(planned * HUNDREDTHS, part.denominator())));
        }
        return Optional.of(new Above(Trigger.REFERRALS_ABOVE_PLAN, line, percent, periods));
    }

    private static long planned(YearPlan plan, String name) {
        return plan.lines().stream()
                .filter(line -> line.line().equals(name) && line.indicativeReferrals() != null)
                .mapToLong(BudgetLine::indicativeReferrals)
                .sum();
    }

    /**
     * Lines with more than a percentage of the hours planned for the year up to a day. In its first month a year is not judged: a few
     * hours would decide.
     *
     * @param minutes counted minutes of the year so far, by line
     */
    public static List<Above> hours(YearPlan year, Map<String, Long> minutes, LocalDate until, int percent) {
        if (isYoung(year, until)) {
            return List.of();
        }
        var part = year.profile().part(year, year.from(), until);
        return year.lines().stream()
                .filter(line -> isAbove(minutes.getOrDefault(line.line(), 0L), line, part, percent))
                .map(line -> new Above(
                        Trigger.HOURS_ABOVE_PLAN,
                        line.line(),
                        percent,
                        List.of(new Period(
                                year.from(),
                                until,
                                rounded(minutes.get(line.line()) * HUNDREDTHS, MINUTES),
                                rounded(line.indicativeHours().hundredths() * part.numerator(), part.denominator())))))
                .toList();
    }

    private static boolean isAbove(long minutes, BudgetLine line, Fraction part, int percent) {
        long planned = line.indicativeHours().hundredths() * part.numerator();
        return planned > 0 && minutes * HUNDREDTHS * WHOLE * part.denominator() > planned * MINUTES * percent;
    }

    /** The year's forecast (K-15) above a percentage of the contract price; not judged in the year's first month either. */
    public static Optional<Above> forecast(YearPlan year, LineForecast total, int percent) {
        var forecast = total.forecast();
        if (forecast == null
                || isYoung(year, total.asOf())
                || forecast.pence() * WHOLE <= year.ceiling().pence() * percent) {
            return Optional.empty();
        }
        return Optional.of(new Above(
                Trigger.FORECAST_ABOVE_CEILING,
                null,
                percent,
                List.of(new Period(
                        year.from(), year.to(), forecast.pence(), year.ceiling().pence()))));
    }

    private static boolean isYoung(YearPlan year, LocalDate day) {
        return day.isBefore(year.from().plusMonths(1));
    }

    private static long rounded(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
