package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Versions;

/** Enters a contract or changes its terms, and tells the others. */
@ApplicationScoped
class SetContractTerms {

    /** What came of it. */
    record Outcome(Terms terms, long version, boolean created) {}

    private final Contracts contracts;
    private final ContractYears years;
    private final Outbox outbox;
    private final Clock clock;

    SetContractTerms(Contracts contracts, ContractYears years, Outbox outbox, Clock clock) {
        this.contracts = contracts;
        this.years = years;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param ifMatch needed when the contract exists */
    @Transactional
    Outcome handle(String contractRef, Terms terms, String ifMatch) {
        var known = contracts.lock(contractRef);
        known.ifPresent(contract -> Versions.require(ifMatch, contract.version()));
        var plans = years.of(contractRef).stream().map(ContractYear::plan).toList();
        Findings.refuseIfAny(ContractRules.check(terms, plans));
        known.ifPresent(contract -> contract.agree(terms));
        var contract = known.orElseGet(() -> new Contract(contractRef, terms));
        contracts.persistAndFlush(contract);
        outbox.record(new ContractTermsSet(
                contractRef,
                clock.instant(),
                terms.commissioner(),
                terms.primeContractor(),
                terms.start(),
                terms.initialEnd(),
                terms.maximumEnd(),
                terms.minimumAge()));
        return new Outcome(terms, contract.version(), known.isEmpty());
    }
}
