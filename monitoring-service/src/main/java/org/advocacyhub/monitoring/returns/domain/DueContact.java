package org.advocacyhub.monitoring.returns.domain;

import java.time.LocalDate;

/**
 * A first contact that was due in the quarter (K-07).
 *
 * @param contactOn null while there was none
 * @param leftOn day on which the referral was withdrawn, null when it was not
 */
public record DueContact(
        String band,
        String type,
        LocalDate contactDue,
        LocalDate contactOn,
        LocalDate leftOn,
        boolean targetImpossible) {

    /** How it counts. */
    public enum Standing {
        MET,
        FAILED,
        /** Not made, and the due date has not passed. */
        PENDING,
        /** The person withdrew by the due date: nothing was owed any more. */
        WITHDRAWN,
        /** The due date could never have been kept. */
        IMPOSSIBLE
    }

    /** How it counts on a day, on which everything due earlier is overdue. */
    public Standing standing(LocalDate judgedOn) {
        if (targetImpossible) {
            return Standing.IMPOSSIBLE;
        }
        if (contactOn != null) {
            return contactOn.isAfter(contactDue) ? lateOrGone() : Standing.MET;
        }
        if (leftInTime()) {
            return Standing.WITHDRAWN;
        }
        return contactDue.isBefore(judgedOn) ? Standing.FAILED : Standing.PENDING;
    }

    private Standing lateOrGone() {
        return leftInTime() ? Standing.WITHDRAWN : Standing.FAILED;
    }

    private boolean leftInTime() {
        return leftOn != null && !leftOn.isAfter(contactDue);
    }
}
