package org.advocacyhub.monitoring.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.domain.StatementLine;

/**
 * A statement as it was issued; it never changes.
 *
 * @param from first day of the month or quarter, {@code to} the last
 * @param yearFrom first day of the contract year
 * @param size SMALL or LARGE, null while provider-service has not told it
 * @param paymentDays days from a valid invoice to payment
 */
public record Statement(
        UUID statementId,
        String contractRef,
        String partnerId,
        Kind kind,
        LocalDate from,
        LocalDate to,
        LocalDate yearFrom,
        String size,
        int paymentDays,
        Money total,
        String issuedBy,
        Instant issuedAt,
        List<StatementLine> lines) {

    Statement with(List<StatementLine> others) {
        return new Statement(
                statementId,
                contractRef,
                partnerId,
                kind,
                from,
                to,
                yearFrom,
                size,
                paymentDays,
                total,
                issuedBy,
                issuedAt,
                others);
    }

    /** What a statement is for. */
    public enum Kind {
        /** A month, after it. */
        MONTH,
        /** A quarter, before it (F.8). */
        ADVANCE
    }
}
