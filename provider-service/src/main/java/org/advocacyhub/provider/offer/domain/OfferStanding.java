package org.advocacyhub.provider.offer.domain;

import java.time.Instant;

/**
 * Where an offer stands. Only an open one moves, and only once:
 *
 * <pre>
 *            +-- accept, not after answerBy ---> Accepted
 *   Open ----+-- decline, not after answerBy --> Declined
 *            +-- answerBy has passed ----------> Lapsed
 *            +-- the hub takes it back --------> Recalled
 * </pre>
 */
public sealed interface OfferStanding {

    /** Waits for the partner's answer; an answer at the very instant {@code answerBy} is in time. */
    record Open(Instant answerBy) implements OfferStanding {

        public boolean tooLateAt(Instant now) {
            return now.isAfter(answerBy);
        }

        public Accepted accept(String advocateId, Instant now) {
            mustBeInTime(now);
            return new Accepted(advocateId, now);
        }

        public Declined decline(DeclineReason reason, Instant now) {
            mustBeInTime(now);
            return new Declined(reason, now);
        }

        public Lapsed lapse(Instant now) {
            if (!tooLateAt(now)) {
                throw new IllegalStateException("the offer may be answered until " + answerBy);
            }
            return new Lapsed(now);
        }

        public Recalled recall(Instant now) {
            return new Recalled(now);
        }

        private void mustBeInTime(Instant now) {
            if (tooLateAt(now)) {
                throw new IllegalStateException("the offer could be answered until " + answerBy);
            }
        }
    }

    /** A case is open with this advocate; null when one was to be named later. */
    record Accepted(String advocateId, Instant at) implements OfferStanding {}

    /** The partner said no. */
    record Declined(DeclineReason reason, Instant at) implements OfferStanding {}

    /** Nobody answered in time. */
    record Lapsed(Instant at) implements OfferStanding {}

    /** The hub took it back. */
    record Recalled(Instant at) implements OfferStanding {}
}
