package org.advocacyhub.monitoring.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.payment.InterestOwed;
import org.advocacyhub.monitoring.payment.Statements;
import org.advocacyhub.monitoring.payment.domain.Interest;
import org.advocacyhub.monitoring.payment.domain.LateInterest;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** What is owed on top of an invoice that was paid late (domain.md F.8, ADR 0078), and how it is put right. */
@ApplicationScoped
class OweInterest {

    private final Invoices invoices;
    private final Statements statements;
    private final InterestOwed interestOwed;
    private final Caller caller;

    OweInterest(Invoices invoices, Statements statements, InterestOwed interestOwed, Caller caller) {
        this.invoices = invoices;
        this.statements = statements;
        this.interestOwed = interestOwed;
        this.caller = caller;
    }

    /** The invoice was paid; when that was late, the partner has a right to interest from now on. */
    @Transactional(TxType.MANDATORY)
    void paid(Invoice invoice, String by) {
        due(invoice, interestOwed.of(invoice.invoiceId()).size(), null)
                .ifPresent(interest -> interestOwed.owe(invoice.contractRef(), invoice.partnerId(), interest, by));
    }

    /** Its payment was taken back, and so is the interest that stands for it, if any. */
    @Transactional(TxType.MANDATORY)
    void takenBack(Invoice invoice, String reason) {
        standing(interestOwed.of(invoice.invoiceId()))
                .ifPresent(wrong -> post(invoice, wrong.opposite(UUID.randomUUID(), reason)));
    }

    /**
     * Puts interest right by its opposite: in its place stands what Bank Rate as it is entered now makes of it, or nothing.
     *
     * @param reason what was wrong, or why it is waived
     * @param waived whether nothing takes its place
     * @return all that was posted for the invoice
     */
    @Transactional
    List<Interest> correct(String contractRef, UUID invoiceId, String reason, boolean waived) {
        invoices.hold(invoiceId); // else interest might be posted beside a payment that is just taken back
        var invoice = invoices.require(new PartnerScope.EveryPartner(), contractRef, invoiceId);
        if (invoice.paidOn() == null) {
            throw Refusal.conflict("not-paid-yet", "Interest is posted with the payment: note that first.");
        }
        var posted = interestOwed.of(invoiceId);
        var standing = standing(posted);
        var next = posted.size() + (standing.isPresent() ? 1 : 0);
        var now = waived ? Optional.<Interest>empty() : due(invoice, next, reason);
        if (standing.map(Interest::rate).equals(now.map(Interest::rate))) {
            throw Refusal.conflict(
                    "nothing-to-correct", "What is posted is what the rates entered now come to, or nothing is.");
        }
        standing.ifPresent(wrong -> post(invoice, wrong.opposite(UUID.randomUUID(), reason)));
        now.ifPresent(right -> post(invoice, right));
        return interestOwed.of(invoiceId);
    }

    private static Optional<Interest> standing(List<Interest> posted) {
        return Optional.ofNullable(posted.isEmpty() ? null : posted.getLast()).filter(last -> last.corrects() == null);
    }

    private void post(Invoice invoice, Interest interest) {
        if (!interestOwed.owe(invoice.contractRef(), invoice.partnerId(), interest, caller.subject())) {
            throw Refusal.conflict("changed-meanwhile", "Somebody put it right at the same moment: read it again.");
        }
    }

    private Optional<Interest> due(Invoice invoice, int turn, String reason) {
        if (LateInterest.daysLate(invoice.dueOn(), invoice.paidOn()) == 0) {
            return Optional.empty();
        }
        var rate = invoices.interest()
                .apply(invoice.dueOn())
                .orElseThrow(() -> Refusal.conflict(
                        "bank-rate-missing",
                        "Enter Bank Rate as it was on " + LateInterest.referenceDay(invoice.dueOn())
                                + " first (F.8)."));
        var amount = rate.of(invoice.base(), invoice.dueOn(), invoice.paidOn());
        if (amount.isZero()) {
            return Optional.empty();
        }
        var statement = statements
                .find(new PartnerScope.EveryPartner(), invoice.contractRef(), invoice.statementId())
                .orElseThrow();
        return Optional.of(new Interest(
                UUID.randomUUID(),
                invoice.invoiceId(),
                invoice.number(),
                turn,
                statement.yearFrom(),
                invoice.base(),
                invoice.dueOn(),
                invoice.paidOn(),
                rate,
                amount,
                null,
                reason));
    }
}
