package org.advocacyhub.monitoring.pressure.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.pressure.domain.Above.Period;
import org.advocacyhub.monitoring.spotorder.domain.SpotRules;
import org.advocacyhub.monitoring.virement.domain.LineForecast;

/** Which ways out of demand pressure there are in a year as it stands (domain.md E.5, F.6, F.7). */
public final class Reliefs {

    private Reliefs() {}

    /**
     * @param lines where each line of the year is headed
     * @param above what is above its plan now
     */
    public static List<Relief> of(YearPlan year, List<LineForecast> lines, SpendLevel level, Collection<Above> above) {
        var pressed = pressed(lines, above);
        var reliefs = new ArrayList<Relief>();
        lines.stream()
                .filter(line -> !pressed.contains(line.line()) && hasMoneyLeft(line))
                .map(line -> new Relief.Virement(
                        line.line(),
                        List.copyOf(pressed),
                        line.amount().minus(line.forecast()),
                        named(year, line.line()).isCommunity()))
                .forEach(reliefs::add);
        reliefs.addAll(extraHours(above));
        var bought = bought(year, pressed);
        if (level.isCeilingReached() && !bought.isEmpty()) {
            reliefs.add(new Relief.SpotOrders(bought));
        }
        return List.copyOf(reliefs);
    }

    private static TreeSet<String> pressed(List<LineForecast> lines, Collection<Above> above) {
        var pressed = new TreeSet<String>();
        above.stream().map(Above::line).filter(Objects::nonNull).forEach(pressed::add);
        lines.stream()
                .filter(line -> line.forecast() != null && line.forecast().compareTo(line.amount()) > 0)
                .map(LineForecast::line)
                .forEach(pressed::add);
        return pressed;
    }

    private static boolean hasMoneyLeft(LineForecast line) {
        return line.forecast() != null && line.forecast().compareTo(line.amount()) < 0;
    }

    private static BudgetLine named(YearPlan year, String name) {
        return year.lines().stream()
                .filter(line -> line.line().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Relief> extraHours(Collection<Above> above) {
        var byLine = above.stream()
                .filter(each -> each.trigger() == Trigger.HOURS_ABOVE_PLAN)
                .<Relief>map(each -> new Relief.ExtraHours(each.line(), excess(each)))
                .toList();
        return byLine.isEmpty() ? List.of(new Relief.ExtraHours(null, null)) : byLine;
    }

    private static BigDecimal excess(Above above) {
        return above.periods().stream().map(Period::excess).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Types of the lines under pressure, or of all where none is known by name, that F.7 lets be bought. */
    private static List<String> bought(YearPlan year, Collection<String> pressed) {
        Stream<BudgetLine> lines = year.lines().stream().filter(BudgetLine::commissioned);
        return lines.filter(line -> pressed.isEmpty() || pressed.contains(line.line()))
                .flatMap(line -> line.serviceTypes().stream())
                .filter(SpotRules.BOUGHT::contains)
                .distinct()
                .toList();
    }
}
