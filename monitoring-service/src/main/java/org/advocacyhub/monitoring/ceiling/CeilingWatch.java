package org.advocacyhub.monitoring.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.runtime.events.Outbox;

/**
 * Moves what a year has used and tells a level once when it is crossed, upwards or downwards. The caller holds the contract
 * (ContractPlans.lockedTerms), so that two movements never cross the same level twice.
 */
@ApplicationScoped
public class CeilingWatch {

    private final ContractPlans plans;
    private final YearSpends spends;
    private final Outbox outbox;
    private final Clock clock;

    CeilingWatch(ContractPlans plans, YearSpends spends, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.spends = spends;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Money was spent in the year, or put right by a negative amount. */
    @Transactional(TxType.MANDATORY)
    public void spent(String contractRef, YearPlan year, Money amount) {
        look(contractRef, year, spends.move(contractRef, year.from(), amount, Money.ZERO));
    }

    /** An order will take this much of the year, or (negative) no longer will. */
    @Transactional(TxType.MANDATORY)
    public void committed(String contractRef, YearPlan year, Money amount) {
        look(contractRef, year, spends.move(contractRef, year.from(), Money.ZERO, amount));
    }

    /** The year was entered or changed: its ceiling or its last day may be another. */
    @Transactional(TxType.MANDATORY)
    public void yearSet(String contractRef, YearPlan year, Money actual) {
        look(contractRef, year, spends.setActual(contractRef, year.from(), actual));
    }

    /** Where a year stands. */
    @Transactional
    public SpendLevel levelOf(String contractRef, YearPlan year) {
        return spends.find(contractRef, year.from()).map(YearSpend::level).orElse(SpendLevel.BELOW);
    }

    private void look(String contractRef, YearPlan year, YearSpend now) {
        var ceiling = ceilingToday(contractRef, year);
        var level = spends.rulesOn(LocalDate.now(clock)).of(now.used(), ceiling);
        if (level == now.level()) {
            return;
        }
        spends.reached(contractRef, year.from(), level);
        outbox.record(new SpendLevelReached(
                contractRef,
                clock.instant(),
                year.from(),
                year.to(),
                level.name(),
                now.actual().pence(),
                now.committed().pence(),
                ceiling.pence()));
    }

    /** What the year may not overspend as agreed for today, or for its last day once it is over; an entry may be of an earlier day. */
    private Money ceilingToday(String contractRef, YearPlan year) {
        return plans.historyOf(contractRef, year.from())
                .map(history -> history.standing(LocalDate.now(clock)).ceiling())
                .orElseGet(year::ceiling);
    }
}
