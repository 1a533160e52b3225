package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;

/**
 * Where a mandatory step stands.
 *
 * @param dueOn last day in time; null when no day is fixed yet
 * @param doneOn null while it wasn't; of a review, the last one
 */
public record StepStanding(CaseStep step, Stands stands, LocalDate dueOn, LocalDate doneOn) {

    /** As seen today. */
    public enum Stands {
        NOT_YET,
        DUE,
        OVERDUE,
        DONE,
        EXCUSED
    }
}
