package org.advocacyhub.triage.demand;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test go the rounds as the schedule would. */
@ApplicationScoped
public class Rounds {

    private final WatchDemand watchDemand;

    Rounds(WatchDemand watchDemand) {
        this.watchDemand = watchDemand;
    }

    public void once() {
        watchDemand.rounds();
    }
}
