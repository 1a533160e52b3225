package org.advocacyhub.referral.equality.domain;

/** Why a question was not asked (domain.md B.5, NA). */
public enum NotAskedReason {
    REFERRED_BY_SOMEBODY_ELSE,
    TOO_UNWELL,
    NO_SHARED_LANGUAGE,
    URGENT,
    WOULD_DISTRESS,
    TOO_YOUNG,
    OTHER
}
