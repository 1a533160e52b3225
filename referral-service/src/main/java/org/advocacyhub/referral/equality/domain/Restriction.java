package org.advocacyhub.referral.equality.domain;

/** How far a condition reduces what the person does day by day (domain.md B.5.5). */
public enum Restriction {
    A_LOT,
    A_LITTLE,
    NOT_AT_ALL,
    PNTS,
    NK,
    NA
}
