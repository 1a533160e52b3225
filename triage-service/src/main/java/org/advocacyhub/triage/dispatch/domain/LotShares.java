package org.advocacyhub.triage.dispatch.domain;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the partners of a lot were contracted for and got by rank, and what put it there (domain.md C.6 key 5). What a person chose counts
 * in nobody's share.
 *
 * @param byRank offers by rank that were taken or are still held
 * @param byHand the same of a person's choice
 */
public record LotShares(long byRank, long byHand, List<PartnerShare> partners) {

    /** A partner's contracted share of the lot, in basis points. */
    public record Contracted(String partnerId, int shareBasisPoints) {}

    /**
     * How often something decided for a partner.
     *
     * @param reason a rank key, or the coded reason of whoever chose by hand
     */
    public record Counted(String partnerId, boolean byHand, String reason, long dispatched) {}

    /**
     * @param contractedBasisPoints null for one that has no sub-contract in the lot any more
     * @param actualBasisPoints of the offers by rank, rounded down as the rank does; null while there are none
     * @param deviationBasisPoints actual less contracted; null where one of the two is
     * @param decidedBy how often each key put it first
     * @param why the deviation in plain English
     */
    public record PartnerShare(
            String partnerId,
            Integer contractedBasisPoints,
            long byRank,
            Integer actualBasisPoints,
            Integer deviationBasisPoints,
            Map<String, Long> decidedBy,
            long byHand,
            Map<String, Long> byHandReasons,
            String why) {}

    private static final int ALL = 10_000;
    private static final int REASONS_SAID = 3;

    /** Works it out from counters; the past is never counted again. */
    public static LotShares of(List<Contracted> contracted, List<Counted> counted) {
        var byRank = sum(counted, false);
        var shares = new TreeMap<String, Integer>();
        contracted.forEach(one -> shares.merge(one.partnerId(), one.shareBasisPoints(), Integer::sum));
        var ids = new TreeSet<>(shares.keySet());
        counted.forEach(one -> ids.add(one.partnerId()));
        var partners = new ArrayList<PartnerShare>();
        for (var id : ids) {
            partners.add(partner(id, shares.get(id), byRank, counted));
        }
        return new LotShares(byRank, sum(counted, true), List.copyOf(partners));
    }

    private static PartnerShare partner(String id, Integer share, long lot, List<Counted> counted) {
        var own = counted.stream().filter(one -> one.partnerId().equals(id)).toList();
        var others = counted.stream().filter(one -> !one.partnerId().equals(id)).toList();
        var byRank = sum(own, false);
        var actual = lot == 0 ? null : (Integer) (int) (byRank * ALL / lot);
        var deviation = actual == null || share == null ? null : (Integer) (actual - share);
        return new PartnerShare(
                id,
                share,
                byRank,
                actual,
                deviation,
                reasons(own, false),
                sum(own, true),
                reasons(own, true),
                why(deviation, share, reasons(own, false), reasons(others, false)));
    }

    private static String why(Integer deviation, Integer share, Map<String, Long> own, Map<String, Long> others) {
        if (share == null) {
            return "It has no sub-contract in this lot today.";
        }
        if (deviation == null) {
            return "Nothing was dispatched by rank yet.";
        }
        if (deviation == 0) {
            return "As contracted.";
        }
        var points = String.format(Locale.ROOT, "%.2f percentage points ", Math.abs(deviation) / 100.0);
        return deviation > 0
                ? points + "above its share. What put it first: " + said(own) + "."
                : points + "below its share. What put others first: " + said(others) + ".";
    }

    private static String said(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS_SAID)
                .map(reason -> reason.getKey() + " (" + reason.getValue() + ")")
                .collect(joining(", "));
    }

    private static long sum(List<Counted> counted, boolean byHand) {
        return counted.stream()
                .filter(one -> one.byHand() == byHand)
                .mapToLong(Counted::dispatched)
                .sum();
    }

    private static Map<String, Long> reasons(List<Counted> counted, boolean byHand) {
        var reasons = new TreeMap<String, Long>();
        counted.stream()
                .filter(one -> one.byHand() == byHand)
                .forEach(one -> reasons.merge(one.reason(), one.dispatched(), Long::sum));
        return reasons;
    }
}
