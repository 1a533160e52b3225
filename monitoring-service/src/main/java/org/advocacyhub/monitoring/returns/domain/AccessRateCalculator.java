package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/** K-04: how many of every 100,000 people were served, as if the year had gone on like these days. */
public final class AccessRateCalculator {

    /** In the place of a rate without a denominator. */
    public static final String NO_POPULATION = "no population told";

    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal(365);
    private static final BigDecimal PEOPLE = new BigDecimal(100_000);

    private AccessRateCalculator() {}

    /**
     * Distinct persons with a case opened in some days.
     *
     * @param byDistrict by the district of the case; somebody with cases in two counts in both, and once in {@code total}. An empty key:
     *     the district is not known
     * @param days how many days they were counted over
     */
    public record Served(long total, Map<String, Long> byDistrict, long days) {}

    public static List<Figure> figures(Served served, Population population) {
        var figures = new ArrayList<Figure>();
        figures.addAll(
                of(Figure.TOTAL, Figure.ALL, served.total(), served.days(), population.total(Population.Age.FROM_16)));
        var people = population.byDistrict(Population.Age.FROM_16);
        var districts = new TreeSet<>(people.keySet());
        districts.addAll(served.byDistrict().keySet());
        for (var district : districts) {
            figures.addAll(of(
                    "district",
                    district.isEmpty() ? ReferralsCalculator.NOT_KNOWN : district,
                    served.byDistrict().getOrDefault(district, 0L),
                    served.days(),
                    people.containsKey(district) ? OptionalLong.of(people.get(district)) : OptionalLong.empty()));
        }
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String key, long persons, long days, OptionalLong people) {
        var rate = people.isPresent() && people.getAsLong() > 0 && days > 0
                ? rate(persons, days, people.getAsLong())
                : null;
        var figure = new Figure(
                Kpi.ACCESS_RATE,
                breakdown,
                key,
                "perYear",
                rate,
                Unit.PER_100000,
                persons,
                people.isPresent() ? people.getAsLong() : null,
                null,
                null,
                null,
                people.isPresent() ? null : NO_POPULATION);
        return List.of(Figure.count(Kpi.ACCESS_RATE, breakdown, key, "persons", persons), figure);
    }

    private static BigDecimal rate(long persons, long days, long people) {
        return BigDecimal.valueOf(persons)
                .multiply(DAYS_OF_A_YEAR)
                .multiply(PEOPLE)
                .divide(BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(people)), 2, RoundingMode.HALF_UP);
    }
}
