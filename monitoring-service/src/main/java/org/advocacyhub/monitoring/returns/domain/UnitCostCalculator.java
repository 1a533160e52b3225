package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** K-16: what an hour costs, and what a closed case costs. Spend and hours are those of the same quarter. */
public final class UnitCostCalculator {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private UnitCostCalculator() {}

    /** @param spent in the quarter, by line */
    public static List<Figure> figures(
            YearPlan year,
            Map<String, Money> spent,
            List<WorkedTime> worked,
            Map<String, TimeRule> rules,
            long closedCases) {
        var minutes = HoursCalculator.byLine(worked, rules, year);
        var figures = new ArrayList<Figure>();
        var allSpent = Money.ZERO;
        var allMinutes = 0L;
        for (var line : year.lines()) {
            var amount = spent.getOrDefault(line.line(), Money.ZERO);
            var worth = minutes.getOrDefault(line.line(), 0L);
            figures.add(cost("line", line.line(), "costPerHour", amount, worth, MINUTES_OF_AN_HOUR));
            allSpent = allSpent.plus(amount);
            allMinutes += worth;
        }
        figures.addFirst(cost(Figure.TOTAL, Figure.ALL, "costPerClosedCase", allSpent, closedCases, 1));
        figures.addFirst(cost(Figure.TOTAL, Figure.ALL, "costPerHour", allSpent, allMinutes, MINUTES_OF_AN_HOUR));
        return List.copyOf(figures);
    }

    /** Pounds to the penny, HALF_EVEN; null where there is nothing to divide by. */
    private static Figure cost(String breakdown, String key, String measure, Money spent, long count, int of) {
        var each = count == 0
                ? null
                : new Money(BigDecimal.valueOf(spent.pence())
                        .multiply(BigDecimal.valueOf(of))
                        .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
        return Figure.money(Kpi.UNIT_COST, breakdown, key, measure, each);
    }
}
