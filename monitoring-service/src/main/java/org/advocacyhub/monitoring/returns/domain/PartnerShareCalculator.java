package org.advocacyhub.monitoring.returns.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.advocacyhub.monitoring.returns.domain.LotBook.PartnerInLot;

/** K-28: who does how much of the work, against what was agreed (domain.md F.1, A.13 C-10). */
public final class PartnerShareCalculator {

    private static final String PARTNER = "partner";
    private static final String IN_LOT = "lotPartner";

    private PartnerShareCalculator() {}

    /**
     * Work of a partner in a lot.
     *
     * @param amount cases taken on, or counted minutes
     */
    public record Work(PartnerInLot where, long amount) {}

    /**
     * Shares of all work, and in each lot with the contracted share as their target.
     *
     * @param contracted in basis points
     */
    public static List<Figure> figures(List<Work> cases, List<Work> minutes, Map<PartnerInLot, Integer> contracted) {
        var figures = new ArrayList<Figure>();
        var all = sum(cases);
        var time = sum(minutes);
        figures.add(Figure.count(Kpi.PARTNER_SHARE, Figure.TOTAL, Figure.ALL, "casesTakenOn", all));
        figures.add(hours(Figure.TOTAL, Figure.ALL, time));
        var casesOf = by(cases, PartnerInLot::partnerId);
        var timeOf = by(minutes, PartnerInLot::partnerId);
        var partners = new TreeSet<>(casesOf.keySet());
        partners.addAll(timeOf.keySet());
        for (var partner : partners) {
            figures.addAll(shares(
                    PARTNER,
                    partner,
                    new Ratio(casesOf.getOrDefault(partner, 0L), all),
                    new Ratio(timeOf.getOrDefault(partner, 0L), time),
                    null));
        }
        figures.addAll(inLots(cases, minutes, contracted));
        return List.copyOf(figures);
    }

    private static List<Figure> inLots(List<Work> cases, List<Work> minutes, Map<PartnerInLot, Integer> contracted) {
        var casesOf = cases.stream().collect(groupingBy(Work::where, TreeMap::new, summingLong(Work::amount)));
        var timeOf = minutes.stream().collect(groupingBy(Work::where, TreeMap::new, summingLong(Work::amount)));
        var casesOfLot = by(cases, PartnerInLot::lot);
        var timeOfLot = by(minutes, PartnerInLot::lot);
        var everywhere = new TreeSet<>(contracted.keySet());
        everywhere.addAll(casesOf.keySet());
        everywhere.addAll(timeOf.keySet());
        var figures = new ArrayList<Figure>();
        for (var where : everywhere) {
            figures.addAll(shares(
                    IN_LOT,
                    where.key(),
                    new Ratio(casesOf.getOrDefault(where, 0L), casesOfLot.getOrDefault(where.lot(), 0L)),
                    new Ratio(timeOf.getOrDefault(where, 0L), timeOfLot.getOrDefault(where.lot(), 0L)),
                    contracted.get(where)));
        }
        return figures;
    }

    /** A share of minutes is one of time and not of people: it stands without what is above and below its line. */
    private static List<Figure> shares(String breakdown, String key, Ratio cases, Ratio time, Integer basisPoints) {
        var target = basisPoints == null ? null : BigDecimal.valueOf(basisPoints, 2);
        return List.of(
                Figure.count(Kpi.PARTNER_SHARE, breakdown, key, "casesTakenOn", cases.numerator()),
                Figure.percent(Kpi.PARTNER_SHARE, breakdown, key, "shareOfCases", cases)
                        .judged(target, null),
                hours(breakdown, key, time.numerator()),
                Figure.of(Kpi.PARTNER_SHARE, breakdown, key, "shareOfHours", time.percent(), Unit.PERCENT)
                        .judged(target, null));
    }

    private static Figure hours(String breakdown, String key, long minutes) {
        return Figure.of(Kpi.PARTNER_SHARE, breakdown, key, "hours", WorkedTime.hours(minutes), Unit.HOURS);
    }

    private static Map<String, Long> by(List<Work> work, Function<PartnerInLot, String> key) {
        return work.stream().collect(groupingBy(some -> key.apply(some.where()), summingLong(Work::amount)));
    }

    private static long sum(List<Work> work) {
        return work.stream().mapToLong(Work::amount).sum();
    }
}
