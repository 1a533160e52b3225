package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** K-11: how many cases there are for each full-time post and for each advocate, at the last moment of a day. */
public final class CaseloadCalculator {

    private static final String POSTS = "posts";
    private static final String PARTNER = "partner";
    private static final String PARTNER_POSTS = "partnerPosts";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private CaseloadCalculator() {}

    /**
     * What a partner told of its advocates.
     *
     * @param advocates people
     * @param wteHundredths the same as full-time posts, in hundredths
     */
    public record Posts(long advocates, long wteHundredths) {

        private static final Posts NONE = new Posts(0, 0);

        Posts plus(Posts other) {
            return new Posts(advocates + other.advocates, wteHundredths + other.wteHundredths);
        }
    }

    /**
     * Cases of partners that told no posts are in the count and in no mean.
     *
     * @param openCases by partner
     * @param told posts by partner
     */
    public static List<Figure> figures(Map<String, Long> openCases, Map<String, Posts> told) {
        var withPosts = openCases.entrySet().stream()
                .filter(open -> told.containsKey(open.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long all = openCases.values().stream().mapToLong(Long::longValue).sum();
        var posts = told.values().stream().reduce(Posts.NONE, Posts::plus);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count(Kpi.CASELOAD, Figure.TOTAL, Figure.ALL, "openCases", all));
        figures.addAll(means(Figure.TOTAL, Figure.ALL, withPosts, posts));
        figures.addAll(posts(POSTS, Figure.ALL, posts));
        figures.add(Figure.count(Kpi.CASELOAD, POSTS, Figure.ALL, "openCasesWithoutPosts", all - withPosts));
        var partners = new TreeSet<>(openCases.keySet());
        partners.addAll(told.keySet());
        var posted = new TreeMap<>(told);
        for (var partner : partners) {
            long open = openCases.getOrDefault(partner, 0L);
            figures.add(Figure.count(Kpi.CASELOAD, PARTNER, partner, "openCases", open));
            if (posted.containsKey(partner)) {
                figures.addAll(means(PARTNER, partner, open, posted.get(partner)));
                figures.addAll(posts(PARTNER_POSTS, partner, posted.get(partner)));
            }
        }
        return List.copyOf(figures);
    }

    private static List<Figure> means(String breakdown, String key, long open, Posts posts) {
        return List.of(
                Figure.of(
                        Kpi.CASELOAD,
                        breakdown,
                        key,
                        "casesPerWte",
                        mean(BigDecimal.valueOf(open).multiply(HUNDRED), posts.wteHundredths()),
                        Unit.CASES),
                Figure.of(
                        Kpi.CASELOAD,
                        breakdown,
                        key,
                        "casesPerAdvocate",
                        mean(BigDecimal.valueOf(open), posts.advocates()),
                        Unit.CASES));
    }

    /** Two decimals, HALF_UP; null among nobody. */
    private static BigDecimal mean(BigDecimal cases, long among) {
        return among == 0 ? null : cases.divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP);
    }

    private static List<Figure> posts(String breakdown, String key, Posts posts) {
        return List.of(
                Figure.of(Kpi.CASELOAD, breakdown, key, "advocates", BigDecimal.valueOf(posts.advocates()), Unit.POSTS),
                Figure.of(
                        Kpi.CASELOAD, breakdown, key, "wte", BigDecimal.valueOf(posts.wteHundredths(), 2), Unit.POSTS));
    }
}
