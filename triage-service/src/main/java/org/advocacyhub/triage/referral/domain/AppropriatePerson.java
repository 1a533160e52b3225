package org.advocacyhub.triage.referral.domain;

/** Whether somebody unpaid could support the person's involvement, and why not (domain.md A.3.1). */
public enum AppropriatePerson {
    NONE,
    VALID,
    PAID_OR_PROFESSIONAL,
    PERSON_OBJECTS,
    NOT_BEST_INTERESTS,
    UNWILLING_OR_UNABLE,
    IMPLICATED,
    U
}
