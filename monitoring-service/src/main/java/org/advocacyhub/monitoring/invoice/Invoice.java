package org.advocacyhub.monitoring.invoice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * What a partner asks for, and whether it was paid.
 *
 * @param base what of it bears interest when it is paid late: all but interest of earlier invoices
 * @param servedOn the middle of what it is for: from there days to pay are counted (K-33)
 * @param receivedOn when it came in; of an advance, when it was stated
 * @param paidOn null while it is open
 * @param reversals how many payments of it were noted in error and taken back
 */
record Invoice(
        UUID invoiceId,
        String contractRef,
        String partnerId,
        UUID statementId,
        String number,
        Money amount,
        Money base,
        LocalDate servedOn,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate paidOn,
        int reversals,
        long version) {

    /** What its payment is posted for in the ledger: the one that stands, or the next one. */
    String paymentSource() {
        return "payment:" + invoiceId + (reversals == 0 ? "" : ":" + reversals);
    }

    /** Days from service to payment, never below nothing: an advance is paid before it is served (K-33). */
    Integer daysToPay() {
        return paidOn == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(servedOn, paidOn));
    }
}
