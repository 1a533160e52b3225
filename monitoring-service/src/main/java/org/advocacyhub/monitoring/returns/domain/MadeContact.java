package org.advocacyhub.monitoring.returns.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;

/** A first contact made in the quarter (K-08). */
public record MadeContact(String band, String type, LocalDate effectiveOn, LocalDate contactOn, int pausedDays) {

    /** Working days after the effective received date, less those on which the clock stood still; never below 0 (C.5). */
    public int elapsed() {
        return Math.max(0, WorkingCalendar.england().between(effectiveOn, contactOn) - pausedDays);
    }
}
