package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** K-26: whether the people served are those who live there; 1 is parity. */
public final class RepresentationCalculator {

    private RepresentationCalculator() {}

    /**
     * Distinct persons with a case opened in the period who answered an item.
     *
     * @param answered everybody who did; somebody who gave two answers counts once
     * @param byGroup by answer
     */
    public record Served(EqualityItem item, long answered, Map<String, Long> byGroup) {}

    /**
     * For each group of which somebody was served or of which the population is told: how many were served, and the index.
     *
     * @param leastPeople of a group of fewer people served no index is made
     */
    public static List<Figure> figures(List<Served> served, Population population, int leastPeople) {
        var figures = new ArrayList<Figure>();
        for (var each : served) {
            var people = population.byGroup(each.item());
            each.item().groups().stream()
                    .filter(group -> people.containsKey(group) || each.byGroup().containsKey(group))
                    .forEach(group -> figures.addAll(of(each, group, people, leastPeople)));
        }
        return List.copyOf(figures);
    }

    private static List<Figure> of(Served served, String group, Map<String, Long> people, int leastPeople) {
        long persons = served.byGroup().getOrDefault(group, 0L);
        var item = served.item().code();
        var everybody = people.values().stream().mapToLong(Long::longValue).sum();
        String words = null;
        BigDecimal index = null;
        if (persons < leastPeople) {
            words = "fewer than " + leastPeople + " people";
        } else if (people.getOrDefault(group, 0L) == 0) {
            words = AccessRateCalculator.NO_POPULATION;
        } else {
            index = index(persons, served.answered(), people.get(group), everybody);
        }
        return List.of(
                Figure.count(Kpi.REPRESENTATION, item, group, "persons", persons),
                new Figure(
                        Kpi.REPRESENTATION,
                        item,
                        group,
                        "index",
                        index,
                        Unit.INDEX,
                        persons,
                        served.answered(),
                        null,
                        null,
                        null,
                        words));
    }

    /** (persons / answered) / (living / everybody), two decimals. */
    private static BigDecimal index(long persons, long answered, long living, long everybody) {
        return BigDecimal.valueOf(persons)
                .multiply(BigDecimal.valueOf(everybody))
                .divide(BigDecimal.valueOf(answered).multiply(BigDecimal.valueOf(living)), 2, RoundingMode.HALF_UP);
    }
}
