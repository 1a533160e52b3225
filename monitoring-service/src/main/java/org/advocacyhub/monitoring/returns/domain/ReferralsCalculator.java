package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** K-01: how many referrals came, split in six ways. */
public final class ReferralsCalculator {

    /** Shown for a referral that does not say. */
    public static final String NOT_KNOWN = "NOT_KNOWN";

    private ReferralsCalculator() {}

    /** Referrals of the quarter that share a value of one breakdown; null stands for "not said". */
    public record Count(String breakdown, String key, long count) {}

    /**
     * @param counts breakdowns type, referrerType, team, district, clientGroup, channel and total
     * @param sourceGroups the group of each referrer type (B.2)
     */
    public static List<Figure> figures(List<Count> counts, Map<String, String> sourceGroups) {
        var figures = new ArrayList<Figure>();
        var bySource = new TreeMap<String, Long>();
        var rest = new TreeMap<String, Map<String, Long>>();
        for (var count : counts) {
            var key = count.key() == null ? NOT_KNOWN : count.key();
            if (count.breakdown().equals("referrerType")) {
                bySource.merge(sourceGroups.getOrDefault(key, "OTHER"), count.count(), Long::sum);
            } else if (!count.breakdown().equals(Figure.TOTAL)) {
                rest.computeIfAbsent(count.breakdown(), _ -> new TreeMap<>()).merge(key, count.count(), Long::sum);
            }
        }
        rest.put("source", bySource);
        var total = counts.stream()
                .filter(count -> count.breakdown().equals(Figure.TOTAL))
                .mapToLong(Count::count)
                .sum();
        figures.add(Figure.count(Kpi.REFERRALS, Figure.TOTAL, Figure.ALL, "received", total));
        rest.forEach((breakdown, values) -> values.forEach(
                (key, count) -> figures.add(Figure.count(Kpi.REFERRALS, breakdown, key, "received", count))));
        return List.copyOf(figures);
    }
}
