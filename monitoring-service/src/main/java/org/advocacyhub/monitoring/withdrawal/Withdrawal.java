package org.advocacyhub.monitoring.withdrawal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.withdrawal.domain.Part;

/**
 * A lot that a partner gave up, and what became of its block.
 *
 * @param effectiveOn first day without the partner
 * @param staffTransferred whether the successor gets what moves; without staff it covers the lot with a block of zero hours
 * @param districts that were given up; empty: the whole lot
 * @param partBy what the part of the block was weighed by
 * @param whole the block of the whole sub-contract for these days
 * @param block what of it was given up
 * @param kept up to the day before, the partner's
 * @param moved from the day on, the successor's, or nobody's
 */
record Withdrawal(
        UUID withdrawalId,
        String partnerId,
        String successorId,
        String lot,
        List<String> districts,
        Part.By partBy,
        LocalDate effectiveOn,
        Reason reason,
        boolean staffTransferred,
        LocalDate from,
        LocalDate to,
        Money whole,
        Money block,
        Money kept,
        Money moved) {

    Withdrawal {
        districts = List.copyOf(districts);
    }

    /** Why partners leave (F.9). */
    enum Reason {
        PERFORMANCE,
        UNVIABLE_VOLUME,
        MERGER,
        INSOLVENCY,
        MUTUAL
    }
}
