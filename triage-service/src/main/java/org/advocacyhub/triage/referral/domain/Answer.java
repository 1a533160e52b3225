package org.advocacyhub.triage.referral.domain;

/** An answer on a form (domain.md A.2): yes, no, or not known, which also stands for not answered. */
public enum Answer {
    Y,
    N,
    U;

    /** Yes or no for something that is known, {@link #U} for something that is not. */
    public static Answer of(Boolean known) {
        return known == null ? U : known ? Y : N;
    }
}
