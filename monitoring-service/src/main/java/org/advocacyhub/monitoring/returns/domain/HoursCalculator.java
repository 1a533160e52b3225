package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** K-12: hours delivered against the plan, per line. */
public final class HoursCalculator {

    /** The key of time worked on a type that no line pays for. */
    public static final String NO_LINE = "NO_LINE";

    private static final BigDecimal FULL = new BigDecimal("100.00");
    private static final BigDecimal MINUTES_OF_AN_HOUR = new BigDecimal(60);

    private HoursCalculator() {}

    /**
     * @param year the contract year that the quarter lies in; null when none is entered
     * @param tolerance points off the plan, either way, that need no talk (F.4)
     */
    public static List<Figure> figures(
            List<WorkedTime> worked, Map<String, TimeRule> rules, YearPlan year, Quarter quarter, int tolerance) {
        var byLine = byLine(worked, rules, year);
        var byClass = new TreeMap<String, Long>();
        worked.forEach(time -> byClass.merge(time.timeClass(rules), time.minutes(), Long::sum));
        var figures = new ArrayList<Figure>();
        long total = byLine.values().stream().mapToLong(Long::longValue).sum();
        if (year == null) {
            figures.add(delivered(Figure.TOTAL, Figure.ALL, total));
        } else {
            var part = year.profile().part(year, quarter.from(), quarter.to());
            long planned = year.lines().stream()
                    .mapToLong(line -> line.indicativeHours().hundredths())
                    .sum();
            figures.addAll(against(Figure.TOTAL, Figure.ALL, total, new PlannedHours(planned), part, tolerance));
            for (var line : year.lines()) {
                figures.addAll(against(
                        "line",
                        line.line(),
                        byLine.getOrDefault(line.line(), 0L),
                        line.indicativeHours(),
                        part,
                        tolerance));
            }
        }
        if (byLine.containsKey(NO_LINE)) {
            figures.add(delivered("line", NO_LINE, byLine.get(NO_LINE)));
        }
        byClass.forEach((timeClass, minutes) -> figures.add(
                Figure.of(Kpi.HOURS, "class", timeClass, "hoursWorked", WorkedTime.hours(minutes), Unit.HOURS)));
        return List.copyOf(figures);
    }

    /** Minutes that count as hours, by the line that pays for them; {@link #NO_LINE} where none does. */
    public static Map<String, Long> byLine(List<WorkedTime> worked, Map<String, TimeRule> rules, YearPlan year) {
        var byLine = new TreeMap<String, Long>();
        for (var time : worked) {
            var line = year == null ? NO_LINE : time.paidFrom(year, rules).orElse(NO_LINE);
            byLine.merge(line, time.countedMinutes(rules), Long::sum);
        }
        return byLine;
    }

    private static List<Figure> against(
            String breakdown, String key, long minutes, PlannedHours planned, Fraction part, int tolerance) {
        var plannedHours = planned.hours()
                .multiply(BigDecimal.valueOf(part.numerator()))
                .divide(BigDecimal.valueOf(part.denominator()), 2, RoundingMode.HALF_UP);
        var worked = BigDecimal.valueOf(minutes).multiply(BigDecimal.valueOf(part.denominator()));
        var expected = planned.hours().multiply(MINUTES_OF_AN_HOUR).multiply(BigDecimal.valueOf(part.numerator()));
        return List.of(
                delivered(breakdown, key, minutes),
                Figure.of(Kpi.HOURS, breakdown, key, "indicativeHours", plannedHours, Unit.HOURS),
                Figure.of(
                                Kpi.HOURS,
                                breakdown,
                                key,
                                "deliveredOfIndicative",
                                Ratio.percent(worked, expected),
                                Unit.PERCENT)
                        .judged(FULL, judge(worked, expected, tolerance)));
    }

    /** Farther off than tolerated, exactly and not as it is shown, is advice to talk, never a breach (domain.md F.4, S17). */
    private static Rag judge(BigDecimal worked, BigDecimal expected, int tolerance) {
        if (expected.signum() == 0) {
            return null;
        }
        var off = worked.subtract(expected).abs().multiply(FULL);
        return off.compareTo(expected.multiply(BigDecimal.valueOf(tolerance))) > 0 ? Rag.AMBER : Rag.GREEN;
    }

    private static Figure delivered(String breakdown, String key, long minutes) {
        return Figure.of(Kpi.HOURS, breakdown, key, "deliveredHours", WorkedTime.hours(minutes), Unit.HOURS);
    }
}
