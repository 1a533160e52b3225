package org.advocacyhub.referral.notice.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What there is to tell. None of it says who a referral is about (B3-4). */
public sealed interface Message {

    /** The referral arrived; so many answers are still missing (domain.md B.8). */
    record Acknowledgement(int missing) implements Message {}

    /** An urgent referral lacks answers: the hub telephones the referrer (B.8). */
    record RingReferrer(int missing) implements Message {}

    /** Triage stopped for an answer, in the decision table's words (D.1.1). */
    record InformationAsked(String question) implements Message {}

    /** Nobody has answered for five or eight working days (D.1.1). */
    record Chaser(Wait waited) implements Message {}

    /** Accepted for advocacy; by this day an advocate makes contact. */
    record Triaged(LocalDate contactBy) implements Message {}

    /** A partner took it and named an advocate. */
    record CaseOpened() implements Message {}

    /** No advocate will come of it, in the decision table's words. */
    record Ended(String reason) implements Message {}

    /** Taken back. */
    record Withdrawn() implements Message {}

    /** Somebody opened a record in an emergency (domain.md H.6). */
    record BreakGlass(Instant until) implements Message {}

    /** A holding or emergency power was all there was: whether a section that qualifies followed is to be looked at (A.8.1, IMHA-02). */
    record Recheck() implements Message {}

    /** How long nobody has answered. */
    enum Wait {
        FIVE_WORKING_DAYS,
        EIGHT_WORKING_DAYS
    }

    /** Whether an answer is waited for. */
    default boolean asks() {
        return this instanceof InformationAsked || this instanceof Chaser;
    }

    /** The code by which the notice is kept. */
    default String template() {
        return switch (this) {
            case Acknowledgement _ -> "ACKNOWLEDGEMENT";
            case RingReferrer _ -> "RING_REFERRER";
            case InformationAsked _ -> "INFORMATION_ASKED";
            case Chaser(var waited) -> waited == Wait.FIVE_WORKING_DAYS ? "CHASER_5" : "CHASER_8";
            case Triaged _ -> "TRIAGED";
            case CaseOpened _ -> "CASE_OPENED";
            case Ended _ -> "ENDED";
            case Withdrawn _ -> "WITHDRAWN";
            case BreakGlass _ -> "BREAK_GLASS";
            case Recheck _ -> "RECHECK";
        };
    }
}
