package org.advocacyhub.monitoring.returns.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Percentile by nearest rank (domain.md E.3 K-08): always a value that occurred. */
public final class Percentile {

    private Percentile() {}

    /** Of single values in any order. */
    public static Integer nearestRank(List<Integer> values, int percent) {
        var histogram = new TreeMap<Integer, Long>();
        values.forEach(value -> histogram.merge(value, 1L, Long::sum));
        return nearestRank(histogram, percent);
    }

    /**
     * @param histogram how often each value occurred, at least once
     * @param percent 1 to 100
     * @return null of nothing
     */
    public static Integer nearestRank(SortedMap<Integer, Long> histogram, int percent) {
        long size = histogram.values().stream().mapToLong(Long::longValue).sum();
        long left = Math.max(1, Math.ceilDiv(Math.multiplyExact(size, (long) percent), 100L));
        for (var value : histogram.entrySet()) {
            left -= value.getValue();
            if (left <= 0) {
                return value.getKey();
            }
        }
        return null;
    }
}
