package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** K-30: how many advocates are fit for what they do, and how many have the IMHA unit in time (domain.md A.15). */
public final class FitnessCalculator {

    private FitnessCalculator() {}

    /**
     * What a partner told of its advocates.
     *
     * @param imhaQualified have the unit
     * @param imhaInTime work towards it, for no longer than allowed
     * @param imhaOverdue have worked towards it for longer
     */
    public record Fitness(long advocates, long fit, long imhaQualified, long imhaInTime, long imhaOverdue) {

        private static final Fitness NONE = new Fitness(0, 0, 0, 0, 0);

        private Fitness plus(Fitness other) {
            return new Fitness(
                    advocates + other.advocates,
                    fit + other.fit,
                    imhaQualified + other.imhaQualified,
                    imhaInTime + other.imhaInTime,
                    imhaOverdue + other.imhaOverdue);
        }
    }

    /** Of all partners that told it, and of each. */
    public static List<Figure> figures(Map<String, Fitness> told) {
        var all = told.values().stream().reduce(Fitness.NONE, Fitness::plus);
        var figures = new ArrayList<>(figures(Figure.TOTAL, Figure.ALL, all));
        new TreeMap<>(told).forEach((partner, fitness) -> figures.addAll(figures("partner", partner, fitness)));
        return List.copyOf(figures);
    }

    /** Who is still within the time for it is in neither count of the IMHA share. */
    private static List<Figure> figures(String breakdown, String key, Fitness fitness) {
        return List.of(
                Figure.percent(Kpi.QUALIFICATION, breakdown, key, "fit", new Ratio(fitness.fit(), fitness.advocates())),
                Figure.percent(
                        Kpi.QUALIFICATION,
                        breakdown,
                        key,
                        "imhaQualifiedInTime",
                        new Ratio(fitness.imhaQualified(), fitness.imhaQualified() + fitness.imhaOverdue())),
                Figure.count(Kpi.QUALIFICATION, breakdown, key, "imhaInTraining", fitness.imhaInTime()));
    }
}
