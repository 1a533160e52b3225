package org.advocacyhub.monitoring.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.Statement;
import org.advocacyhub.monitoring.payment.Statement.Kind;
import org.advocacyhub.monitoring.payment.StatementFollower;
import org.advocacyhub.monitoring.payment.Statements;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * An invoice came in: valid when it asks for exactly what the statement says. An advance needs none; its own is entered with
 * the statement and due on the first day of the quarter (domain.md F.8).
 */
@ApplicationScoped
class EnterInvoice implements StatementFollower {

    /** What came in. */
    record Arrived(UUID statementId, String number, LocalDate receivedOn, Money amount) {}

    private final Statements statements;
    private final Invoices invoices;
    private final Clock clock;

    EnterInvoice(Statements statements, Invoices invoices, Clock clock) {
        this.statements = statements;
        this.invoices = invoices;
        this.clock = clock;
    }

    @Transactional
    Invoice handle(String contractRef, Arrived arrived) {
        var statement = statements
                .find(new PartnerScope.EveryPartner(), contractRef, arrived.statementId())
                .orElseThrow(() -> Refusal.invalid(
                        "statementId", "unknown-statement", "Name a statement of this contract that was issued."));
        if (statement.total().pence() <= 0) {
            throw Refusal.conflict("nothing-to-invoice", "The statement comes to " + statement.total() + ".");
        }
        var difference = arrived.amount().minus(statement.total());
        if (!difference.isZero()) {
            throw Refusal.invalid(
                    "amount",
                    "differs-from-statement",
                    "The statement comes to " + statement.total() + "; the invoice differs by " + difference + ".");
        }
        if (arrived.receivedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("receivedOn", "in-future", "Enter an invoice when it is there.");
        }
        if (arrived.receivedOn().isBefore(statement.to())) {
            throw Refusal.invalid(
                    "receivedOn", "before-service", "An invoice is valid from " + statement.to() + " on.");
        }
        var invoice = new Invoice(
                UUID.randomUUID(),
                contractRef,
                statement.partnerId(),
                statement.statementId(),
                arrived.number(),
                arrived.amount(),
                arrived.amount(),
                middle(statement),
                arrived.receivedOn(),
                arrived.receivedOn().plusDays(statement.paymentDays()),
                null,
                0,
                0);
        if (!invoices.add(invoice)) {
            throw Refusal.conflict(
                    "already-invoiced", "There is an invoice for this statement, or one of this number, already.");
        }
        return invoices.find(new PartnerScope.EveryPartner(), contractRef, invoice.invoiceId())
                .orElseThrow();
    }

    @Override
    public void issued(Statement statement) {
        if (statement.kind() == Kind.ADVANCE && statement.total().pence() > 0) {
            invoices.add(new Invoice(
                    UUID.randomUUID(),
                    statement.contractRef(),
                    statement.partnerId(),
                    statement.statementId(),
                    "ADVANCE " + statement.contractRef() + " " + statement.from(),
                    statement.total(),
                    statement.total(),
                    middle(statement),
                    LocalDate.now(clock),
                    statement.from(),
                    null,
                    0,
                    0));
        }
    }

    /** The day by which half of the period was served; 15 July for July. */
    private static LocalDate middle(Statement statement) {
        var days = ChronoUnit.DAYS.between(statement.from(), statement.to()) + 1;
        return statement.from().plusDays(days / 2 - 1);
    }
}
