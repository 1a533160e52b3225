package org.advocacyhub.monitoring.ledger.domain;

/** What pays for an hour or a pound (domain.md F.5, F.7, F.8). */
public enum Pot {
    /** Paid whatever is delivered. */
    BLOCK,
    /** For hours above the block, or used across types. */
    VARIABLE,
    /** Bought by a spot order, or delivered beyond both other pots. */
    SPOT,
    /** Paid to a partner before it delivers. */
    ADVANCE,
    /** Paid in advance, not delivered, and carried into the next quarter. */
    CARRY
}
