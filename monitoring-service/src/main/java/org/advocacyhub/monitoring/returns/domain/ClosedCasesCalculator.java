package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** K-13: average hours per closed case. */
public final class ClosedCasesCalculator {

    private ClosedCasesCalculator() {}

    /**
     * @param closedByType cases closed in the quarter
     * @param minutesByType all minutes that count as hours ever worked on exactly those cases
     */
    public static List<Figure> figures(Map<String, Long> closedByType, Map<String, Long> minutesByType) {
        var figures = new ArrayList<Figure>();
        long closed = closedByType.values().stream().mapToLong(Long::longValue).sum();
        long minutes =
                minutesByType.values().stream().mapToLong(Long::longValue).sum();
        figures.addAll(of(Figure.TOTAL, Figure.ALL, closed, minutes));
        new TreeMap<>(closedByType)
                .forEach(
                        (type, cases) -> figures.addAll(of("type", type, cases, minutesByType.getOrDefault(type, 0L))));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String key, long cases, long minutes) {
        return List.of(
                Figure.count(Kpi.HOURS_PER_CASE, breakdown, key, "casesClosed", cases),
                Figure.of(Kpi.HOURS_PER_CASE, breakdown, key, "averageHours", average(minutes, cases), Unit.HOURS));
    }

    /** Hours per case from summed minutes, HALF_UP to two decimals; null without a case. */
    static BigDecimal average(long minutes, long cases) {
        return cases == 0
                ? null
                : BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60).multiply(BigDecimal.valueOf(cases)), 2, RoundingMode.HALF_UP);
    }
}
