package org.advocacyhub.monitoring.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.invoice.PaymentReversals.Reversal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invoice as a caller sees it.
 *
 * @param state OPEN, LATE or PAID
 * @param daysToPay from service to payment, never below nothing (K-33)
 * @param takenBack payments that were noted in error, the oldest first
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
        @Schema(examples = "13.97") String interest,
        List<TakenBackView> takenBack) {

    /**
     * A payment that was noted and taken back.
     *
     * @param paidOn what was noted
     * @param reason what was wrong with it
     * @param by who took it back; a partner is not told who of the hub it was
     */
    @Schema(name = "PaymentTakenBack")
    record TakenBackView(
            @Schema(examples = "2016-08-30") LocalDate paidOn,
            @Schema(examples = "The bank sent it back.") String reason,
            String by,
            Instant at) {

        static TakenBackView of(Reversal reversal, boolean toPartner) {
            return new TakenBackView(
                    reversal.paidOn(), reversal.reason(), toPartner ? null : reversal.by(), reversal.at());
        }
    }
}
