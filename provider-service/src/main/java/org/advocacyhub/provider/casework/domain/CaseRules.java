package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * What a service type asks of its cases (domain.md D.1.2, A.2, A.5.6); a case keeps those that held when it was opened.
 *
 * @param version which table they came from
 * @param instruction somebody has to verify who instructed before the case is active
 * @param report the instructing person gets a report, or it is said why not, before the case counts as completed
 * @param agreementWithin working days from the first contact to the agreement or the non-instructed plan
 * @param reviewEvery weeks between two reviews by the supervisor
 * @param reopenWithin working days from the closure in which the case may be taken up again
 * @param unreachableWithin working days that a case may rest because the person can't be reached
 * @param visits how often the person is visited (A.6); null where no rhythm is set
 * @param confidentiality at the first contact it is explained what is not kept confidential (H.5)
 * @param appointment what is asked of an appointment (A.5.5 to A.7); null where the type has none
 */
public record CaseRules(
        String version,
        boolean instruction,
        boolean report,
        int agreementWithin,
        int reviewEvery,
        int reopenWithin,
        int unreachableWithin,
        VisitRhythm visits,
        boolean confidentiality,
        AppointmentRules appointment) {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.england();

    public LocalDate agreementDue(LocalDate firstContactOn) {
        return CALENDAR.add(firstContactOn, agreementWithin);
    }

    public LocalDate reviewDue(LocalDate lastLookedAt) {
        return lastLookedAt.plusWeeks(reviewEvery);
    }

    public LocalDate reopenUntil(LocalDate closedOn) {
        return CALENDAR.add(closedOn, reopenWithin);
    }

    /** Last day on which a case that rests because nobody is reached can be looked at again. */
    public LocalDate unreachableUntil(LocalDate heldOn) {
        return CALENDAR.add(heldOn, unreachableWithin);
    }
}
