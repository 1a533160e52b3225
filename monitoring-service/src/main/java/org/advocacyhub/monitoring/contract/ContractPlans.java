package org.advocacyhub.monitoring.contract;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What other features may ask about contracts. */
@ApplicationScoped
public class ContractPlans {

    private final Contracts contracts;
    private final ContractYears years;

    ContractPlans(Contracts contracts, ContractYears years) {
        this.contracts = contracts;
        this.years = years;
    }

    /** The terms, or a 404 when there is no such contract. */
    @Transactional
    public Terms terms(String contractRef) {
        return contracts.require(contractRef).terms();
    }

    /** The same, and the contract and its years stay as they are until the surrounding transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Terms lockedTerms(String contractRef) {
        return contracts.requireLocked(contractRef).terms();
    }

    /** The references of all contracts, in order; there is a handful of them. */
    @Transactional
    public List<String> references() {
        return contracts.listAll(Sort.by("contractRef")).stream()
                .map(Contract::contractRef)
                .toList();
    }

    /** The year that a day lies in; empty when none is entered for it. */
    @Transactional
    public Optional<YearPlan> yearOf(String contractRef, LocalDate day) {
        return years.of(contractRef).stream()
                .map(ContractYear::plan)
                .filter(plan -> plan.contains(day))
                .findFirst();
    }
}
