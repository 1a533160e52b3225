package org.advocacyhub.referral.authority.domain;

/** Who takes an agreement back. */
public enum TakenBackBy {
    PERSON,
    REPRESENTATIVE,
    HUB
}
