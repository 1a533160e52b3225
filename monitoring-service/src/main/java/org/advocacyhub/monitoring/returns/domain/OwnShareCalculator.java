package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.returns.domain.LotBook.PartnerInLot;
import org.advocacyhub.monitoring.returns.domain.PartnerShareCalculator.Work;

/**
 * What of K-25 and K-28 is a partner's own: how often it was asked, what it took on and worked, and what was agreed as its share, in all and by
 * lot. Never the whole of which it is a share: beside its own exact counts that would tell the others' small ones (E.6, ADR 0099).
 *
 * @param asked offers by the partner that was asked
 * @param takenOn cases by the partner that took them on
 * @param minutes counted minutes by the partner that worked them
 * @param contracted shares of lots in basis points
 */
public record OwnShareCalculator(
        List<Work> asked, List<Work> takenOn, List<Work> minutes, Map<PartnerInLot, Integer> contracted) {

    public static final String PARTNER = "partner";
    private static final String IN_LOT = "lotPartner";

    /** The figures of one partner: in all, then of each lot in which it has work or a share. */
    public List<Figure> figures(String partnerId) {
        var figures = new ArrayList<>(
                work(PARTNER, partnerId, where -> where.partnerId().equals(partnerId)));
        var lots = new TreeSet<PartnerInLot>();
        for (var work : List.of(asked, takenOn, minutes)) {
            work.stream().map(Work::where).forEach(lots::add);
        }
        lots.addAll(contracted.keySet());
        lots.removeIf(where -> !where.partnerId().equals(partnerId));
        for (var where : lots) {
            figures.addAll(work(IN_LOT, where.key(), where::equals));
            if (contracted.containsKey(where)) {
                figures.add(Figure.of(
                        Kpi.PARTNER_SHARE,
                        IN_LOT,
                        where.key(),
                        "agreedShare",
                        BigDecimal.valueOf(contracted.get(where), 2),
                        Unit.PERCENT));
            }
        }
        return List.copyOf(figures);
    }

    private List<Figure> work(String breakdown, String key, Predicate<PartnerInLot> own) {
        return List.of(
                Figure.count(Kpi.SELF_DISPATCH, breakdown, key, "dispatches", sum(asked, own)),
                Figure.count(Kpi.PARTNER_SHARE, breakdown, key, "casesTakenOn", sum(takenOn, own)),
                Figure.of(Kpi.PARTNER_SHARE, breakdown, key, "hours", WorkedTime.hours(sum(minutes, own)), Unit.HOURS));
    }

    private static long sum(List<Work> work, Predicate<PartnerInLot> own) {
        return work.stream()
                .filter(some -> own.test(some.where()))
                .mapToLong(Work::amount)
                .sum();
    }
}
