package org.advocacyhub.local.play;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a service does by itself once its clock says so. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patience() {}

    /** @throws IllegalStateException when it does not happen */
    static void until(String what, BooleanSupplier happened) {
        var pause = new CountDownLatch(1);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + LONGEST.toSeconds() + " s in vain: " + what);
            }
            try {
                pause.await(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
