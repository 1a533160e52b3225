package org.advocacyhub.monitoring.returns.domain;

import java.util.Comparator;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.Flagged;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.InLine;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.NotRecorded;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.TooFew;

/**
 * K-06 of one authority and quarter: the rate of each team, and the mean of all teams of which processes are recorded. The mean
 * weighs each team by its processes, and a team's own figures are part of it (S10).
 *
 * @param standings every team that referred or began processes, by its code
 * @param mean all referrals of teams with processes / all processes; nothing out of nothing when no processes are recorded
 * @param withoutTeam referrals that name no known team: in no team's rate and not in the mean
 */
public record TeamComparison(List<TeamStanding> standings, Ratio mean, long withoutTeam, UnderReferralRule rule) {

    public TeamComparison {
        standings = List.copyOf(standings);
    }

    public static TeamComparison of(List<TeamCount> counts, UnderReferralRule rule) {
        var mean = counts.stream()
                .filter(TeamCount::isRecorded)
                .map(count -> new Ratio(count.referrals(), count.processes()))
                .reduce(new Ratio(0, 0), Ratio::plus);
        var standings = counts.stream()
                .filter(TeamCount::isTeam)
                .sorted(Comparator.comparing(TeamCount::team))
                .map(count -> standing(count, mean, rule))
                .toList();
        var withoutTeam = counts.stream()
                .filter(count -> !count.isTeam())
                .mapToLong(TeamCount::referrals)
                .sum();
        return new TeamComparison(standings, mean, withoutTeam, rule);
    }

    private static TeamStanding standing(TeamCount count, Ratio mean, UnderReferralRule rule) {
        if (!count.isRecorded()) {
            return new NotRecorded(count.team(), count.referrals());
        }
        var rate = new Ratio(count.referrals(), count.processes());
        if (rate.denominator() < rule.leastProcesses()) {
            return new TooFew(count.team(), rate);
        }
        return rule.flags(rate, mean) ? new Flagged(count.team(), rate) : new InLine(count.team(), rate);
    }

    /** The teams that refer too few. */
    public List<Flagged> flagged() {
        return standings.stream()
                .filter(Flagged.class::isInstance)
                .map(Flagged.class::cast)
                .toList();
    }

    /** Referrals of teams of which the council told no processes. */
    public long ofTeamsNotRecorded() {
        return standings.stream()
                .filter(NotRecorded.class::isInstance)
                .mapToLong(TeamStanding::referrals)
                .sum();
    }
}
