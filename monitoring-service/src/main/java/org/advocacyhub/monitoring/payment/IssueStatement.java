package org.advocacyhub.monitoring.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.payment.DraftStatement.Drawn;
import org.advocacyhub.monitoring.payment.DraftStatement.Wanted;
import org.advocacyhub.monitoring.payment.Statement.Kind;
import org.advocacyhub.monitoring.payment.domain.StatementPostings;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** Issues a statement: it is kept as it is now, and posted. One after the other, so that nothing is stated twice or never. */
@ApplicationScoped
class IssueStatement {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final ContractPlans plans;
    private final DraftStatement draftStatement;
    private final PartnerTerms terms;
    private final Statements statements;
    private final Ledger ledger;
    private final Instance<StatementFollower> followers;
    private final Caller caller;
    private final Clock clock;

    IssueStatement(
            ContractPlans plans,
            DraftStatement draftStatement,
            PartnerTerms terms,
            Statements statements,
            Ledger ledger,
            Instance<StatementFollower> followers,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.draftStatement = draftStatement;
        this.terms = terms;
        this.statements = statements;
        this.ledger = ledger;
        this.followers = followers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Statement handle(Wanted wanted) {
        plans.lockedTerms(wanted.contractRef()); // two statements of a partner never state the same hours
        var drawn = draftStatement.handle(wanted);
        checkTime(wanted);
        checkOrder(wanted, drawn);
        var draft = drawn.draft();
        if (!draft.findings().isEmpty()) {
            throw Refusal.invalid(
                    "invalid-request",
                    "The statement can't be issued whole.",
                    draft.findings().stream()
                            .map(finding -> new FieldError(finding.field(), finding.code(), finding.message()))
                            .toList());
        }
        if (draft.lines().isEmpty()) {
            throw Refusal.conflict("nothing-to-state", "The partner has no block, hours or advance in this period.");
        }
        var statement = new Statement(
                UUID.randomUUID(),
                wanted.contractRef(),
                wanted.partnerId(),
                wanted.kind(),
                wanted.from(),
                wanted.to(),
                drawn.year().from(),
                terms.sizeOf(wanted.partnerId()).orElse(null),
                drawn.paymentDays(),
                draft.total(),
                caller.subject(),
                clock.instant(),
                draft.lines());
        statements.add(statement);
        post(statement, drawn);
        followers.forEach(follower -> follower.issued(statement));
        return statement;
    }

    private void checkTime(Wanted wanted) {
        var first = wanted.kind() == Kind.MONTH ? wanted.to() : wanted.from();
        if (LocalDate.now(clock).isBefore(first)) {
            throw Refusal.conflict("too-early", "This statement can be issued from " + first + " on.");
        }
    }

    private void checkOrder(Wanted wanted, Drawn drawn) {
        if (statements.isIssued(wanted.contractRef(), wanted.partnerId(), wanted.kind(), wanted.from())) {
            throw Refusal.conflict(
                    "already-issued", "This statement was issued; what came later stands in the next one.");
        }
        var month = wanted.kind() == Kind.MONTH
                ? wanted.month().minusMonths(1)
                : wanted.month().minusMonths(MONTHS_OF_A_QUARTER);
        var before = new Wanted(wanted.contractRef(), wanted.partnerId(), wanted.kind(), month, wanted.blockOnly());
        if (drawn.block().isStated(wanted.kind() == Kind.ADVANCE, month)
                && plans.yearOf(wanted.contractRef(), before.from()).isPresent()
                && !statements.isIssued(wanted.contractRef(), wanted.partnerId(), wanted.kind(), before.from())) {
            throw Refusal.conflict("earlier-one-missing", "Issue the statement of " + month + " first.");
        }
    }

    private void post(Statement statement, Drawn drawn) {
        var entries = new StatementPostings(
                        statement.contractRef(), statement.yearFrom(), statement.partnerId(), postedFor(statement))
                .issued(drawn.draft(), drawn.earnedYear());
        if (!entries.isEmpty()) {
            ledger.post(
                    new Posting(
                            UUID.randomUUID(),
                            statement.contractRef(),
                            Occasion.STATEMENT,
                            "statement:" + statement.statementId(),
                            postedFor(statement),
                            statement.kind() == Kind.MONTH ? "F.5" : "F.8",
                            null,
                            null,
                            statement.statementId(),
                            entries),
                    caller.subject());
        }
    }

    private static LocalDate postedFor(Statement statement) {
        return statement.kind() == Kind.MONTH ? statement.to() : statement.from();
    }
}
