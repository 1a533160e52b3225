package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** K-09: how long the hub waited for referrers to say what was missing, and for which teams. */
public final class ReferrerWaitCalculator {

    private ReferrerWaitCalculator() {}

    /**
     * Referrals of one team that were waited for equally long.
     *
     * @param team null when the referrer's team is not known
     * @param workingDays of all waits of one referral that ended in the period, together
     */
    public record Waited(String team, int workingDays, long referrals) {}

    private record Sum(long referrals, long workingDays) {

        private static final Sum NONE = new Sum(0, 0);

        private Sum plus(Sum other) {
            return new Sum(referrals + other.referrals, workingDays + other.workingDays);
        }
    }

    public static List<Figure> figures(List<Waited> waits) {
        var all = Sum.NONE;
        var byTeam = new TreeMap<String, Sum>();
        for (var wait : waits) {
            var sum = new Sum(wait.referrals(), wait.workingDays() * wait.referrals());
            all = all.plus(sum);
            byTeam.merge(wait.team() == null ? ReferralsCalculator.NOT_KNOWN : wait.team(), sum, Sum::plus);
        }
        var figures = new ArrayList<>(of(Figure.TOTAL, Figure.ALL, all));
        byTeam.forEach((team, sum) -> figures.addAll(of("team", team, sum)));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String key, Sum sum) {
        var mean = sum.referrals() == 0
                ? null
                : BigDecimal.valueOf(sum.workingDays())
                        .divide(BigDecimal.valueOf(sum.referrals()), 2, RoundingMode.HALF_UP);
        return List.of(
                Figure.count(Kpi.REFERRER_WAIT, breakdown, key, "referrals", sum.referrals()),
                Figure.of(
                        Kpi.REFERRER_WAIT,
                        breakdown,
                        key,
                        "workingDays",
                        BigDecimal.valueOf(sum.workingDays()),
                        Unit.WORKING_DAYS),
                Figure.of(Kpi.REFERRER_WAIT, breakdown, key, "mean", mean, Unit.WORKING_DAYS));
    }
}
