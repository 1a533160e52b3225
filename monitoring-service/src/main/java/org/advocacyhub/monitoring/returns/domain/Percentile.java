package org.advocacyhub.monitoring.returns.domain;

import java.util.List;

/** Percentile by nearest rank (domain.md E.3 K-08): always a value that occurred. */
public final class Percentile {

    private Percentile() {}

    /**
     * @param sorted ascending
     * @param percent 1 to 100
     * @return null of nothing
     */
    public static Integer nearestRank(List<Integer> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        var rank = Math.ceilDiv(Math.multiplyExact(sorted.size(), percent), 100);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
