package org.advocacyhub.monitoring.payment.domain;

/** When a partner is paid (domain.md F.8). */
public enum PaymentTerms {
    /** After delivery, within the agreed days of a valid invoice. */
    ARREARS_MONTHLY,
    /** A quarter of the block on the first day of each quarter, for small organisations. */
    ADVANCE_QUARTERLY
}
