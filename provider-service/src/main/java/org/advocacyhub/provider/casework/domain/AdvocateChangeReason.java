package org.advocacyhub.provider.casework.domain;

/** Why another advocate of the same partner goes on with a case [D]. */
public enum AdvocateChangeReason {
    ABSENCE,
    LEFT,
    CASELOAD,
    PERSON_ASKED,
    /** One advocate for two people of a combined assessment is not wanted any more (domain.md A.3.4). */
    SEPARATE_ADVOCATE_ASKED,
    /** C-02 to C-06, C-08 or C-11 of domain.md A.13. */
    CONFLICT,
    NOT_FIT
}
