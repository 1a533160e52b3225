package org.advocacyhub.provider.offer.domain;

/** Why a partner says no (domain.md C.6). */
public enum DeclineReason {
    NO_CAPACITY,
    CONFLICT,
    OUT_OF_SKILL,
    OUT_OF_PATCH,
    RISK_UNMANAGEABLE,
    INCOMPLETE,
    DUPLICATE,
    PERSON_KNOWN_BREAKDOWN
}
