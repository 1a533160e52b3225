package org.advocacyhub.referral.equality.domain;

/** Whether the gender that the person identifies with is the sex registered at birth, asked from 16 on (domain.md B.5.4). */
public enum SameAsAtBirth {
    YES,
    NO,
    NOT_ANSWERED,
    PNTS,
    NK,
    NA
}
