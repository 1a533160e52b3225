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
        /** Nobody has answered an offer yet, and its time is nearly over. */
        OFFER_ENDS_SOON,
        OFFER_RECALLED,
        OFFER_LAPSED,
        /** The hub took an offer back that the partner had accepted before: the case stands. */
        RECALL_CAME_LATE,
        CASE_OPENED,
        CASE_CLOSED,
        CASE_REOPENED,
        TRANSFER_PROPOSED,
        TRANSFER_DECLINED,
        TRANSFER_WITHDRAWN,
        /** Nobody of the partner answered in time whether it takes a case over: another one is asked. */
        TRANSFER_LAPSED,
        CASE_TRANSFERRED,
        /** The person, or whoever instructs, took back what the work rests on: see what has to be done. */
        AUTHORITY_WITHDRAWN,
        /** A manager of the hub decided that the case goes on without instruction: its steps and feedback go by that. */
        INSTRUCTION_DECIDED,
        ADVOCATE_FITNESS_LAPSED,
        ADVOCATE_CONFLICT_FOUND,
        ALLOCATION_OVERDUE,
        /** The hub agreed that a case takes more time. */
        MORE_TIME_AGREED,
        /** The hub said no to more time that the partner had asked for: the request says why. */
        MORE_TIME_REFUSED,
        /** The last day for the next visit of a represented person has passed. */
        VISIT_OVERDUE,
        /** The day has come on which somebody looks again whether the case still rests. */
        HOLD_REVIEW_DUE,
        /** The appointment of a representative ends soon: find out whether it goes on. */
        RENEWAL_DUE,
        /** What was said about a case was deleted, since the time for keeping it is over: delete your copies too. */
        CASE_DATA_DELETED
    }
}
