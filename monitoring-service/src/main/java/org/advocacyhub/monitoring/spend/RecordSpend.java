package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spotorder.SettleSpotOrder;
import org.advocacyhub.runtime.web.Refusal;

/** Records what was spent, when it fits the contract. */
@ApplicationScoped
class RecordSpend {

    /**
     * What is to be recorded.
     *
     * @param spotOrderId the spot order that it pays, null for anything else
     */
    record Spend(
            String line, LocalDate incurredOn, Money amount, SpendEntry.Kind kind, String note, UUID spotOrderId) {}

    private final ContractPlans plans;
    private final SpendEntries entries;
    private final SettleSpotOrder settleSpotOrder;
    private final CeilingWatch ceilingWatch;
    private final Clock clock;

    RecordSpend(
            ContractPlans plans,
            SpendEntries entries,
            SettleSpotOrder settleSpotOrder,
            CeilingWatch ceilingWatch,
            Clock clock) {
        this.plans = plans;
        this.entries = entries;
        this.settleSpotOrder = settleSpotOrder;
        this.ceilingWatch = ceilingWatch;
        this.clock = clock;
    }

    @Transactional
    SpendEntry handle(String contractRef, Spend spend) {
        plans.lockedTerms(contractRef); // a year must not lose the line at the same moment
        if (spend.amount().isZero()) {
            throw Refusal.invalid("amount", "zero", "Nothing was spent.");
        }
        if (spend.amount().isNegative() && (spend.note() == null || spend.note().isBlank())) {
            throw Refusal.invalid("note", "required", "Say what a negative amount puts right.");
        }
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
        var entry = new SpendEntry(
                UUID.randomUUID(),
                contractRef,
                spend.line(),
                spend.incurredOn(),
                spend.amount(),
                spend.kind(),
                spend.note(),
                clock.instant(),
                spend.spotOrderId());
        if (spend.spotOrderId() != null) {
            settleSpotOrder.handle(contractRef, spend.spotOrderId(), spend.amount());
        }
        entries.persistAndFlush(entry);
        ceilingWatch.spent(contractRef, year, spend.amount());
        return entry;
    }
}
