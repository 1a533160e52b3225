package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Enters or changes a year's money and hours, and tells the others the whole year. */
@ApplicationScoped
class SetContractYear {

    /** What came of it. */
    record Outcome(YearPlan plan, long version, boolean created) {}

    private final Contracts contracts;
    private final ContractYears years;
    private final AgreedChanges changes;
    private final Instance<YearGuard> guards;
    private final Instance<YearFollower> followers;
    private final TellContract tellContract;

    SetContractYear(
            Contracts contracts,
            ContractYears years,
            AgreedChanges changes,
            Instance<YearGuard> guards,
            Instance<YearFollower> followers,
            TellContract tellContract) {
        this.contracts = contracts;
        this.years = years;
        this.changes = changes;
        this.guards = guards;
        this.followers = followers;
        this.tellContract = tellContract;
    }

    /**
     * @param ifMatch needed when the year exists
     * @param by who asks; a year that exists is changed by the commissioner alone
     */
    @Transactional
    Outcome handle(String contractRef, YearPlan plan, String ifMatch, Caller by) {
        contracts.requireLocked(contractRef);
        var known = years.find(contractRef, plan.from());
        known.ifPresent(year -> {
            Versions.require(ifMatch, year.version());
            if (!by.has(Roles.COMMISSIONER)) {
                throw Refusal.forbidden(
                        "commissioner-decides",
                        "A year that is entered is changed by the commissioner: ask for a virement or a variation.");
            }
        });
        return set(contractRef, plan);
    }

    /** The same for a caller who holds the contract, and has seen the year. */
    Outcome set(String contractRef, YearPlan plan) {
        var terms = contracts.require(contractRef).terms();
        var known = years.find(contractRef, plan.from());
        if (!changes.of(contractRef, plan.from()).isEmpty()) {
            throw Refusal.conflict(
                    "year-has-changes",
                    "Virements or variations were agreed for the year from " + plan.from()
                            + ": change it by another one, so that what was agreed stays true.");
        }
        var others = years.of(contractRef).stream().map(ContractYear::plan).toList();
        Findings.refuseIfAny(ContractRules.check(plan, terms, others));
        guards.forEach(guard -> guard.check(contractRef, plan));
        known.ifPresent(year -> year.agree(plan));
        var year = known.orElseGet(() -> new ContractYear(contractRef, plan));
        years.persistAndFlush(year);
        tellContract.year(contractRef, plan, plan.from());
        followers.forEach(follower -> follower.yearSet(contractRef, plan));
        return new Outcome(plan, year.version(), known.isEmpty());
    }
}
