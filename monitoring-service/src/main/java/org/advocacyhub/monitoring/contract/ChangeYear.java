package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.YearChange;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Adds an agreed change to a year and tells the plan of each day that becomes another. The caller holds the contract
 * (ContractPlans.lockedTerms), so that two changes are judged one after the other.
 */
@ApplicationScoped
public class ChangeYear {

    private final ContractYears years;
    private final AgreedChanges changes;
    private final TellContract tellContract;
    private final Instance<YearFollower> followers;
    private final Clock clock;

    ChangeYear(
            ContractYears years,
            AgreedChanges changes,
            TellContract tellContract,
            Instance<YearFollower> followers,
            Clock clock) {
        this.years = years;
        this.changes = changes;
        this.tellContract = tellContract;
        this.followers = followers;
        this.clock = clock;
    }

    /** What speaks against a change: the year that its day lies in would not be sound any more. */
    @Transactional(TxType.MANDATORY)
    public List<Finding> check(String contractRef, YearChange change) {
        return ContractRules.checkChanged(
                history(contractRef, change.effectiveOn()).with(change), change.effectiveOn());
    }

    /**
     * @throws Refusal 400 naming the fields when the year would not be sound
     */
    @Transactional(TxType.MANDATORY)
    public void handle(String contractRef, Agreement agreement) {
        var change = agreement.change();
        var history = history(contractRef, change.effectiveOn()).with(change);
        Findings.refuseIfAny(ContractRules.checkChanged(history, change.effectiveOn()));
        var agreed = new AgreedChange(contractRef, history.entered().from(), agreement, clock.instant());
        changes.persistAndFlush(agreed);
        history.beginnings().stream()
                .filter(day -> !day.isBefore(change.effectiveOn()))
                .forEach(day -> tellContract.year(contractRef, history.on(day), day));
        var today = LocalDate.now(clock);
        if (!change.effectiveOn().isAfter(today)) {
            changes.begin(agreed.changeId(), clock.instant());
            followers.forEach(follower -> follower.yearSet(contractRef, history.standing(today)));
        }
    }

    private YearHistory history(String contractRef, LocalDate day) {
        return years.of(contractRef).stream()
                .filter(year -> year.plan().contains(day))
                .findFirst()
                .map(year -> changes.history(contractRef, year))
                .orElseThrow(() -> Refusal.invalid(
                        "effectiveOn", "outside-years", "No year is entered for " + day + ": enter it first."));
    }
}
