package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Versions;

/** Enters or changes a year's money and hours, and tells the others the whole year. */
@ApplicationScoped
class SetContractYear {

    /** What came of it. */
    record Outcome(YearPlan plan, long version, boolean created) {}

    private final Contracts contracts;
    private final ContractYears years;
    private final Instance<YearGuard> guards;
    private final Instance<YearFollower> followers;
    private final Outbox outbox;
    private final Clock clock;

    SetContractYear(
            Contracts contracts,
            ContractYears years,
            Instance<YearGuard> guards,
            Instance<YearFollower> followers,
            Outbox outbox,
            Clock clock) {
        this.contracts = contracts;
        this.years = years;
        this.guards = guards;
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param ifMatch needed when the year exists */
    @Transactional
    Outcome handle(String contractRef, YearPlan plan, String ifMatch) {
        var terms = contracts.requireLocked(contractRef).terms();
        var known = years.find(contractRef, plan.from());
        known.ifPresent(year -> Versions.require(ifMatch, year.version()));
        var others = years.of(contractRef).stream().map(ContractYear::plan).toList();
        Findings.refuseIfAny(ContractRules.check(plan, terms, others));
        guards.forEach(guard -> guard.check(contractRef, plan));
        known.ifPresent(year -> year.agree(plan));
        var year = known.orElseGet(() -> new ContractYear(contractRef, plan));
        years.persistAndFlush(year);
        outbox.record(told(contractRef, plan));
        followers.forEach(follower -> follower.yearSet(contractRef, plan));
        return new Outcome(plan, year.version(), known.isEmpty());
    }

    private ContractYearSet told(String contractRef, YearPlan plan) {
        return new ContractYearSet(
                contractRef,
                clock.instant(),
                plan.from(),
                plan.to(),
                plan.budget().pence(),
                plan.ceiling().pence(),
                plan.lines().stream().map(SetContractYear::told).toList());
    }

    private static ContractEvent.BudgetLine told(BudgetLine line) {
        return new ContractEvent.BudgetLine(
                line.line(),
                line.serviceTypes(),
                line.amount().pence(),
                line.indicativeHours().minutes(),
                line.commissioned());
    }
}
