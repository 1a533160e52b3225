package org.advocacyhub.referral.notice.domain;

/** Whom a notice is for. */
public enum Audience {
    REFERRER,
    /** The person, and only when they referred themselves: everybody else hears from their advocate (B3-3). */
    PERSON,
    HUB
}
