package org.advocacyhub.triage.eligibility.domain;

/** What a decision table says (domain.md A.2). */
public enum Outcome {
    ELIGIBLE,
    ELIGIBLE_POWER,
    ELIGIBLE_CONTRACT,
    PENDING_LA,
    NEEDS_INFO,
    REDIRECT,
    OUT_OF_AREA,
    NOT_ELIGIBLE;

    public boolean isEligible() {
        return this == ELIGIBLE || this == ELIGIBLE_POWER || this == ELIGIBLE_CONTRACT;
    }
}
