package org.advocacyhub.triage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.function.IntToLongFunction;

/** Prints the processor time of one piece of work, for programs that measure rules: what other programs do hardly shows in it. */
public final class ProcessorTime {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    /** What would be thrown away if nobody looked at it. */
    private static long seen;

    private ProcessorTime() {}

    /** The heading of a table. */
    public static void head(String what) {
        System.out.printf("%-46s %10s %10s%n", what + ", nanoseconds of processor", "median", "best");
    }

    /** Ends a table; prints a number that depends on all that was worked out. */
    public static void foot() {
        System.out.println("(" + seen + ")");
    }

    /**
     * One line: median of the rounds and the best.
     *
     * @param turns how often the work is done in a round
     */
    public static void report(String label, int turns, IntToLongFunction work) {
        var figures = new ArrayList<Double>();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var start = CPU.getCurrentThreadCpuTime();
            for (var turn = 0; turn < turns; turn++) {
                seen += work.applyAsLong(turn);
            }
            if (round >= 0) {
                figures.add((CPU.getCurrentThreadCpuTime() - start) / (double) turns);
            }
        }
        figures.sort(Double::compare);
        System.out.printf("%-46s %10.0f %10.0f%n", label, figures.get(ROUNDS / 2), figures.getFirst());
    }
}
