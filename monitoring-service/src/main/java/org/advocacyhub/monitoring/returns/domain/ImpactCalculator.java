package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** K-18: whether people feel more able to speak up, listened to and in control (domain.md D.5.2). */
public final class ImpactCalculator {

    public static final List<String> STATEMENTS = List.of("IMP1", "IMP2", "IMP3");

    private static final BigDecimal HALF = new BigDecimal("50.00");

    private ImpactCalculator() {}

    /** Cases with the same statement, start and end score. */
    public record Change(String statement, int start, int end, long cases) {}

    public static List<Figure> figures(List<Change> changes) {
        var figures = new ArrayList<Figure>();
        for (var statement : STATEMENTS) {
            var own = changes.stream()
                    .filter(change -> change.statement().equals(statement))
                    .toList();
            long improved = sum(own, 1);
            long same = sum(own, 0);
            long worse = sum(own, -1);
            var ratio = new Ratio(improved, improved + same + worse);
            figures.add(Figure.percent(Kpi.IMPACT, "statement", statement, "improved", ratio)
                    .judged(HALF, majority(ratio)));
            figures.add(Figure.count(Kpi.IMPACT, "statement", statement, "same", same));
            figures.add(Figure.count(Kpi.IMPACT, "statement", statement, "worse", worse));
        }
        return List.copyOf(figures);
    }

    /** More than half, not half (D.5.2); null without a case. */
    private static Rag majority(Ratio ratio) {
        if (ratio.denominator() == 0) {
            return null;
        }
        return ratio.numerator() * 2 > ratio.denominator() ? Rag.GREEN : Rag.RED;
    }

    private static long sum(List<Change> changes, int direction) {
        return changes.stream()
                .filter(change -> Integer.signum(change.end() - change.start()) == direction)
                .mapToLong(Change::cases)
                .sum();
    }
}
