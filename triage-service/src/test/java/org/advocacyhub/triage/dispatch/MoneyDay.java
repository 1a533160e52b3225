package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test say that a day has come, as the schedule would. */
@ApplicationScoped
public class MoneyDay {

    private final ReleaseHeld releaseHeld;

    MoneyDay(ReleaseHeld releaseHeld) {
        this.releaseHeld = releaseHeld;
    }

    public void passes() {
        releaseHeld.everyDay();
    }
}
