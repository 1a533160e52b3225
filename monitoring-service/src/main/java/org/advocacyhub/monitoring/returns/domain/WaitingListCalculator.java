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

    /** People on the list at the snapshot who wait since the same day. */
    public record Waiting(String type, LocalDate since, long count) {

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
        long count = waiting.stream().mapToLong(Waiting::count).sum();
        var longest = waiting.stream()
                .map(entry -> entry.workingDays(snapshot))
                .max(Integer::compare)
                .map(BigDecimal::valueOf)
                .orElse(null);
        return List.of(
                Figure.count(Kpi.WAITING_LIST, breakdown, key, "waiting", count),
                Figure.of(Kpi.WAITING_LIST, breakdown, key, "longestWait", longest, Unit.WORKING_DAYS),
                Figure.of(
                        Kpi.WAITING_LIST,
                        breakdown,
                        key,
                        "meanWait",
                        mean(waiting, count, snapshot),
                        Unit.WORKING_DAYS));
    }

    private static BigDecimal mean(List<Waiting> waiting, long count, LocalDate snapshot) {
        return count == 0
                ? null
                : BigDecimal.valueOf(waiting.stream()
                                .mapToLong(entry -> entry.workingDays(snapshot) * entry.count())
                                .sum())
                        .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
