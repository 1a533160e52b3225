package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.BlockAndVolume;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.CommitOrders;
import org.advocacyhub.monitoring.ledger.Ledger;
import org.advocacyhub.monitoring.ledger.SpotPrices;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.LinePostings;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.spend.HoursCharges.Upto;
import org.advocacyhub.monitoring.spotorder.SettleSpotOrder;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;

/** Posts what was spent, when it fits the contract. */
@ApplicationScoped
class RecordSpend {

    /**
     * What is to be recorded: an amount, or approved hours above the block, which the price of an hour makes an amount (F.5).
     *
     * @param amount null when hours are given
     * @param minutes null when an amount is given
     * @param spotOrderId the spot order that it pays, null for anything else
     */
    record Spend(
            String line,
            LocalDate incurredOn,
            Money amount,
            Long minutes,
            SpendEntry.Kind kind,
            String note,
            UUID spotOrderId) {}

    private final ContractPlans plans;
    private final SpendEntries entries;
    private final SpotPrices prices;
    private final Ledger ledger;
    private final HoursCharges hoursCharges;
    private final CommitOrders commitOrders;
    private final SettleSpotOrder settleSpotOrder;
    private final CeilingWatch ceilingWatch;
    private final Caller caller;
    private final Clock clock;

    RecordSpend(
            ContractPlans plans,
            SpendEntries entries,
            SpotPrices prices,
            Ledger ledger,
            HoursCharges hoursCharges,
            CommitOrders commitOrders,
            SettleSpotOrder settleSpotOrder,
            CeilingWatch ceilingWatch,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.entries = entries;
        this.prices = prices;
        this.ledger = ledger;
        this.hoursCharges = hoursCharges;
        this.commitOrders = commitOrders;
        this.settleSpotOrder = settleSpotOrder;
        this.ceilingWatch = ceilingWatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SpendEntry handle(String contractRef, Spend spend) {
        plans.lockedTerms(contractRef); // a year must not lose the line at the same moment
        if (spend.incurredOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("incurredOn", "in-future", "Only what has been incurred counts as spent.");
        }
        var year = plans.yearOf(contractRef, spend.incurredOn())
                .orElseThrow(() -> Refusal.invalid(
                        "incurredOn", "outside-years", "The contract has no year entered for this day."));
        if (!year.hasLine(spend.line())) {
            throw Refusal.invalid(
                    "line", "unknown-line", "The contract year from " + year.from() + " has no such line.");
        }
        var amount = amount(contractRef, spend);
        if (amount.isZero()) {
            throw Refusal.invalid("amount", "zero", "Nothing was spent.");
        }
        if (amount.isNegative() && (spend.note() == null || spend.note().isBlank())) {
            throw Refusal.invalid("note", "required", "Say what a negative amount puts right.");
        }
        var spendId = UUID.randomUUID();
        ledger.post(
                new Posting(
                        spendId,
                        contractRef,
                        Occasion.SPEND,
                        "spend:" + spendId,
                        spend.incurredOn(),
                        spend.spotOrderId() == null ? "F.5" : "F.7",
                        spend.note(),
                        null,
                        spend.spotOrderId(),
                        sides(contractRef, year, spend, amount)),
                caller.subject());
        if (spend.minutes() != null) {
            hoursCharges.charge(
                    spendId,
                    new Upto(contractRef, year.from(), spend.line(), spend.incurredOn()),
                    spend.minutes(),
                    null);
        }
        ceilingWatch.spent(contractRef, year, amount);
        return entries.find(contractRef, spendId).orElseThrow();
    }

    private Money amount(String contractRef, Spend spend) {
        if ((spend.amount() == null) == (spend.minutes() == null)) {
            throw Refusal.invalid(
                    "amount", "amount-or-hours", "Give an amount, or hours above the block: one of the two.");
        }
        if (spend.minutes() == null) {
            return spend.amount();
        }
        if (spend.kind() == SpendEntry.Kind.BLOCK) {
            throw Refusal.invalid("hours", "block-has-no-hours", "The block is paid whatever is delivered (F.5).");
        }
        return prices.on(spend.incurredOn(), contractRef, spend.line())
                .map(price -> BlockAndVolume.priceOf(spend.minutes(), price))
                .orElseThrow(() -> Refusal.invalid(
                        "hours",
                        "spot-price-missing",
                        "No price of an hour of " + spend.line() + " is agreed for this day: set it first (F.5)."));
    }

    private List<Entry> sides(String contractRef, YearPlan year, Spend spend, Money amount) {
        if (spend.spotOrderId() == null) {
            var pot = spend.kind() == SpendEntry.Kind.BLOCK ? Pot.BLOCK : Pot.VARIABLE;
            return LinePostings.spend(
                    contractRef, year.from(), new LinePot(spend.line(), pot), spend.incurredOn(), amount);
        }
        var released = settleSpotOrder.handle(contractRef, spend.spotOrderId(), amount);
        return LinePostings.settle(
                contractRef,
                year.from(),
                spend.line(),
                spend.incurredOn(),
                amount,
                commitOrders
                        .change(spend.spotOrderId(), spend.incurredOn(), released)
                        .orElse(null));
    }
}
