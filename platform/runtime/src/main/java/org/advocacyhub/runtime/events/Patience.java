package org.advocacyhub.runtime.events;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.runtime.database.Outage;
import org.jboss.logging.Logger;

/** Waits for what comes back by itself. */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int MOST_DOUBLINGS = 8;

    private Patience() {}

    /** Does the work, for as long as it takes the database to come back; any other failure passes through. */
    static void whileDatabaseIsAway(Runnable work) {
        for (var attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (!Outage.caused(failure)) {
                    throw failure;
                }
                LOG.warnf("the database is away: events wait (attempt %d)", attempt);
                pause(attempt);
            }
        }
    }

    /** Waits longer with every attempt, up to ten seconds. */
    static void pause(int attempt) {
        var millis = Math.min(LONGEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS << Math.min(attempt, MOST_DOUBLINGS));
        try {
            new Semaphore(0).tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops: the poll will be delivered again", stopping);
        }
    }
}
