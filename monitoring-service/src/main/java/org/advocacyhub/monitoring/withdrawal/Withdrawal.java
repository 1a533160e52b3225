package org.advocacyhub.monitoring.withdrawal;

import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * A lot that a partner gave up, and what became of its block.
 *
 * @param effectiveOn first day without the partner
 * @param staffTransferred whether the successor gets what moves; without staff it covers the lot with a block of zero hours
 * @param kept up to the day before, the partner's
 * @param moved from the day on, the successor's, or nobody's
 */
record Withdrawal(
        UUID withdrawalId,
        String partnerId,
        String successorId,
        String lot,
        LocalDate effectiveOn,
        Reason reason,
        boolean staffTransferred,
        LocalDate from,
        LocalDate to,
        Money block,
        Money kept,
        Money moved) {

    /** Why partners leave (F.9). */
    enum Reason {
        PERFORMANCE,
        UNVIABLE_VOLUME,
        MERGER,
        INSOLVENCY,
        MUTUAL
    }
}
