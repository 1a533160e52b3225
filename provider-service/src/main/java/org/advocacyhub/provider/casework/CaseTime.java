package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.DelayReason;

/** The time of a case (domain.md C.2, D.3): the first contact, the minutes that count, and the last day of which anything is recorded. */
@Embeddable
class CaseTime {

    private LocalDate firstContactOn;

    @Enumerated(EnumType.STRING)
    private ActivityCategory firstContactMode;

    @Enumerated(EnumType.STRING)
    private DelayReason contactDelay;

    private int totalMinutes;
    private LocalDate lastRecordedOn;

    void contacted(LocalDate on, ActivityCategory mode) {
        firstContactOn = on;
        firstContactMode = mode;
    }

    /** Why the first contact is late. */
    void contactIsLate(DelayReason reason) {
        contactDelay = reason;
    }

    void worked(LocalDate on, int minutes) {
        totalMinutes += minutes;
        recorded(on);
    }

    /** @param lastRecord the latest record of all that still stands; null when none does */
    void takenBack(int minutes, LocalDate lastRecord) {
        totalMinutes -= minutes;
        lastRecordedOn = lastRecord;
    }

    /** Something was recorded for this day; what is recorded later of an earlier day changes nothing. */
    void recorded(LocalDate on) {
        lastRecordedOn = lastRecordedOn == null || on.isAfter(lastRecordedOn) ? on : lastRecordedOn;
    }

    /**
     * The last visit that still stands, the first contact included when it was one.
     *
     * @param lastRecorded of those that were recorded as work; null when none stands
     */
    LocalDate lastVisit(LocalDate lastRecorded) {
        var contact = firstContactMode != null && firstContactMode.isVisit() ? firstContactOn : null;
        return later(lastRecorded, contact);
    }

    /** The later of two days, either of which may be missing. */
    static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** Null before the first contact. */
    LocalDate firstContactOn() {
        return firstContactOn;
    }

    /** Null while nothing is said about it. */
    DelayReason contactDelay() {
        return contactDelay;
    }

    ActivityCategory firstContactMode() {
        return firstContactMode;
    }

    int totalMinutes() {
        return totalMinutes;
    }

    /** Null while nothing is recorded. */
    LocalDate lastRecordedOn() {
        return lastRecordedOn;
    }
}
