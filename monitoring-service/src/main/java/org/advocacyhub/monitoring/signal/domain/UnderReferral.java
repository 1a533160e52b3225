package org.advocacyhub.monitoring.signal.domain;

import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.advocacyhub.monitoring.returns.domain.TeamComparison;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.Flagged;

/**
 * The evidence that a team refers too few (K-06), as it was when the signal was raised.
 *
 * @param rate Care Act referrals of the team / processes that it began
 * @param mean the same of all teams with processes
 * @param percentOfMean below which share of the mean a team was flagged
 * @param leastProcesses with how many processes a team was judged
 * @param ruleVersion which version of the rule that was
 */
public record UnderReferral(Ratio rate, Ratio mean, int percentOfMean, int leastProcesses, String ruleVersion) {

    /** The rule by which it was raised. */
    public static final String RULE = "K-06";

    public static UnderReferral of(Flagged team, TeamComparison comparison) {
        var rule = comparison.rule();
        return new UnderReferral(
                team.rate(),
                comparison.mean(),
                rule.percentOfMean(),
                rule.leastProcesses(),
                rule.validFrom().toString());
    }

    /** Why, in plain English. */
    public String reason(String team, Quarter quarter) {
        return "In %s the team %s referred %d of %d Care Act processes (%s%%): less than %d%% of the mean of all teams, %s%% (%d of %d)."
                .formatted(
                        quarter,
                        team,
                        rate.numerator(),
                        rate.denominator(),
                        rate.percent(),
                        percentOfMean,
                        mean.percent(),
                        mean.numerator(),
                        mean.denominator());
    }
}
