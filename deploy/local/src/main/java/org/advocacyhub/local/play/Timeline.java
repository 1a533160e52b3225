package org.advocacyhub.local.play;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, by time; what was planned first goes first at the same instant. */
final class Timeline {

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::order));
    private long planned;

    private record Step(Instant at, long order, Runnable action) {}

    void plan(Instant at, Runnable action) {
        steps.add(new Step(at, planned++, action));
    }

    /** Runs steps, also those that they plan themselves, until none is left before {@code end}. */
    void run(DemoClock clock, Instant end) {
        while (!steps.isEmpty() && steps.peek().at().isBefore(end)) {
            var step = steps.poll();
            clock.set(step.at().isBefore(clock.now()) ? clock.now() : step.at());
            step.action().run();
        }
        clock.set(end);
    }
}
