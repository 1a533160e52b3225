package org.advocacyhub.provider.feedback.domain;

import java.time.Instant;

/** What a feedback link is good for (domain.md D.5.4). */
public enum LinkStanding {
    OPEN,
    ANSWERED,
    /** Another link was made for the same case. */
    REPLACED,
    EXPIRED,
    /** Somebody else wrote the person's answers down. */
    RECORDED;

    /** Where a link stands: answers are kept in mind beyond its time, so that nobody wonders whether they arrived. */
    public static LinkStanding of(Instant expiresAt, boolean answered, boolean replaced, Instant now) {
        if (answered) {
            return ANSWERED;
        }
        if (replaced) {
            return REPLACED;
        }
        return now.isBefore(expiresAt) ? OPEN : EXPIRED;
    }
}
