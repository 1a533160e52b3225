package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.advocacyhub.monitoring.returns.domain.TeamComparison;
import org.advocacyhub.monitoring.returns.domain.TeamStanding;

/**
 * What the figures of a flagged team say when its quarter was computed last.
 *
 * @param processes null when what was told of the team was taken back
 */
@Embeddable
record FiguresNow(
        @Column(name = "referrals_now") long referrals,
        @Column(name = "processes_now") Long processes,
        @Column(name = "mean_referrals_now") long meanReferrals,
        @Column(name = "mean_processes_now") long meanProcesses) {

    static FiguresNow of(String team, TeamComparison comparison) {
        var mean = comparison.mean();
        var standing = comparison.standings().stream()
                .filter(each -> each.team().equals(team))
                .findFirst();
        return new FiguresNow(
                standing.map(TeamStanding::referrals).orElse(0L),
                standing.map(FiguresNow::processes).orElse(null),
                mean.numerator(),
                mean.denominator());
    }

    private static Long processes(TeamStanding standing) {
        return switch (standing) {
            case TeamStanding.NotRecorded _ -> null;
            case TeamStanding.TooFew few -> few.rate().denominator();
            case TeamStanding.InLine inLine -> inLine.rate().denominator();
            case TeamStanding.Flagged flagged -> flagged.rate().denominator();
        };
    }

    Ratio mean() {
        return new Ratio(meanReferrals, meanProcesses);
    }
}
