package org.advocacyhub.monitoring.spotorder.domain;

/** Why an approved spot order is over (domain.md F.7). */
public enum EndGround {
    /** Every case of the referral is closed. */
    CASE_CLOSED,
    /** The referral ended or was withdrawn before anybody took it. */
    NO_CASE,
    /** The last day that the order was given for has passed. */
    LAST_DAY,
    /** Somebody of the hub ended it. */
    BY_HUB;

    /** The rule as it stands in the ledger. */
    public String ruleId() {
        return "F.7-END-" + name().replace('_', '-');
    }
}
