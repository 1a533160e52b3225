package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** K-21: concerns about somebody's safety that were told to the authority, and how soon (domain.md H.5). */
public final class AlertCalculator {

    private AlertCalculator() {}

    /**
     * Alerts of a partner.
     *
     * @param workingDays from the day on which the concern came up
     */
    public record Alerts(String partnerId, int workingDays, long count) {}

    /** @param within working days in which an alert is in time */
    public static List<Figure> figures(List<Alerts> alerts, int within) {
        var figures = new ArrayList<>(figures(Figure.TOTAL, Figure.ALL, alerts, within));
        alerts.stream()
                .collect(Collectors.groupingBy(Alerts::partnerId, TreeMap::new, Collectors.toList()))
                .forEach((partner, own) -> figures.addAll(figures("partner", partner, own, within)));
        return List.copyOf(figures);
    }

    private static List<Figure> figures(String breakdown, String key, List<Alerts> alerts, int within) {
        var all = alerts.stream().mapToLong(Alerts::count).sum();
        var inTime = alerts.stream()
                .filter(some -> some.workingDays() <= within)
                .mapToLong(Alerts::count)
                .sum();
        return List.of(
                Figure.count(Kpi.ALERTS, breakdown, key, "raised", all),
                Figure.percent(Kpi.ALERTS, breakdown, key, "raisedInTime", new Ratio(inTime, all)));
    }
}
