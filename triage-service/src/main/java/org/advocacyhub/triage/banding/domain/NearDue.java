package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;

/**
 * A day to keep that is near or over: the hub acts before it is missed (domain.md 0.6, TargetAtRisk).
 *
 * @param due the last day for it (C.2)
 * @param since from this day on it is at risk: so many working days before the due day
 */
public record NearDue(Kind kind, LocalDate due, LocalDate since) {

    /** What is due. */
    public enum Kind {
        /** The first contact with the person. */
        CONTACT,
        /** The name of an advocate. */
        ALLOCATE
    }

    /**
     * Whether a day is near.
     *
     * @param due null when nothing of the kind is due
     * @param nearDays working days before the due day from which it is near; 0: on the day itself
     */
    public static Optional<NearDue> of(Kind kind, LocalDate due, LocalDate today, int nearDays) {
        return Optional.ofNullable(due)
                .map(day -> new NearDue(kind, day, since(day, nearDays)))
                .filter(near -> !today.isBefore(near.since()));
    }

    /** The one of both days that comes first, if it is near; of equal days the contact. */
    public static Optional<NearDue> nearest(
            LocalDate contactDue, LocalDate allocateDue, LocalDate today, int nearDays) {
        return Stream.of(of(Kind.CONTACT, contactDue, today, nearDays), of(Kind.ALLOCATE, allocateDue, today, nearDays))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(NearDue::due).thenComparing(NearDue::kind));
    }

    /** The last due day that is near today: everything due up to then is at risk. */
    public static LocalDate horizon(LocalDate today, int nearDays) {
        var calendar = WorkingCalendar.england();
        return calendar.add(today, nearDays + 1).minusDays(1);
    }

    public boolean isMissedOn(LocalDate today) {
        return today.isAfter(due);
    }

    /** From which day on a due day is near. */
    public static LocalDate since(LocalDate due, int workingDays) {
        var day = due;
        for (var back = 0; back < workingDays; back++) {
            day = WorkingCalendar.england().lastWorkingDayBefore(day);
        }
        return day;
    }
}
