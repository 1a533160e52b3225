package org.advocacyhub.referral.authority.domain;

/** Why an agreement is taken back; nobody needs a reason, so OTHER is always good. */
public enum TakenBackReason {
    CHANGED_MIND,
    PRIVACY,
    NOT_TOLD_ENOUGH,
    NO_LONGER_NEEDED,
    NO_LONGER_TRUE,
    RECORDED_IN_ERROR,
    OTHER
}
