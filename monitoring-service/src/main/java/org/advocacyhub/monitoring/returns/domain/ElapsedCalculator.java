package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** K-08: how long people waited for their first contact. */
public final class ElapsedCalculator {

    private static final String BAND = "band";

    private ElapsedCalculator() {}

    public static List<Figure> figures(List<ContactDays> contacts) {
        var all = new TreeMap<Integer, Long>();
        var byBand = new TreeMap<String, SortedMap<Integer, Long>>();
        var byType = new TreeMap<String, SortedMap<Integer, Long>>();
        for (var contact : contacts) {
            var isBand = contact.breakdown().equals(BAND);
            if (isBand) {
                all.merge(contact.days(), contact.count(), Long::sum);
            }
            (isBand ? byBand : byType)
                    .computeIfAbsent(contact.key(), _ -> new TreeMap<>())
                    .merge(contact.days(), contact.count(), Long::sum);
        }
        var figures = new ArrayList<>(of(Figure.TOTAL, Figure.ALL, all));
        byBand.forEach((band, days) -> figures.addAll(of(BAND, band, days)));
        byType.forEach((type, days) -> figures.addAll(of("type", type, days)));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String key, SortedMap<Integer, Long> days) {
        long contacts = days.values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                Figure.count(Kpi.DAYS_TO_CONTACT, breakdown, key, "contacts", contacts),
                days(breakdown, key, "median", Percentile.nearestRank(days, 50)),
                days(breakdown, key, "percentile90", Percentile.nearestRank(days, 90)));
    }

    private static Figure days(String breakdown, String key, String measure, Integer days) {
        return Figure.of(
                Kpi.DAYS_TO_CONTACT,
                breakdown,
                key,
                measure,
                days == null ? null : BigDecimal.valueOf(days),
                Unit.WORKING_DAYS);
    }
}
