package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.runtime.web.Versions;

/** Enters a contract or changes its terms, and tells the others. */
@ApplicationScoped
class SetContractTerms {

    /** What came of it. */
    record Outcome(Terms terms, long version, boolean created) {}

    private final Contracts contracts;
    private final ContractYears years;
    private final TellContract tellContract;

    SetContractTerms(Contracts contracts, ContractYears years, TellContract tellContract) {
        this.contracts = contracts;
        this.years = years;
        this.tellContract = tellContract;
    }

    /** @param ifMatch needed when the contract exists */
    @Transactional
    Outcome handle(String contractRef, Terms wanted, String ifMatch) {
        var known = contracts.lock(contractRef);
        known.ifPresent(contract -> Versions.require(ifMatch, contract.version()));
        return set(contractRef, known, wanted);
    }

    /** The same for a caller who holds the contract and has seen it. */
    Outcome set(String contractRef, Optional<Contract> known, Terms wanted) {
        var terms = wanted.extendedTo(
                known.map(contract -> contract.terms().extendedTo()).orElse(null));
        var plans = years.of(contractRef).stream().map(ContractYear::plan).toList();
        Findings.refuseIfAny(ContractRules.check(terms, plans));
        known.ifPresent(contract -> contract.agree(terms));
        var contract = known.orElseGet(() -> new Contract(contractRef, terms));
        contracts.persistAndFlush(contract);
        tellContract.terms(contractRef, terms);
        return new Outcome(terms, contract.version(), known.isEmpty());
    }
}
