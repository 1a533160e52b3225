package org.advocacyhub.triage.outofarea.domain;

import java.time.Instant;
import java.time.LocalTime;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * By when a referral from outside has to be accepted by a named service (domain.md G.3).
 *
 * @param version of the reference data
 * @param workingDays after the day on which it counts as queued, counted as for receipt (C.5 rules 1 and 2)
 * @param atHour in London on the last of these days: an escalation at that hour still falls within them
 */
public record OutOfAreaTerm(String version, int workingDays, int atHour) {

    /** When the time is over for a referral that was queued then. */
    public Instant endsFor(Instant queuedAt) {
        var calendar = WorkingCalendar.england();
        var from = calendar.effectiveReceivedDate(queuedAt.atZone(WorkingCalendar.LONDON));
        return calendar.add(from, workingDays)
                .atTime(LocalTime.of(atHour, 0))
                .atZone(WorkingCalendar.LONDON)
                .toInstant();
    }
}
