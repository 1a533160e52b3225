package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The days to keep (domain.md C.2, C.3, C.5).
 *
 * @param contactDue last day for the first contact
 * @param allocateDue last day for naming an advocate; null for a type that may wait
 * @param impossible a fixed date leaves no working day: due at once and counted apart
 * @param pausedDays working days for which the clock stood still
 */
public record Targets(LocalDate contactDue, LocalDate allocateDue, boolean impossible, int pausedDays) {

    /**
     * @param pausedDays working days for which the referral waited for its referrer; not counted for P1
     * @param earliestFixedDate of the key dates still to come, if any
     */
    public static Targets of(
            TargetTable table,
            Band band,
            ServiceType type,
            LocalDate effectiveReceivedDate,
            int pausedDays,
            Optional<LocalDate> earliestFixedDate) {
        var raised = band.isMoreUrgentThan(BandRules.defaultBand(type));
        var paused = band.clockStops() ? pausedDays : 0;
        var byTarget = due(effectiveReceivedDate, table.contactDays(band, raised, type), paused);
        var lastChance = earliestFixedDate
                .filter(day -> !day.isAfter(byTarget))
                .map(WorkingCalendar.england()::lastWorkingDayBefore);
        var impossible =
                lastChance.filter(day -> day.isBefore(effectiveReceivedDate)).isPresent();
        var allocateDays = table.allocateDays(band, raised, type);
        return new Targets(
                impossible ? effectiveReceivedDate : lastChance.orElse(byTarget),
                allocateDays == null ? null : due(effectiveReceivedDate, allocateDays, paused),
                impossible,
                paused);
    }

    /** A pause moves the due day, it does not start the clock again (C.5 rule 3). */
    private static LocalDate due(LocalDate from, int workingDays, int paused) {
        var calendar = WorkingCalendar.england();
        return calendar.add(calendar.add(from, workingDays), paused);
    }
}
