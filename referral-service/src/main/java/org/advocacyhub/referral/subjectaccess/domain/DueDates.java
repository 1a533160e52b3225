package org.advocacyhub.referral.subjectaccess.domain;

import java.time.LocalDate;

/** When an answer is due: one calendar month from receipt, or from when identity was confirmed; two more at most (H.3). */
public final class DueDates {

    private static final int MONTHS = 1;
    private static final int MORE_MONTHS = 2;

    private DueDates() {}

    /**
     * The last day for the answer.
     *
     * @param identityConfirmedOn null when identity was never in doubt
     */
    public static LocalDate due(LocalDate receivedOn, LocalDate identityConfirmedOn) {
        return (identityConfirmedOn == null ? receivedOn : identityConfirmedOn).plusMonths(MONTHS);
    }

    /** The last day to which an answer can be put off, with reasons told to the person. */
    public static LocalDate latest(LocalDate due) {
        return due.plusMonths(MORE_MONTHS);
    }
}
