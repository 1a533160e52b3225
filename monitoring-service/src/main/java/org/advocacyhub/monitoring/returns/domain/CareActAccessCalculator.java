package org.advocacyhub.monitoring.returns.domain;

import java.util.List;

/** K-05: what share of the Care Act processes that the council began led to an eligible Care Act referral. */
public final class CareActAccessCalculator {

    private CareActAccessCalculator() {}

    public static List<Figure> figures(List<TeamCount> counts) {
        var processes = counts.stream()
                .filter(TeamCount::isRecorded)
                .mapToLong(TeamCount::processes)
                .sum();
        var eligible = counts.stream().mapToLong(TeamCount::eligible).sum();
        var ofOthers = counts.stream()
                .filter(count -> !count.isRecorded())
                .mapToLong(TeamCount::eligible)
                .sum();
        var recorded = counts.stream().filter(TeamCount::isRecorded).count();
        var silent = counts.stream()
                .filter(count -> count.isTeam() && !count.isRecorded())
                .count();
        var rate = Figure.percent(
                Kpi.CARE_ACT_ACCESS, Figure.TOTAL, Figure.ALL, "accessRate", new Ratio(eligible, processes));
        return List.of(
                recorded == 0 ? rate.inWords(TeamReferralsCalculator.NOT_RECORDED) : rate,
                count("eligibleOfTeamsNotRecorded", ofOthers),
                count("teamsRecorded", recorded),
                count("teamsNotRecorded", silent));
    }

    private static Figure count(String measure, long count) {
        return Figure.count(Kpi.CARE_ACT_ACCESS, Figure.TOTAL, Figure.ALL, measure, count);
    }
}
