package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Need N32: what became of the cases that the provider before left open, so that a transfer loses nobody. Beside the caseload, of which the open
 * ones are a part.
 */
public final class CarriedOverCalculator {

    /** The breakdown of everything that is told of them apart; no table of it is published (ADR 0139). */
    public static final String CARRIED_OVER = "carriedOver";

    /** The same by the partner that was named to go on; {@link ReferralsCalculator#NOT_KNOWN} where nobody was whom the contract knows. */
    public static final String BY_PARTNER = "namedPartner";

    private static final String WITHOUT_CASE = "withoutCase";

    private CarriedOverCalculator() {}

    /**
     * How many.
     *
     * @param takenOver by the hub, since the contract began
     * @param open cases of them at the last moment of a day
     * @param withoutCase of them for whom no partner has opened a case by then and who have not gone, by the partner that was named to go on
     * @param opened cases of them in the quarter
     */
    public record Counts(long takenOver, long open, Map<String, Long> withoutCase, long opened) {

        long withoutCaseOfAll() {
            return withoutCase.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Nothing where nothing was carried over. */
    public static List<Figure> figures(Counts counts) {
        if (counts.takenOver() == 0 && counts.opened() == 0) {
            return List.of();
        }
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count(Kpi.ACTIVITY, CARRIED_OVER, Figure.ALL, "casesOpened", counts.opened()));
        figures.add(Figure.count(Kpi.CASELOAD, CARRIED_OVER, Figure.ALL, "carriedOver", counts.takenOver()));
        figures.add(Figure.count(Kpi.CASELOAD, CARRIED_OVER, Figure.ALL, "stillOpen", counts.open()));
        figures.add(Figure.count(Kpi.CASELOAD, CARRIED_OVER, Figure.ALL, WITHOUT_CASE, counts.withoutCaseOfAll()));
        new TreeMap<>(counts.withoutCase())
                .forEach((partner, count) ->
                        figures.add(Figure.count(Kpi.CASELOAD, BY_PARTNER, partner, WITHOUT_CASE, count)));
        return List.copyOf(figures);
    }
}
