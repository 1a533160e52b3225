package org.advocacyhub.provider.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a partner has to know.
 *
 * @param offerId null when it concerns a case only
 * @param caseId null while there is no case
 */
public record FeedEntry(String partnerId, Type type, Instant at, UUID offerId, UUID caseId, UUID referralId) {

    /** What happened. */
    public enum Type {
        OFFER_MADE,
        OFFER_RECALLED,
        OFFER_LAPSED,
        CASE_OPENED,
        CASE_CLOSED,
        ADVOCATE_FITNESS_LAPSED,
        ADVOCATE_CONFLICT_FOUND,
        ALLOCATION_OVERDUE
    }
}
