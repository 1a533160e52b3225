package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** K-29: how many visits come to nothing (domain.md D.3). */
public final class VisitCalculator {

    private static final String TYPE = "type";
    private static final String PARTNER = "partner";

    private VisitCalculator() {}

    /**
     * Visits of a partner, or to people of a type: each is among those of its partner and among those of its type.
     *
     * @param breakdown {@code partner} or {@code type}
     * @param key which of them
     * @param aborted the person was not there, or it was broken off
     */
    public record Visits(String breakdown, String key, boolean aborted, long count) {

        private Ratio ratio() {
            return new Ratio(aborted ? count : 0, count);
        }
    }

    /** Of all visits, by type and by partner. */
    public static List<Figure> figures(List<Visits> visits) {
        var figures = new ArrayList<Figure>();
        var all = of(TYPE, visits).map(Visits::ratio).reduce(new Ratio(0, 0), Ratio::plus);
        figures.add(aborted(Figure.TOTAL, Figure.ALL, all));
        figures.addAll(by(TYPE, visits));
        figures.addAll(by(PARTNER, visits));
        return List.copyOf(figures);
    }

    private static Stream<Visits> of(String breakdown, List<Visits> visits) {
        return visits.stream().filter(some -> some.breakdown().equals(breakdown));
    }

    private static List<Figure> by(String breakdown, List<Visits> visits) {
        return of(breakdown, visits)
                .collect(Collectors.toMap(Visits::key, Visits::ratio, Ratio::plus, TreeMap::new))
                .entrySet()
                .stream()
                .map(part -> aborted(breakdown, part.getKey(), part.getValue()))
                .toList();
    }

    private static Figure aborted(String breakdown, String key, Ratio ratio) {
        return Figure.percent(Kpi.ABORTED_VISITS, breakdown, key, "aborted", ratio);
    }
}
