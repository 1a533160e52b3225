package org.advocacyhub.runtime.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The polls and jobs that are being worked now, and whether any may still begin. */
@ApplicationScoped
class InHand {

    private int works;
    private boolean isClosed;
    private boolean isGivenUp;

    /** @throws IllegalStateException when the service stops: what is not handled is delivered again, to whoever hears then */
    void begin() {
        if (!begins()) {
            throw new IllegalStateException("the service stops: the poll will be delivered again");
        }
    }

    /** Begins unless the service stops; whoever began says {@link #end} when it is done. */
    synchronized boolean begins() {
        if (!isClosed) {
            works++;
        }
        return !isClosed;
    }

    synchronized void end() {
        works--;
        notifyAll();
    }

    /** Waits until nothing is in hand, and lets nothing begin afterwards; true when all that was in hand is done. */
    synchronized boolean close(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        for (var left = patience.toNanos(); works > 0 && left > 0; left = end - System.nanoTime()) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
        isClosed = true;
        isGivenUp = works > 0;
        return !isGivenUp;
    }

    /** The service has stopped waiting for what is in hand: what fails now fails because its ground is taken away. */
    synchronized boolean isGivenUp() {
        return isGivenUp;
    }
}
