package org.advocacyhub.monitoring.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.PartnerTerms;
import org.advocacyhub.monitoring.payment.Statement;
import org.advocacyhub.monitoring.payment.Statements;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover.Agreed;
import org.advocacyhub.monitoring.withdrawal.domain.Part;
import org.advocacyhub.runtime.web.Refusal;

/** A partner leaves: the block of the rest of the year goes to its successor, lot by lot (domain.md F.9). */
@ApplicationScoped
class MoveBlock {

    /** Who leaves, when, who goes on, and whether the staff goes along. */
    record Leaving(
            String partnerId,
            String successorId,
            LocalDate effectiveOn,
            Withdrawal.Reason reason,
            boolean staffTransfers) {}

    /** A lot as it was agreed, and what of it is given up. */
    record GivenUpLot(Agreed agreed, Part part) {}

    private final ContractPlans plans;
    private final PartnerTerms terms;
    private final Statements statements;
    private final Withdrawals withdrawals;
    private final Ledger ledger;

    MoveBlock(ContractPlans plans, PartnerTerms terms, Statements statements, Withdrawals withdrawals, Ledger ledger) {
        this.plans = plans;
        this.terms = terms;
        this.statements = statements;
        this.withdrawals = withdrawals;
        this.ledger = ledger;
    }

    /**
     * @param givenUp the lots that are given up, as they were agreed, and what of each
     * @return those of which a block falls into the rest of the year
     */
    @Transactional
    List<Withdrawal> handle(String contractRef, Leaving leaving, List<GivenUpLot> givenUp, String by) {
        plans.lockedTerms(contractRef);
        if (leaving.partnerId().equals(leaving.successorId())) {
            throw Refusal.invalid("successorId", "same-partner", "Somebody else goes on.");
        }
        var year = plans.yearOf(contractRef, leaving.effectiveOn())
                .orElseThrow(() -> Refusal.invalid(
                        "effectiveOn", "outside-years", "The contract has no year entered for this day."));
        refuseIfStated(contractRef, leaving);
        var before = terms.of(contractRef, leaving.partnerId()).changes();
        var moved = new ArrayList<Withdrawal>();
        for (var lot : givenUp) {
            BlockHandover.of(lot.agreed(), lot.part(), before, year, leaving.effectiveOn())
                    .ifPresent(handover -> moved.add(move(contractRef, leaving, lot, handover, year, by)));
        }
        return List.copyOf(moved);
    }

    /** The lots that provider-service told, as far as they hold on the day or ended the day before. */
    List<Agreed> agreed(String contractRef, Leaving leaving) {
        var last = leaving.effectiveOn().minusDays(1);
        return terms.of(contractRef, leaving.partnerId()).subcontracts().stream()
                .filter(one -> !one.from().isAfter(last)
                        && (one.to() == null || !one.to().isBefore(last)))
                .map(one ->
                        new Agreed(one.lot(), one.from(), last.equals(one.to()) ? null : one.to(), one.annualBlock()))
                .toList();
    }

    /** A statement that is issued stays: the split comes before the statement of its month. */
    private void refuseIfStated(String contractRef, Leaving leaving) {
        var month = YearMonth.from(leaving.effectiveOn()).atDay(1);
        for (var partnerId : List.of(leaving.partnerId(), leaving.successorId())) {
            if (statements.isIssued(contractRef, partnerId, Statement.Kind.MONTH, month)) {
                throw Refusal.conflict(
                        "already-stated", "The statement of " + partnerId + " for this month was issued: it stays.");
            }
        }
    }

    private Withdrawal move(
            String contractRef, Leaving leaving, GivenUpLot lot, BlockHandover handover, YearPlan year, String by) {
        var withdrawal = new Withdrawal(
                UUID.randomUUID(),
                leaving.partnerId(),
                leaving.successorId(),
                lot.agreed().lot(),
                lot.part().districts(),
                lot.part().by(),
                leaving.effectiveOn(),
                leaving.reason(),
                leaving.staffTransfers(),
                handover.from(),
                handover.to(),
                handover.whole(),
                handover.block(),
                handover.kept(),
                handover.moved());
        if (!withdrawals.add(contractRef, withdrawal, handover, by)) {
            throw Refusal.conflict(
                    "already-withdrawn",
                    leaving.partnerId() + " gave up " + withdrawal.lot() + " before, or a part of it on the same day.");
        }
        ledger.post(posting(contractRef, withdrawal, year), by);
        return withdrawal;
    }

    private static Posting posting(String contractRef, Withdrawal withdrawal, YearPlan year) {
        var from = Account.ofPartner(
                contractRef, year.from(), Book.AVAILABLE, withdrawal.lot(), Pot.BLOCK, withdrawal.partnerId());
        var to = withdrawal.staffTransferred()
                ? Account.ofPartner(
                        contractRef, year.from(), Book.AVAILABLE, withdrawal.lot(), Pot.BLOCK, withdrawal.successorId())
                : Account.ofPartner(
                        contractRef, year.from(), Book.FUNDING, withdrawal.lot(), Pot.BLOCK, withdrawal.partnerId());
        var pence = withdrawal.moved().pence();
        return new Posting(
                UUID.randomUUID(),
                contractRef,
                Occasion.WITHDRAWAL,
                "withdrawal:" + withdrawal.withdrawalId(),
                withdrawal.effectiveOn(),
                "F.9",
                (withdrawal.districts().isEmpty() ? "The block from " : "A part of the block from ")
                        + withdrawal.effectiveOn() + " to " + withdrawal.to() + ", by calendar days"
                        + (withdrawal.staffTransferred() ? "." : "; no staff goes along, so it goes back."),
                null,
                withdrawal.withdrawalId(),
                List.of(
                        new Entry(to, withdrawal.effectiveOn(), pence),
                        new Entry(from, withdrawal.effectiveOn(), -pence)));
    }
}
