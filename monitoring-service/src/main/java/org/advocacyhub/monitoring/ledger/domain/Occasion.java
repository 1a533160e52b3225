package org.advocacyhub.monitoring.ledger.domain;

/** Why something is posted. */
public enum Occasion {
    /** A year's lines were set. */
    ALLOTMENT,
    /** Money was spent on a line. */
    SPEND,
    /** A spot order was approved at the contract's cost, or ended without being used up. */
    COMMITMENT,
    /** Hours were worked, taken back, or moved to another line. */
    HOURS,
    /** A partner's statement was issued. */
    STATEMENT,
    /** A partner was paid. */
    PAYMENT,
    /** A partner left, and its block moved. */
    WITHDRAWAL,
    /** A partner was paid late, or the interest for it was put right. */
    INTEREST
}
