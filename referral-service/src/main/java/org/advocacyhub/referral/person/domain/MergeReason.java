package org.advocacyhub.referral.person.domain;

/** Why two persons are taken for one. */
public enum MergeReason {
    SAME_NHS_NUMBER,
    SAME_DETAILS,
    CONFIRMED_BY_PERSON,
    CONFIRMED_BY_REFERRER,
    OTHER
}
