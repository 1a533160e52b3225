package org.advocacyhub.provider.casework.domain;

/** Why a case rests (domain.md D.1.2). */
public enum HoldReason {
    PERSON_UNWELL,
    AWAITING_DECISION,
    AWAITING_COURT,
    /** Only for a while: then somebody closes the case, or the person was reached. */
    PERSON_UNREACHABLE
}
