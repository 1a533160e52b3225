package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.provider.casework.domain.StepStanding.Stands;

/**
 * How often a person is visited by who represents them (domain.md A.6, reg 13(f)).
 *
 * @param firstWithin working days from the opening of the case, in which the first visit is in time
 * @param every calendar days from a visit, in which the next one is in time
 */
public record VisitRhythm(int firstWithin, int every) {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.england();

    /**
     * The last day in time for the next visit.
     *
     * @param openedOn counts before the first visit only
     * @param lastVisitOn null before the first
     */
    public LocalDate due(LocalDate openedOn, LocalDate lastVisitOn) {
        return lastVisitOn == null ? CALENDAR.add(openedOn, firstWithin) : lastVisitOn.plusDays(every);
    }

    /** The next visit as a step of the case: like a review it comes back. */
    StepStanding standing(LocalDate openedOn, LocalDate lastVisitOn, LocalDate today) {
        var due = due(openedOn, lastVisitOn);
        return new StepStanding(CaseStep.VISIT, today.isAfter(due) ? Stands.OVERDUE : Stands.DUE, due, lastVisitOn);
    }
}
