package org.advocacyhub.triage.referral.domain;

/** Somebody whom section 40 of the Mental Capacity Act 2005 puts in an advocate's place (domain.md A.5). */
public enum S40Person {
    NONE,
    NOMINATED_BY_P,
    LPA_DONEE_FOR_MATTER,
    EPA_DONEE,
    DEPUTY_FOR_MATTER,
    U;

    /** There is one; {@link Answer#U} when nobody said. */
    public Answer exists() {
        return this == U ? Answer.U : Answer.of(this != NONE);
    }
}
