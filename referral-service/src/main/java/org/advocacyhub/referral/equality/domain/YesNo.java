package org.advocacyhub.referral.equality.domain;

/** A question with two answers, or none (domain.md B.5). */
public enum YesNo {
    Y,
    N,
    PNTS,
    NK,
    NA
}
