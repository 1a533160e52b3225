package org.advocacyhub.monitoring.invoice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.payment.Statements;
import org.advocacyhub.monitoring.payment.domain.StatementLine;
import org.advocacyhub.monitoring.payment.domain.StatementPostings;
import org.advocacyhub.monitoring.payment.domain.StatementPostings.Due;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** A partner was paid what its invoice asks for, once; what was noted in error is taken back first ({@link TakePaymentBack}). */
@ApplicationScoped
class PayInvoice {

    private final Invoices invoices;
    private final Statements statements;
    private final Ledger ledger;
    private final OweInterest oweInterest;
    private final Caller caller;
    private final Clock clock;

    PayInvoice(
            Invoices invoices,
            Statements statements,
            Ledger ledger,
            OweInterest oweInterest,
            Caller caller,
            Clock clock) {
        this.invoices = invoices;
        this.statements = statements;
        this.ledger = ledger;
        this.oweInterest = oweInterest;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param ifMatch version of the invoice that was looked at */
    @Transactional
    Invoice handle(String contractRef, UUID invoiceId, String ifMatch, LocalDate paidOn) {
        var everybody = new PartnerScope.EveryPartner();
        var invoice = invoices.require(everybody, contractRef, invoiceId);
        if (invoice.paidOn() != null) {
            throw Refusal.conflict("already-paid", "It was paid on " + invoice.paidOn() + ".");
        }
        Versions.require(ifMatch, invoice.version());
        if (paidOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("paidOn", "in-future", "Note a payment when it is made.");
        }
        if (!invoices.pay(invoice, paidOn, caller.subject())) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
        }
        post(invoice, paidOn);
        var paid = invoices.require(everybody, contractRef, invoiceId);
        oweInterest.paid(paid, caller.subject());
        return paid;
    }

    private void post(Invoice invoice, LocalDate paidOn) {
        var statement = statements
                .find(new PartnerScope.EveryPartner(), invoice.contractRef(), invoice.statementId())
                .orElseThrow();
        var dues = statement.lines().stream()
                .collect(groupingBy(
                        StatementLine::lot, TreeMap::new, reducing(Money.ZERO, StatementLine::amount, Money::plus)))
                .entrySet()
                .stream()
                .map(lot -> new Due(lot.getKey(), lot.getValue()))
                .toList();
        ledger.post(
                new Posting(
                        UUID.randomUUID(),
                        invoice.contractRef(),
                        Occasion.PAYMENT,
                        invoice.paymentSource(),
                        paidOn,
                        "F.8",
                        null,
                        null,
                        statement.statementId(),
                        new StatementPostings(invoice.contractRef(), statement.yearFrom(), invoice.partnerId(), paidOn)
                                .paid(dues)),
                caller.subject());
    }
}
