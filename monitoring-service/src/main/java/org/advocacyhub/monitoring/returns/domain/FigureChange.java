package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What became of one figure between two countings of a quarter (domain.md E.1: later corrections are never silent).
 *
 * @param kind whether it changed, came or went
 * @param before null for one that came
 * @param after null for one that went
 */
public record FigureChange(Kind kind, Figure before, Figure after) {

    /** What became of it. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    private record Name(Kpi kpi, String breakdown, String key, String measure) {

        static Name of(Figure figure) {
            return new Name(figure.kpi(), figure.breakdown(), figure.key(), figure.measure());
        }
    }

    /** Every figure that is not the same, in the order of the later counting, then those that went. */
    public static List<FigureChange> between(List<Figure> before, List<Figure> after) {
        var known = byName(before);
        var changes = new ArrayList<FigureChange>();
        byName(after).forEach((name, now) -> {
            var then = known.remove(name);
            if (then == null) {
                changes.add(new FigureChange(Kind.ADDED, null, now));
            } else if (!saysTheSame(then, now)) {
                changes.add(new FigureChange(Kind.CHANGED, then, now));
            }
        });
        known.values().forEach(gone -> changes.add(new FigureChange(Kind.REMOVED, gone, null)));
        return List.copyOf(changes);
    }

    /** The figure itself: as it is now, or as it was when it went. */
    public Figure figure() {
        return after == null ? before : after;
    }

    /** By how much its value moved; null where one of the two has no value. */
    public BigDecimal delta() {
        return before == null || after == null || before.value() == null || after.value() == null
                ? null
                : after.value().subtract(before.value());
    }

    private static Map<Name, Figure> byName(List<Figure> figures) {
        var named = new LinkedHashMap<Name, Figure>();
        figures.forEach(figure -> named.put(Name.of(figure), figure));
        return named;
    }

    /** What a reader is told: not the spelling of a number, 5 and 5.00. */
    private static boolean saysTheSame(Figure one, Figure other) {
        return sameNumber(one.value(), other.value())
                && sameNumber(one.target(), other.target())
                && Objects.equals(told(one), told(other));
    }

    private static List<Object> told(Figure figure) {
        return Stream.of(
                        figure.unit(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.rag(),
                        figure.direction(),
                        figure.words())
                .map(value -> Objects.requireNonNullElse(value, ""))
                .map(Object.class::cast)
                .toList();
    }

    private static boolean sameNumber(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
