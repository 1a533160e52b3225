package org.advocacyhub.provider.authority.domain;

/** What whoever works the case did about it. */
public enum Answer {
    /** The person agrees again. */
    CONSENT_GIVEN_AGAIN,
    /** The person lacks capacity to decide about it, and the type allows advocacy in best interests (AUT-06), or somebody decided so (AUT-07, AUT-12). */
    GOES_ON_NON_INSTRUCTED,
    /** What may not be done any more is not done. */
    COMPLIED
}
