package org.advocacyhub.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Referrals that come at a steady rate whatever becomes of those before. The time of each counts from when it was due, so that a
 * road that is behind is not spared.
 *
 * @param perSecond referrals
 */
record SteadyRoad(int perSecond) {

    /** One referral, by its number: posted, and awaited where it has to arrive; when it came, by {@link System#nanoTime}. */
    interface Trip {

        long make(int number) throws Exception;
    }

    /** Sends so many; from when each was due until it came, in nanoseconds and in their order. */
    List<Long> send(int referrals, Trip trip) throws InterruptedException, ExecutionException {
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var under = new ArrayList<Future<Long>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < referrals; i++) {
                int number = i;
                long due = start + i * pause;
                await(due);
                under.add(callers.submit(() -> trip.make(number) - due));
            }
            var took = new ArrayList<Long>();
            for (var one : under) {
                took.add(one.get());
            }
            return took;
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
