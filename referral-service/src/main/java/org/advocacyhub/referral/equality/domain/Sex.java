package org.advocacyhub.referral.equality.domain;

/** Sex (domain.md B.5.4). */
public enum Sex {
    FEMALE,
    MALE,
    PNTS,
    NK,
    NA
}
