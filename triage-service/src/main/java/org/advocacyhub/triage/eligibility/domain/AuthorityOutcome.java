package org.advocacyhub.triage.eligibility.domain;

/** Whether the hub may proceed, and on what basis (domain.md A.12). */
public enum AuthorityOutcome {
    PROCEED_CONSENT,
    PROCEED_FIRST_VISIT,
    PROCEED_STATUTORY_INSTRUCTION,
    /** Non-instructed: the person can't say what they want. */
    PROCEED_BEST_INTERESTS,
    PROCEED_PARENTAL,
    PROCEED_COURT_ORDER,
    REFUSED,
    REFER_TO_MANAGER,
    NEEDS_INFO;

    public boolean mayProceed() {
        return name().startsWith("PROCEED");
    }

    /** Nobody can be asked for instructions: those for whom a court appoints a representative lack capacity too (A.1.1, mode NI). */
    public boolean isNonInstructed() {
        return this == PROCEED_BEST_INTERESTS || this == PROCEED_STATUTORY_INSTRUCTION || this == PROCEED_COURT_ORDER;
    }
}
