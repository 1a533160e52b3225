package org.advocacyhub.referral.equality.domain;

/** Religion; a voluntary question of the census (domain.md B.5.2). */
public enum Religion {
    NO_RELIGION,
    CHRISTIAN,
    BUDDHIST,
    HINDU,
    JEWISH,
    MUSLIM,
    SIKH,
    OTHER,
    NOT_ANSWERED,
    PNTS,
    NK,
    NA
}
