package org.advocacyhub.provider.casework.domain;

/** A {@link CaseStanding} as it is stored, listed and shown (domain.md D.1.2). */
public enum CaseState {
    OPEN_ALLOCATED,
    FIRST_CONTACT,
    ACTIVE,
    ON_HOLD,
    CLOSING,
    CLOSED
}
