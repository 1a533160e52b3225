package org.advocacyhub.monitoring.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * A payment was noted that was not made, or not so: it is taken back by its opposite, and so is the interest that came of it (ADR 0133).
 * The invoice is open again, and can be paid as it was.
 */
@ApplicationScoped
class TakePaymentBack {

    private final Invoices invoices;
    private final PaymentReversals reversals;
    private final Ledger ledger;
    private final OweInterest oweInterest;
    private final Caller caller;
    private final Clock clock;

    TakePaymentBack(
            Invoices invoices,
            PaymentReversals reversals,
            Ledger ledger,
            OweInterest oweInterest,
            Caller caller,
            Clock clock) {
        this.invoices = invoices;
        this.reversals = reversals;
        this.ledger = ledger;
        this.oweInterest = oweInterest;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param ifMatch version of the invoice that was looked at
     * @param reason what was wrong
     */
    @Transactional
    Invoice handle(String contractRef, UUID invoiceId, String ifMatch, String reason) {
        var everybody = new PartnerScope.EveryPartner();
        var invoice = invoices.require(everybody, contractRef, invoiceId);
        if (invoice.paidOn() == null) {
            throw Refusal.conflict("not-paid-yet", "No payment of it is noted.");
        }
        Versions.require(ifMatch, invoice.version());
        var reversalId = UUID.randomUUID();
        var payment = ledger.ofSource(invoice.paymentSource()).orElseThrow();
        if (!ledger.post(payment.opposite(reversalId, reason), caller.subject())
                || !reversals.add(invoice, reversalId, reason, caller.subject(), clock.instant())
                || !invoices.reopen(invoice)) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
        }
        oweInterest.takenBack(invoice, reason);
        return invoices.require(everybody, contractRef, invoiceId);
    }
}
