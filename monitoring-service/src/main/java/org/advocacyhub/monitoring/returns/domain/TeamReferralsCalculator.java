package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.Flagged;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.InLine;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.NotRecorded;
import org.advocacyhub.monitoring.returns.domain.TeamStanding.TooFew;

/** K-06: Care Act referrals of each team against the processes that it began, and how many the whole authority referred so far. */
public final class TeamReferralsCalculator {

    /** Shown where there is nothing to divide by, because the council told nothing. */
    public static final String NOT_RECORDED = "not recorded";

    private static final String TEAM = "team";
    private static final String RATE = "referralsPerProcess";

    private TeamReferralsCalculator() {}

    /**
     * @param sinceTheAct Care Act referrals of the authority since the day that the rule names, up to the end of the quarter
     * @param classes in which words that is shown
     */
    public static List<Figure> figures(TeamComparison comparison, long sinceTheAct, List<VolumeClass> classes) {
        var figures = new ArrayList<Figure>();
        figures.add(
                comparison.mean().denominator() == 0
                        ? total("mean", comparison.mean()).inWords(NOT_RECORDED)
                        : total("mean", comparison.mean()));
        figures.add(count("flaggedTeams", comparison.flagged().size()));
        figures.add(count("leftOutTeamNotRecorded", comparison.ofTeamsNotRecorded()));
        figures.add(count("leftOutTeamNotKnown", comparison.withoutTeam()));
        figures.add(Figure.of(Kpi.TEAM_REFERRALS, Figure.TOTAL, Figure.ALL, "referralsSinceTheAct", null, Unit.COUNT)
                .inWords(words(sinceTheAct, classes)));
        comparison.standings().forEach(standing -> figures.add(figure(standing, limit(comparison))));
        return List.copyOf(figures);
    }

    private static Figure figure(TeamStanding standing, BigDecimal limit) {
        return switch (standing) {
            case NotRecorded(var team, var referrals) ->
                Figure.outOfNothing(Kpi.TEAM_REFERRALS, TEAM, team, RATE, referrals)
                        .inWords(NOT_RECORDED);
            case TooFew(var team, var rate) -> Figure.percent(Kpi.TEAM_REFERRALS, TEAM, team, RATE, rate);
            case InLine(var team, var rate) ->
                Figure.percent(Kpi.TEAM_REFERRALS, TEAM, team, RATE, rate).judged(limit, Rag.GREEN);
            case Flagged(var team, var rate) ->
                Figure.percent(Kpi.TEAM_REFERRALS, TEAM, team, RATE, rate).judged(limit, Rag.RED);
        };
    }

    /** The rate in percent from which a team is in line; shown rounded, judged exactly. */
    private static BigDecimal limit(TeamComparison comparison) {
        var mean = comparison.mean().percent();
        return mean == null
                ? null
                : BigDecimal.valueOf(comparison.mean().numerator())
                        .multiply(BigDecimal.valueOf(comparison.rule().percentOfMean()))
                        .divide(BigDecimal.valueOf(comparison.mean().denominator()), 2, RoundingMode.HALF_UP);
    }

    private static String words(long count, List<VolumeClass> classes) {
        return classes.stream()
                .filter(each -> each.has(count))
                .map(VolumeClass::words)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no class has " + count + " referrals"));
    }

    private static Figure total(String measure, Ratio ratio) {
        return Figure.percent(Kpi.TEAM_REFERRALS, Figure.TOTAL, Figure.ALL, measure, ratio);
    }

    private static Figure count(String measure, long count) {
        return Figure.count(Kpi.TEAM_REFERRALS, Figure.TOTAL, Figure.ALL, measure, count);
    }
}
