package org.advocacyhub.monitoring.agreement.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * By when a party does its share of a return, in working days after the quarter's end; from a dated table (issue 7: on-time).
 *
 * @param partner each partner confirms its part
 * @param hub the hub approves
 * @param council the council accepts
 */
public record DueDays(int partner, int hub, int council) {

    /** Whether nobody is due before those for whom they wait: partners, then the hub, then the council. */
    public boolean isInOrder() {
        return partner <= hub && hub <= council;
    }

    /** The last day on which a partner confirms in time. */
    public LocalDate partnerBy(LocalDate quarterEnd) {
        return WorkingCalendar.england().add(quarterEnd, partner);
    }

    /** The last day on which the hub approves in time. */
    public LocalDate hubBy(LocalDate quarterEnd) {
        return WorkingCalendar.england().add(quarterEnd, hub);
    }

    /** The last day on which the council accepts in time. */
    public LocalDate councilBy(LocalDate quarterEnd) {
        return WorkingCalendar.england().add(quarterEnd, council);
    }

    /** Whether something was done in time; null while it is not done and may still be. */
    public static Boolean inTime(LocalDate doneOn, LocalDate dueOn, LocalDate today) {
        if (doneOn != null) {
            return !doneOn.isAfter(dueOn);
        }
        return today.isAfter(dueOn) ? Boolean.FALSE : null;
    }
}
