package org.advocacyhub.monitoring.returns.domain;

import java.util.List;

/**
 * Need N32: what became of the cases that the provider before left open, so that a transfer loses nobody. Beside the caseload, of which the open
 * ones are a part.
 */
public final class CarriedOverCalculator {

    /** The breakdown of everything that is told of them apart; no table of it is published (ADR 0139). */
    public static final String CARRIED_OVER = "carriedOver";

    private CarriedOverCalculator() {}

    /**
     * How many.
     *
     * @param takenOver by the hub, since the contract began
     * @param open cases of them at the last moment of a day
     * @param withoutCase of them for whom no partner has opened a case by then and who have not gone
     * @param opened cases of them in the quarter
     */
    public record Counts(long takenOver, long open, long withoutCase, long opened) {}

    /** Nothing where nothing was carried over. */
    public static List<Figure> figures(Counts counts) {
        return counts.takenOver() == 0 && counts.opened() == 0
                ? List.of()
                : List.of(
                        Figure.count(Kpi.ACTIVITY, CARRIED_OVER, Figure.ALL, "casesOpened", counts.opened()),
                        Figure.count(Kpi.CASELOAD, CARRIED_OVER, Figure.ALL, "carriedOver", counts.takenOver()),
                        Figure.count(Kpi.CASELOAD, CARRIED_OVER, Figure.ALL, "stillOpen", counts.open()),
                        Figure.count(Kpi.CASELOAD, CARRIED_OVER, Figure.ALL, "withoutCase", counts.withoutCase()));
    }
}
