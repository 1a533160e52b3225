package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;

/**
 * A time away from work, planned or known of.
 *
 * @param from first day
 * @param to last day
 */
public record Absence(LocalDate from, LocalDate to, Kind kind) {

    /** Roughly why; never anything about somebody's health. */
    public enum Kind {
        LEAVE,
        TRAINING,
        OTHER
    }

    /** Whether a day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether two absences share a day. */
    public boolean overlaps(Absence other) {
        return !to.isBefore(other.from) && !other.to.isBefore(from);
    }
}
