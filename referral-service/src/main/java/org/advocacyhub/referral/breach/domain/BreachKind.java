package org.advocacyhub.referral.breach.domain;

/** What went wrong with personal data. */
public enum BreachKind {
    SENT_TO_WRONG_PERSON,
    LOST_OR_STOLEN,
    SEEN_WITHOUT_RIGHT,
    CHANGED_OR_DESTROYED,
    OTHER
}
