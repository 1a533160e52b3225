package org.advocacyhub.local.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.CarriedOverCase;
import org.advocacyhub.local.kent.Course;
import org.advocacyhub.local.kent.Script;
import org.advocacyhub.local.reconcile.Quiet;

/**
 * What all actors of a play share.
 *
 * @param scripts the referrals that were sent
 * @param takenOver the cases of the provider before, in the order of their list
 */
record Stage(
        Callers callers,
        DemoClock clock,
        Timeline timeline,
        Quiet quiet,
        Map<UUID, Script> scripts,
        Map<UUID, CarriedOverCase> takenOver,
        Tally tally) {

    static final WorkingCalendar CALENDAR = WorkingCalendar.england();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Stage(Callers callers, DemoClock clock, Quiet quiet) {
        this(callers, clock, new Timeline(), quiet, new HashMap<>(), new LinkedHashMap<>(), new Tally());
    }

    Instant now() {
        return clock.now();
    }

    /** What partners will make of a referral, or of a case that was taken over. */
    Course course(UUID referralId) {
        var script = scripts.get(referralId);
        return script == null ? takenOver.get(referralId) : script;
    }

    /** Waits until every service has heard of everything so far. */
    void settle() {
        quiet.await(PATIENCE);
    }
}
