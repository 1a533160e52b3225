package org.advocacyhub.referral.equality.domain;

/** Marital or civil status (domain.md B.5.7). */
public enum MaritalStatus {
    NEVER,
    MARRIED,
    CIVIL_PARTNERSHIP,
    SEPARATED,
    DIVORCED,
    WIDOWED,
    SURVIVING_CP,
    PNTS,
    NK,
    NA
}
