package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;

/**
 * A unit that an advocate has or works towards.
 *
 * @param since the day of achievement, or the day on which work towards it started
 * @param until the last day, for an approval or a training that ends; null while it has no end
 * @param grantedBy GSS code of the authority that approved, null where nobody does
 */
public record Qualification(Unit unit, Status status, LocalDate since, LocalDate until, String grantedBy) {

    /** {@code qualStatus} of domain.md A.15; NONE is the absence of a qualification. */
    public enum Status {
        ACHIEVED,
        WORKING_TOWARDS
    }

    /** One without an end. */
    public Qualification(Unit unit, Status status, LocalDate since) {
        this(unit, status, since, null, null);
    }

    boolean achievedBy(LocalDate day) {
        return status == Status.ACHIEVED && !since.isAfter(day) && !endedBy(day);
    }

    boolean workedTowardsOn(LocalDate day) {
        return status == Status.WORKING_TOWARDS && !since.isAfter(day) && !endedBy(day);
    }

    boolean endedBy(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
