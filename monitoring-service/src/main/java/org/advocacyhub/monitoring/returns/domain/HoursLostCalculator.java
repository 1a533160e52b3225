package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** B.8: hours that advocates and the hub lost chasing what referrers left out, by the team that referred. Reported, never billed (D.3). */
public final class HoursLostCalculator {

    private static final String MEASURE = "hoursLostToIncompleteness";

    /**
     * Time spent chasing referrers on the referrals of one team in the quarter.
     *
     * @param team null when the referrer's team is not known
     */
    public record Chased(String team, long minutes) {}

    private HoursLostCalculator() {}

    public static List<Figure> figures(List<Chased> chased) {
        var byTeam = new TreeMap<String, Long>();
        chased.forEach(time -> byTeam.merge(
                time.team() == null ? ReferralsCalculator.NOT_KNOWN : time.team(), time.minutes(), Math::addExact));
        var all = byTeam.values().stream().reduce(0L, Math::addExact);
        var figures = new ArrayList<Figure>();
        figures.add(hours(Figure.TOTAL, Figure.ALL, all));
        for (Map.Entry<String, Long> team : byTeam.entrySet()) {
            figures.add(hours("team", team.getKey(), team.getValue()));
        }
        return List.copyOf(figures);
    }

    private static Figure hours(String breakdown, String key, long minutes) {
        return Figure.of(Kpi.REFERRER_WAIT, breakdown, key, MEASURE, WorkedTime.hours(minutes), Unit.HOURS);
    }
}
