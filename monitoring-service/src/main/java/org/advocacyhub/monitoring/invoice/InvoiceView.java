package org.advocacyhub.monitoring.invoice;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invoice as a caller sees it.
 *
 * @param state OPEN, LATE or PAID
 * @param daysToPay from service to payment, never below nothing (K-33)
 * @param interest for late payment (F.8): of a paid invoice what stands posted, of an open one what it comes to today
 */
record InvoiceView(
        UUID invoiceId,
        String partnerId,
        UUID statementId,
        String number,
        @Schema(examples = "2000.00") String amount,
        LocalDate servedOn,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate paidOn,
        @Schema(examples = "PAID") String state,
        Integer daysToPay,
        @Schema(examples = "13.97") String interest) {}
