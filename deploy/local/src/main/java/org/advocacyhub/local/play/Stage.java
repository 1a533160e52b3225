package org.advocacyhub.local.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.Script;
import org.advocacyhub.local.reconcile.Quiet;

/** What all actors of a play share. */
record Stage(Callers callers, DemoClock clock, Timeline timeline, Quiet quiet, Map<UUID, Script> scripts, Tally tally) {

    static final WorkingCalendar CALENDAR = WorkingCalendar.england();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Stage(Callers callers, DemoClock clock, Quiet quiet) {
        this(callers, clock, new Timeline(), quiet, new HashMap<>(), new Tally());
    }

    Instant now() {
        return clock.now();
    }

    /** Waits until every service has heard of everything so far. */
    void settle() {
        quiet.await(PATIENCE);
    }
}
