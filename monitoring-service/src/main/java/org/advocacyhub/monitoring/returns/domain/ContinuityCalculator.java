package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether people who come back have the same advocate as last time (domain.md C.6 key 2, S19). */
public final class ContinuityCalculator {

    private static final String SAME = "sameAdvocate";
    private static final String OTHER = "otherAdvocate";
    private static final String FIRST = "firstTime";
    private static final Map<String, String> CODES =
            Map.of(SAME, "SAME_ADVOCATE", OTHER, "OTHER_ADVOCATE", FIRST, "FIRST_TIME");

    private ContinuityCalculator() {}

    /**
     * Cases for which a partner named its first advocate.
     *
     * @param continuity FIRST_TIME, SAME_ADVOCATE or OTHER_ADVOCATE
     */
    public record Named(String partnerId, String continuity, long count) {}

    /** What a measure counts, of a percentage what is above its line; empty for a measure that counts nothing. */
    public static Optional<String> codeOf(String measure) {
        return Optional.ofNullable(CODES.get(measure));
    }

    /** Of all, and partner by partner. */
    public static List<Figure> figures(List<Named> named) {
        var figures = new ArrayList<>(figures(Figure.TOTAL, Figure.ALL, named));
        named.stream()
                .collect(Collectors.groupingBy(Named::partnerId, TreeMap::new, Collectors.toList()))
                .forEach((partner, own) -> figures.addAll(figures(OwnShareCalculator.PARTNER, partner, own)));
        return List.copyOf(figures);
    }

    /** The counts of one partner, without a rate; none where nobody was named (ADR 0099). */
    public static List<Figure> own(String partnerId, List<Named> named) {
        var own = named.stream()
                .filter(some -> some.partnerId().equals(partnerId))
                .toList();
        return own.isEmpty()
                ? List.of()
                : Stream.of(SAME, OTHER, FIRST)
                        .map(measure -> count(OwnShareCalculator.PARTNER, partnerId, measure, own))
                        .toList();
    }

    private static List<Figure> figures(String breakdown, String key, List<Named> named) {
        var same = sum(SAME, named);
        var again = new Ratio(same, same + sum(OTHER, named));
        return List.of(
                Figure.percent(Kpi.CONTINUITY, breakdown, key, SAME, again), count(breakdown, key, FIRST, named));
    }

    private static Figure count(String breakdown, String key, String measure, List<Named> named) {
        return Figure.count(Kpi.CONTINUITY, breakdown, key, measure, sum(measure, named));
    }

    private static long sum(String measure, List<Named> named) {
        return named.stream()
                .filter(some -> some.continuity().equals(CODES.get(measure)))
                .mapToLong(Named::count)
                .sum();
    }
}
