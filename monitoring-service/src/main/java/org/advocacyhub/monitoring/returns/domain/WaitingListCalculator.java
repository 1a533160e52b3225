package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.advocacyhub.calendar.WorkingCalendar;

/** K-10: who waits at the end of the quarter, and for how long. */
public final class WaitingListCalculator {

    private WaitingListCalculator() {}

    /** Somebody on the list at the snapshot. */
    public record Waiting(String type, LocalDate since) {

        int workingDays(LocalDate snapshot) {
            return WorkingCalendar.england().between(since, snapshot);
        }
    }

    public static List<Figure> figures(List<Waiting> waiting, LocalDate snapshot) {
        var byType = new TreeMap<String, List<Waiting>>();
        waiting.forEach(entry ->
                byType.computeIfAbsent(entry.type(), _ -> new ArrayList<>()).add(entry));
        var figures = new ArrayList<>(of(Figure.TOTAL, Figure.ALL, waiting, snapshot));
        byType.forEach((type, entries) -> figures.addAll(of("type", type, entries, snapshot)));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String key, List<Waiting> waiting, LocalDate snapshot) {
        var days = waiting.stream()
                .map(entry -> entry.workingDays(snapshot))
                .sorted()
                .toList();
        var longest = days.isEmpty() ? null : BigDecimal.valueOf(days.getLast());
        return List.of(
                Figure.count(Kpi.WAITING_LIST, breakdown, key, "waiting", days.size()),
                Figure.of(Kpi.WAITING_LIST, breakdown, key, "longestWait", longest, Unit.WORKING_DAYS),
                Figure.of(Kpi.WAITING_LIST, breakdown, key, "meanWait", mean(days), Unit.WORKING_DAYS));
    }

    private static BigDecimal mean(List<Integer> days) {
        return days.isEmpty()
                ? null
                : BigDecimal.valueOf(days.stream().mapToLong(Integer::longValue).sum())
                        .divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP);
    }
}
