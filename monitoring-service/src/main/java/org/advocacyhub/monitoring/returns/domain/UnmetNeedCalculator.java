package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;

/** K-22: how many people were refused or lost for a reason that lies with the service. */
public final class UnmetNeedCalculator {

    private UnmetNeedCalculator() {}

    /**
     * Distinct persons that share a value of one breakdown.
     *
     * @param breakdown reason, type, authority or total
     * @param key null stands for "not known"
     */
    public record Persons(String breakdown, String key, long persons) {}

    /** What the needs of a type that is not commissioned would take. */
    public record Estimate(String serviceType, long minutes) {}

    /** A person with two reasons is one in all and one for each; somebody without an authority is counted under NOT_KNOWN. */
    public static List<Figure> figures(List<Persons> counted, List<Estimate> estimates) {
        var figures = new ArrayList<Figure>();
        for (var persons : counted) {
            figures.add(Figure.count(Kpi.UNMET_NEED, persons.breakdown(), key(persons), "persons", persons.persons()));
        }
        for (var estimate : estimates) {
            figures.add(hours("type", estimate.serviceType(), estimate.minutes()));
        }
        figures.add(hours(
                Figure.TOTAL,
                Figure.ALL,
                estimates.stream().mapToLong(Estimate::minutes).sum()));
        return List.copyOf(figures);
    }

    private static String key(Persons persons) {
        if (persons.breakdown().equals(Figure.TOTAL)) {
            return Figure.ALL;
        }
        return persons.key() == null ? ReferralsCalculator.NOT_KNOWN : persons.key();
    }

    private static Figure hours(String breakdown, String key, long minutes) {
        return Figure.of(
                Kpi.UNMET_NEED, breakdown, key, "estimatedHoursNotCommissioned", WorkedTime.hours(minutes), Unit.HOURS);
    }
}
