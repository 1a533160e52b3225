package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;

/**
 * A unit that an advocate has or works towards.
 *
 * @param since the day of achievement, or the day on which work towards it started
 */
public record Qualification(Unit unit, Status status, LocalDate since) {

    /** {@code qualStatus} of domain.md A.15; NONE is the absence of a qualification. */
    public enum Status {
        ACHIEVED,
        WORKING_TOWARDS
    }

    boolean achievedBy(LocalDate day) {
        return status == Status.ACHIEVED && !since.isAfter(day);
    }

    boolean workedTowardsOn(LocalDate day) {
        return status == Status.WORKING_TOWARDS && !since.isAfter(day);
    }
}
