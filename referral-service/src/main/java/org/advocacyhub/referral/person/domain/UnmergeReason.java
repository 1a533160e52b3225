package org.advocacyhub.referral.person.domain;

/** Why a merge was a mistake. */
public enum UnmergeReason {
    DIFFERENT_PEOPLE,
    WRONG_WAY_ROUND,
    MADE_IN_ERROR,
    OTHER
}
