package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether an advocate was named by the day of the band (domain.md C.2), and why not (A.10.2). E.3 has no figure of it and C.2 no share to
 * reach: counts beside K-07, without a colour.
 */
public final class NamingCalculator {

    private static final String ALLOCATION = "allocation";

    private NamingCalculator() {}

    /**
     * Namings that were due in a period.
     *
     * @param late named later, or nobody is although the day is over
     * @param pending nobody is named, and the day is still to come
     * @param explained of those named late, by the reason that the partner told
     */
    public record Named(long inTime, long late, long pending, Map<String, Long> explained) {}

    /** The share named in time with both its parts, and those that were late by reason. */
    public static List<Figure> figures(Named named) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.percent(
                Kpi.CONTACT_IN_TARGET,
                ALLOCATION,
                Figure.ALL,
                "inTarget",
                new Ratio(named.inTime(), named.inTime() + named.late())));
        figures.add(count(ALLOCATION, Figure.ALL, "failed", named.late()));
        figures.add(count(ALLOCATION, Figure.ALL, "pending", named.pending()));
        named.explained().forEach((reason, late) -> figures.add(count("allocationLateReason", reason, "failed", late)));
        return List.copyOf(figures);
    }

    private static Figure count(String breakdown, String key, String measure, long count) {
        return Figure.count(Kpi.CONTACT_IN_TARGET, breakdown, key, measure, count);
    }
}
