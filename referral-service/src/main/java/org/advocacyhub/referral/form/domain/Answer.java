package org.advocacyhub.referral.form.domain;

/** Yes, no, or not known (domain.md A.2). Not answered is told to others as not known. */
public enum Answer {
    Y,
    N,
    U;

    /** What is told when nothing was answered: not known. */
    public static Answer orUnknown(Answer answer) {
        return answer == null ? U : answer;
    }

    static Answer of(boolean fact) {
        return fact ? Y : N;
    }
}
