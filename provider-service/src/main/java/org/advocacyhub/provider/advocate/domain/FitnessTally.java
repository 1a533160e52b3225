package org.advocacyhub.provider.advocate.domain;

import java.util.Collection;
import java.util.List;

/**
 * How many advocates of a partner are fit, and how far they are with the IMHA unit (K-30).
 *
 * @param advocates all who are there
 * @param fit of these
 * @param imhaQualified have it
 * @param imhaInTime work towards it in the time that is allowed
 * @param imhaOverdue have worked towards it for longer
 */
public record FitnessTally(int advocates, int fit, int imhaQualified, int imhaInTime, int imhaOverdue) {

    /**
     * One advocate.
     *
     * @param ofWork fitness for each type of case that the advocate works; empty for whoever works none
     * @param ofContract fitness for each type that the partner is contracted for
     */
    public record Counted(List<Fitness> ofWork, List<Fitness> ofContract, UnitStanding imha) {

        /** For everything that is worked; who works nothing, for anything that could come. */
        boolean isFit() {
            return ofWork.isEmpty()
                    ? ofContract.stream().anyMatch(Counted::fit)
                    : ofWork.stream().allMatch(Counted::fit);
        }

        private static boolean fit(Fitness fitness) {
            return fitness instanceof Fitness.Fit;
        }
    }

    /** Counts them. */
    public static FitnessTally of(Collection<Counted> advocates) {
        return new FitnessTally(
                advocates.size(),
                (int) advocates.stream().filter(Counted::isFit).count(),
                count(advocates, UnitStanding.QUALIFIED),
                count(advocates, UnitStanding.IN_TIME),
                count(advocates, UnitStanding.OVERDUE));
    }

    private static int count(Collection<Counted> advocates, UnitStanding standing) {
        return (int) advocates.stream()
                .filter(advocate -> advocate.imha() == standing)
                .count();
    }
}
