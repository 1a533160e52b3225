package org.advocacyhub.monitoring.returns.domain;

import java.time.LocalDate;

/**
 * When a team refers too few of the people whom it could (domain.md E.3, K-06), as valid on the first day of a quarter.
 *
 * @param percentOfMean a rate below this share of the mean is flagged; exactly at it is not
 * @param leastProcesses with fewer processes a team is not judged
 * @param lookBackMonths quarters that ended within so many months are computed again and again
 * @param countedSince from when the referrals of the whole authority are classed (S10)
 * @param validFrom which version of the rule it is
 */
public record UnderReferralRule(
        int percentOfMean, int leastProcesses, int lookBackMonths, LocalDate countedSince, LocalDate validFrom) {

    private static final int WHOLE = 100;

    /**
     * Whether a team is flagged, exactly: referrals / processes * 100 &lt; mean * percent, without a division.
     *
     * @param team with at least one process
     */
    boolean flags(Ratio team, Ratio mean) {
        if (team.denominator() < leastProcesses) {
            return false;
        }
        var rate = Math.multiplyExact(Math.multiplyExact(team.numerator(), WHOLE), mean.denominator());
        var limit = Math.multiplyExact(Math.multiplyExact(mean.numerator(), percentOfMean), team.denominator());
        return rate < limit;
    }
}
