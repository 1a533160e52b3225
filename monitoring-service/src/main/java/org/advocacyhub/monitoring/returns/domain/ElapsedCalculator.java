package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** K-08: how long people waited for their first contact. */
public final class ElapsedCalculator {

    private ElapsedCalculator() {}

    public static List<Figure> figures(List<MadeContact> contacts) {
        var all = new ArrayList<Integer>();
        var byBand = new TreeMap<String, List<Integer>>();
        var byType = new TreeMap<String, List<Integer>>();
        for (var contact : contacts) {
            var elapsed = contact.elapsed();
            all.add(elapsed);
            byBand.computeIfAbsent(contact.band(), _ -> new ArrayList<>()).add(elapsed);
            byType.computeIfAbsent(contact.type(), _ -> new ArrayList<>()).add(elapsed);
        }
        var figures = new ArrayList<>(of(Figure.TOTAL, Figure.ALL, all));
        byBand.forEach((band, days) -> figures.addAll(of("band", band, days)));
        byType.forEach((type, days) -> figures.addAll(of("type", type, days)));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String key, List<Integer> days) {
        var sorted = days.stream().sorted().toList();
        return List.of(
                Figure.count(Kpi.DAYS_TO_CONTACT, breakdown, key, "contacts", sorted.size()),
                days(breakdown, key, "median", Percentile.nearestRank(sorted, 50)),
                days(breakdown, key, "percentile90", Percentile.nearestRank(sorted, 90)));
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
