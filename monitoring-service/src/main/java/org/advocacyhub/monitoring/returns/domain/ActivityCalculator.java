package org.advocacyhub.monitoring.returns.domain;

import java.util.List;

/** The volumes of the quarter that are no KPI of their own (domain.md E.2). */
public final class ActivityCalculator {

    private ActivityCalculator() {}

    /** What happened in the quarter, counted; the last two were left out of everything. */
    public record Volumes(long persons, long opened, long closed, long active, long openedInError, long duplicates) {}

    public static List<Figure> figures(Volumes volumes) {
        return List.of(
                count("persons", volumes.persons()),
                count("casesOpened", volumes.opened()),
                count("casesClosed", volumes.closed()),
                count("casesActive", volumes.active()),
                count("leftOutOpenedInError", volumes.openedInError()),
                count("leftOutDuplicates", volumes.duplicates()));
    }

    private static Figure count(String measure, long count) {
        return Figure.count(Kpi.ACTIVITY, Figure.TOTAL, Figure.ALL, measure, count);
    }
}
