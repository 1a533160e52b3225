package org.advocacyhub.triage.money.domain;

import java.util.UUID;

/**
 * What money says to a referral.
 *
 * @param hold why it is kept back; null when it may go on
 * @param orderId the spot order that pays; null when the contract does
 * @param reason in plain English
 */
public record Ruling(String ruleId, Way way, Hold hold, UUID orderId, String reason) {

    /** Where it goes. */
    public enum Way {
        /** A partner may be looked for. */
        GO_ON,
        /** To the waiting list, as need that is not met. */
        WAIT,
        /** To the commissioner: a duty is not being met. */
        ESCALATE,
        /** A spot order is asked for. */
        ASK_FOR_SPOT
    }

    /** The code by which the others are told: a refused order says more than what it was asked for. */
    public String code() {
        return ruleId.endsWith("-REFUSED") ? "SPOT_REFUSED" : hold.name();
    }

    public boolean isOpen() {
        return way == Way.GO_ON;
    }

    /** There is more to it than a year with money left: kept as a decision of its own. */
    public boolean isWorthKeeping() {
        return !isOpen() || orderId != null;
    }
}
