package org.advocacyhub.monitoring.spotorder.domain;

/** Why advocacy has to be bought (domain.md F.7). */
public enum ExceptionalReason {
    LIBERTY_AT_STAKE,
    COURT_DEADLINE,
    IMMINENT_TREATMENT,
    SAFEGUARDING,
    /** All partners have a hard conflict, or nobody of the network can take it. */
    NO_PARTNER_AVAILABLE,
    SPECIALISM_GAP,
    OUT_OF_AREA;

    /** Reasons that count while the contract still has money. */
    public boolean countsBeforeTheCeiling() {
        return this == NO_PARTNER_AVAILABLE || this == SPECIALISM_GAP || this == OUT_OF_AREA;
    }
}
