package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** K-25: how often the lead provider asked itself (domain.md A.13 C-10). */
public final class DispatchCalculator {

    private DispatchCalculator() {}

    /**
     * Offers of one lot to one kind of partner.
     *
     * @param toTheHub the lead provider itself was asked
     */
    public record Dispatches(String lot, boolean toTheHub, long count) {}

    /**
     * Of all dispatches and of those of each lot; there against what was agreed as the hub's own share of the lot.
     *
     * @param agreed by lot, in basis points; a lot that is not there was not agreed for the hub at all
     */
    public static List<Figure> figures(List<Dispatches> dispatches, Map<String, Integer> agreed) {
        var byLot = new TreeMap<String, Ratio>();
        var all = new Ratio(0, 0);
        for (var some : dispatches) {
            var ratio = new Ratio(some.toTheHub() ? some.count() : 0, some.count());
            all = all.plus(ratio);
            byLot.merge(some.lot(), ratio, Ratio::plus);
        }
        var figures = new ArrayList<Figure>();
        figures.add(selfDispatched(Figure.TOTAL, Figure.ALL, all));
        byLot.forEach((lot, ratio) -> figures.add(
                selfDispatched("lot", lot, ratio).judged(BigDecimal.valueOf(agreed.getOrDefault(lot, 0), 2), null)));
        return List.copyOf(figures);
    }

    private static Figure selfDispatched(String breakdown, String key, Ratio ratio) {
        return Figure.percent(Kpi.SELF_DISPATCH, breakdown, key, "selfDispatched", ratio);
    }
}
