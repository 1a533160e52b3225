package org.advocacyhub.triage.outofarea;

import java.time.LocalDate;

/** What a worker says about a referral from outside. */
sealed interface OutOfAreaDecision {

    /** Rule id of the decision. */
    String ruleId();

    /** A named service was asked; it has not answered yet, and the time runs on. */
    record ReferredTo(String service) implements OutOfAreaDecision {
        @Override
        public String ruleId() {
            return "G3-REFERRED";
        }
    }

    /**
     * A named service confirmed that it has the person: triage is over.
     *
     * @param on the day on which it confirmed
     * @param reference under which it keeps the referral
     */
    record AcceptedBy(String service, LocalDate on, String reference) implements OutOfAreaDecision {
        @Override
        public String ruleId() {
            return "G3-ACCEPTED";
        }
    }

    /** The duty is ours and the person is elsewhere: a service there is bought by spot. */
    record OutboundSpot() implements OutOfAreaDecision {
        @Override
        public String ruleId() {
            return "G3-SPOT";
        }
    }

    /**
     * The hub works it as its own: a visit, or another council's duty that it pays for.
     *
     * @param district whose partners are asked; null when the case has one
     * @param reference of the other council's order; null without one
     */
    record TakeIn(String district, String reference) implements OutOfAreaDecision {
        @Override
        public String ruleId() {
            return "G3-TAKE-IN";
        }
    }
}
