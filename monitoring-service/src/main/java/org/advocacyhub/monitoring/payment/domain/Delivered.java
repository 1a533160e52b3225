package org.advocacyhub.monitoring.payment.domain;

import java.time.YearMonth;

/**
 * Hours that a partner worked in a month, as the ledger has them.
 *
 * @param paidFrom the line of the contract that pays for them, where that is not the line of their type (D.3); else null
 */
public record Delivered(YearMonth month, String serviceType, String paidFrom, long minutes) {

    /** Hours that the line of their type pays for. */
    public Delivered(YearMonth month, String serviceType, long minutes) {
        this(month, serviceType, null, minutes);
    }
}
