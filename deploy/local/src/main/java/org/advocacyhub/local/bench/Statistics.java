package org.advocacyhub.local.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the benchmarks sum up what they measured. */
final class Statistics {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double HUNDREDTHS = 100;

    private Statistics() {}

    /** The figure in the middle of several rounds. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Nearest rank, in milliseconds. */
    static double percentile(long[] nanos, double percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(sorted.length * percent / 100);
        return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }

    static double percentile(Collection<Long> nanos, double percent) {
        return percentile(nanos.stream().mapToLong(Long::longValue).toArray(), percent);
    }

    /** To two places. */
    static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
