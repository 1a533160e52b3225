package org.advocacyhub.referral.person.domain;

/** Why two persons that look like one are not shown as candidates again. */
public enum DismissalReason {
    DIFFERENT_PEOPLE,
    RELATIVES,
    NOT_ENOUGH_KNOWN,
    OTHER
}
