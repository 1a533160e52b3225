package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** K-15: what was spent against what was to be spent by now, and where the year will end. */
public final class SpendCalculator {

    private SpendCalculator() {}

    /**
     * Money of a line, or of all, up to a day of the year.
     *
     * @param forecast null before the first working day of the year
     */
    record Position(Money annual, Money actual, Money profiled, Money committed, Money forecast) {

        static final Position NOTHING = new Position(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Position plus(Position other) {
            return new Position(
                    annual.plus(other.annual),
                    actual.plus(other.actual),
                    profiled.plus(other.profiled),
                    committed.plus(other.committed),
                    forecast == null || other.forecast == null ? null : forecast.plus(other.forecast));
        }

        BigDecimal variancePercent() {
            return percent(actual.minus(profiled), profiled);
        }
    }

    /**
     * @param actual spent from the first day of the year, by line
     * @param committed what approved spot orders will still take, by line
     * @param until last day that counts: the end of the quarter, or today in a running one
     */
    public static List<Figure> figures(
            YearPlan year, Map<String, Money> actual, Map<String, Money> committed, LocalDate until) {
        var figures = new ArrayList<Figure>();
        var total = Position.NOTHING;
        for (var line : year.lines()) {
            var position = position(
                    year,
                    line.amount(),
                    actual.getOrDefault(line.line(), Money.ZERO),
                    committed.getOrDefault(line.line(), Money.ZERO),
                    until);
            total = total.plus(position);
            figures.addAll(figures("line", line.line(), position));
        }
        var whole = new ArrayList<>(figures(Figure.TOTAL, Figure.ALL, total));
        whole.addAll(yearAgainstPriceAndBudget(year, total.actual()));
        whole.addAll(figures);
        return List.copyOf(whole);
    }

    static Position position(YearPlan year, Money annual, Money actual, Money committed, LocalDate until) {
        var calendar = WorkingCalendar.england();
        var profiled = annual.times(year.profile().part(year, year.from(), until));
        int elapsed = calendar.between(year.from().minusDays(1), until);
        int remaining = calendar.between(until, year.to());
        var forecast =
                elapsed == 0 ? null : actual.plus(committed).plus(actual.times(new Fraction(remaining, elapsed)));
        return new Position(annual, actual, profiled, committed, forecast);
    }

    private static List<Figure> figures(String breakdown, String key, Position position) {
        return List.of(
                money(breakdown, key, "annualAmount", position.annual()),
                money(breakdown, key, "actualToDate", position.actual()),
                money(breakdown, key, "profiledToDate", position.profiled()),
                percent(breakdown, key, "varianceAgainstProfile", position.variancePercent()),
                money(breakdown, key, "committed", position.committed()),
                money(breakdown, key, "forecast", position.forecast()));
    }

    /** Both denominators, each named (scenario S01). */
    private static List<Figure> yearAgainstPriceAndBudget(YearPlan year, Money actual) {
        var saving = year.budget().minus(year.ceiling());
        var leftOfPrice = year.ceiling().minus(actual);
        var leftOfBudget = year.budget().minus(actual);
        return List.of(
                money("year", "all", "budget", year.budget()),
                money("year", "all", "contractPrice", year.ceiling()),
                money("year", "all", "bidSaving", saving),
                percent("year", "all", "bidSavingOfBudget", percent(saving, year.budget())),
                money("year", "all", "unspentOfContractPrice", leftOfPrice),
                percent("year", "all", "unspentOfContractPricePercent", percent(leftOfPrice, year.ceiling())),
                money("year", "all", "unspentOfBudget", leftOfBudget),
                percent("year", "all", "unspentOfBudgetPercent", percent(leftOfBudget, year.budget())));
    }

    private static BigDecimal percent(Money part, Money whole) {
        return Ratio.percent(BigDecimal.valueOf(part.pence()), BigDecimal.valueOf(whole.pence()));
    }

    private static Figure money(String breakdown, String key, String measure, Money amount) {
        return Figure.money(Kpi.SPEND, breakdown, key, measure, amount);
    }

    private static Figure percent(String breakdown, String key, String measure, BigDecimal percent) {
        return Figure.of(Kpi.SPEND, breakdown, key, measure, percent, Unit.PERCENT);
    }
}
