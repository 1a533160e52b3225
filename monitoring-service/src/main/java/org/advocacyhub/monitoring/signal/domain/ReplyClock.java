package org.advocacyhub.monitoring.signal.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;

/** How long a signal has been without a reply (domain.md E.5). */
public final class ReplyClock {

    private ReplyClock() {}

    /**
     * Working days after the day on which it was raised, up to the answer or today (C.5 rule 3).
     *
     * @param answeredOn null while there is no answer
     */
    public static int daysWithoutReply(LocalDate raisedOn, LocalDate answeredOn, LocalDate today) {
        return WorkingCalendar.england().between(raisedOn, answeredOn == null ? today : answeredOn);
    }
}
