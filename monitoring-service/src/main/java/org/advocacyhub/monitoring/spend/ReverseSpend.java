package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.CommitOrders;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.monitoring.ledger.domain.LinePostings;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.spotorder.SettleSpotOrder;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;

/** Takes an entry of spend back by its opposite, which names it; once. */
@ApplicationScoped
class ReverseSpend {

    private final ContractPlans plans;
    private final SpendEntries entries;
    private final Ledger ledger;
    private final HoursCharges hoursCharges;
    private final CommitOrders commitOrders;
    private final SettleSpotOrder settleSpotOrder;
    private final CeilingWatch ceilingWatch;
    private final Caller caller;

    ReverseSpend(
            ContractPlans plans,
            SpendEntries entries,
            Ledger ledger,
            HoursCharges hoursCharges,
            CommitOrders commitOrders,
            SettleSpotOrder settleSpotOrder,
            CeilingWatch ceilingWatch,
            Caller caller) {
        this.plans = plans;
        this.entries = entries;
        this.ledger = ledger;
        this.hoursCharges = hoursCharges;
        this.commitOrders = commitOrders;
        this.settleSpotOrder = settleSpotOrder;
        this.ceilingWatch = ceilingWatch;
        this.caller = caller;
    }

    /** @param note what was wrong */
    @Transactional
    SpendEntry handle(String contractRef, UUID spendId, String note) {
        plans.lockedTerms(contractRef);
        var wrong = entries.find(contractRef, spendId)
                .orElseThrow(() -> Refusal.notFound("unknown-spend", "The contract has no spend " + spendId + "."));
        if (wrong.corrects() != null) {
            throw Refusal.conflict("is-a-reversal", "A reversal is not reversed: record the spend anew.");
        }
        var reversal = opposite(contractRef, ledger.find(spendId).orElseThrow(), wrong, note);
        if (!ledger.post(reversal, caller.subject())) {
            throw Refusal.conflict("already-reversed", "This spend was taken back before.");
        }
        hoursCharges.takeBack(reversal.postingId(), spendId);
        var back = Money.ZERO.minus(wrong.amount());
        plans.yearOf(contractRef, wrong.incurredOn()).ifPresent(year -> ceilingWatch.spent(contractRef, year, back));
        return entries.find(contractRef, reversal.postingId()).orElseThrow();
    }

    /** What a spot order gives back depends on what else it has paid; anything else is turned round side by side. */
    private Posting opposite(String contractRef, Posting posting, SpendEntry wrong, String note) {
        var opposite = posting.opposite(UUID.randomUUID(), note);
        if (wrong.spotOrderId() == null) {
            return opposite;
        }
        var back = Money.ZERO.minus(wrong.amount());
        var setAside = settleSpotOrder.handle(contractRef, wrong.spotOrderId(), back);
        var yearFrom = posting.entries().getFirst().account().yearFrom();
        return opposite.with(LinePostings.settle(
                contractRef,
                yearFrom,
                wrong.line(),
                wrong.incurredOn(),
                back,
                commitOrders
                        .change(wrong.spotOrderId(), wrong.incurredOn(), setAside)
                        .orElse(null)));
    }
}
