package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.Owed.Standing;

/** K-31 and K-32: whether visits and reports came in time (domain.md A.5.6, A.6). */
public final class OwedCalculator {

    private OwedCalculator() {}

    /** K-31. */
    public static List<Figure> visits(List<Owed> visits) {
        var figures = new ArrayList<>(figures(Kpi.VISITS_ON_TIME, "onTime", Figure.TOTAL, Figure.ALL, visits));
        figures.addAll(by(Kpi.VISITS_ON_TIME, "onTime", "partner", visits, Owed::partnerId));
        return List.copyOf(figures);
    }

    /** K-32. */
    public static List<Figure> reports(List<Owed> reports) {
        var figures = new ArrayList<>(figures(Kpi.REPORTS, "beforeDecision", Figure.TOTAL, Figure.ALL, reports));
        figures.addAll(by(Kpi.REPORTS, "beforeDecision", "type", reports, Owed::type));
        figures.addAll(by(Kpi.REPORTS, "beforeDecision", "partner", reports, Owed::partnerId));
        return List.copyOf(figures);
    }

    private static List<Figure> by(
            Kpi kpi, String measure, String breakdown, List<Owed> owed, Function<Owed, String> key) {
        return owed.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).entrySet().stream()
                .flatMap(part -> figures(kpi, measure, breakdown, part.getKey(), part.getValue()).stream())
                .toList();
    }

    /** The share of what was kept, and what is pending, which is in neither count of the share. */
    private static List<Figure> figures(Kpi kpi, String measure, String breakdown, String key, List<Owed> owed) {
        var kept = count(owed, Standing.KEPT);
        return List.of(
                Figure.percent(kpi, breakdown, key, measure, new Ratio(kept, kept + count(owed, Standing.MISSED))),
                Figure.count(kpi, breakdown, key, "pending", count(owed, Standing.PENDING)));
    }

    private static long count(List<Owed> owed, Standing standing) {
        return owed.stream()
                .filter(some -> some.standing() == standing)
                .mapToLong(Owed::count)
                .sum();
    }
}
