package org.advocacyhub.referral.equality.domain;

/** Sexual orientation, asked from 16 on (domain.md B.5.3). */
public enum SexualOrientation {
    STRAIGHT,
    GAY_LESBIAN,
    BISEXUAL,
    OTHER,
    NOT_ANSWERED,
    PNTS,
    NK,
    NA
}
