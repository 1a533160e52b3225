package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** K-29: how many visits come to nothing (domain.md D.3). */
public final class VisitCalculator {

    private VisitCalculator() {}

    /**
     * Visits of a partner to people of a type.
     *
     * @param aborted the person was not there, or it was broken off
     */
    public record Visits(String partnerId, String type, boolean aborted, long count) {

        private Ratio ratio() {
            return new Ratio(aborted ? count : 0, count);
        }
    }

    /** Of all visits, by type and by partner. */
    public static List<Figure> figures(List<Visits> visits) {
        var figures = new ArrayList<Figure>();
        var all = visits.stream().map(Visits::ratio).reduce(new Ratio(0, 0), Ratio::plus);
        figures.add(aborted(Figure.TOTAL, Figure.ALL, all));
        figures.addAll(by("type", visits, Visits::type));
        figures.addAll(by("partner", visits, Visits::partnerId));
        return List.copyOf(figures);
    }

    private static List<Figure> by(String breakdown, List<Visits> visits, Function<Visits, String> key) {
        return visits.stream()
                .collect(Collectors.toMap(key, Visits::ratio, Ratio::plus, TreeMap::new))
                .entrySet()
                .stream()
                .map(part -> aborted(breakdown, part.getKey(), part.getValue()))
                .toList();
    }

    private static Figure aborted(String breakdown, String key, Ratio ratio) {
        return Figure.percent(Kpi.ABORTED_VISITS, breakdown, key, "aborted", ratio);
    }
}
