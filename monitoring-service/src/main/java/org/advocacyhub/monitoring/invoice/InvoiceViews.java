package org.advocacyhub.monitoring.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.invoice.InvoiceView.TakenBackView;
import org.advocacyhub.monitoring.invoice.PaymentReversals.Reversal;
import org.advocacyhub.monitoring.payment.InterestOwed;
import org.advocacyhub.monitoring.payment.domain.LateInterest;
import org.advocacyhub.runtime.security.Caller;

/** Invoices as callers see them: with where each stands today, and the interest for it. */
@ApplicationScoped
class InvoiceViews {

    private final Invoices invoices;
    private final InterestOwed interestOwed;
    private final PaymentReversals reversals;
    private final Caller caller;
    private final Clock clock;

    InvoiceViews(Invoices invoices, InterestOwed interestOwed, PaymentReversals reversals, Caller caller, Clock clock) {
        this.invoices = invoices;
        this.interestOwed = interestOwed;
        this.reversals = reversals;
        this.caller = caller;
        this.clock = clock;
    }

    InvoiceView of(Invoice invoice) {
        return of(List.of(invoice)).apply(invoice);
    }

    /** How each of these is seen; what was posted for them is asked once, and so are the rates of interest. */
    Function<Invoice, InvoiceView> of(List<Invoice> page) {
        var ids = page.stream().map(Invoice::invoiceId).toList();
        var posted = interestOwed.standing(ids);
        var takenBack = reversals.of(ids);
        var rates = invoices.interest();
        return invoice -> view(
                invoice, posted, takenBack.getOrDefault(invoice.invoiceId(), List.of()), rates, LocalDate.now(clock));
    }

    private InvoiceView view(
            Invoice invoice,
            Map<UUID, Money> posted,
            List<Reversal> takenBack,
            Function<LocalDate, Optional<LateInterest>> rates,
            LocalDate today) {
        var open = today.isAfter(invoice.dueOn()) ? "LATE" : "OPEN";
        return new InvoiceView(
                invoice.invoiceId(),
                invoice.partnerId(),
                invoice.statementId(),
                invoice.number(),
                invoice.amount().toString(),
                invoice.servedOn(),
                invoice.receivedOn(),
                invoice.dueOn(),
                invoice.paidOn(),
                invoice.paidOn() == null ? open : "PAID",
                invoice.daysToPay(),
                interest(invoice, posted, rates, today),
                takenBack.stream()
                        .map(reversal ->
                                TakenBackView.of(reversal, caller.partnerId().isPresent()))
                        .toList());
    }

    private static String interest(
            Invoice invoice,
            Map<UUID, Money> posted,
            Function<LocalDate, Optional<LateInterest>> rates,
            LocalDate today) {
        if (invoice.paidOn() != null) {
            return posted.getOrDefault(invoice.invoiceId(), Money.ZERO).toString();
        }
        return rates.apply(invoice.dueOn())
                .map(rate -> rate.of(invoice.base(), invoice.dueOn(), today).toString())
                .orElse(null);
    }
}
