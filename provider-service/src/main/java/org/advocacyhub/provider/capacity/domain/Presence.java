package org.advocacyhub.provider.capacity.domain;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.provider.advocate.domain.Absence;

/** How much of the time ahead an advocate is at work. */
public final class Presence {

    private final List<Absence> absences;
    private final WorkingCalendar calendar;

    public Presence(List<Absence> absences, WorkingCalendar calendar) {
        this.absences = List.copyOf(absences);
        this.calendar = calendar;
    }

    /**
     * What is left of a limit over the next working days, today included when it is one; rounded down.
     *
     * @param limit hundredths of a case
     */
    public int of(int limit, LocalDate today, int workingDays) {
        var ahead = ahead(today, workingDays);
        var present = ahead.stream().filter(day -> !away(day)).count();
        return (int) (limit * present / ahead.size());
    }

    /** Whether the advocate is away on every working day from today to a day, that one included. */
    public boolean awayUntil(LocalDate today, LocalDate due) {
        var last = due.isBefore(today) ? today : due;
        var days = today.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        return !days.isEmpty() && days.stream().allMatch(this::away);
    }

    private List<LocalDate> ahead(LocalDate today, int workingDays) {
        var first = calendar.firstWorkingDayFrom(today);
        return first.datesUntil(calendar.add(first, workingDays).plusDays(1))
                .filter(calendar::isWorkingDay)
                .limit(workingDays)
                .toList();
    }

    private boolean away(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }
}
