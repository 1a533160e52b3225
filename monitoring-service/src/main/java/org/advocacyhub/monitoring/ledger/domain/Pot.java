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
    CARRY,
    /** For late payment: what the partner has a right to on top of its invoice. */
    INTEREST,
    /** A block that was not delivered, taken back where the contract says so (F.5). */
    CLAWBACK
}
