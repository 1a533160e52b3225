package org.advocacyhub.monitoring.contract;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.ContractData;
import org.advocacyhub.monitoring.contract.domain.ContractDiff;
import org.advocacyhub.monitoring.contract.domain.ContractRules;

/**
 * Enters a whole contract, or what is another in it, in one transaction. A dry run does the same and takes it back at its end: what it
 * lets through, the real run lets through too.
 */
@ApplicationScoped
class LoadContract {

    private final Contracts contracts;
    private final ContractYears years;
    private final ContractLots lots;
    private final RuleValues rules;
    private final Predecessors predecessors;
    private final SetContractTerms setContractTerms;
    private final SetContractYear setContractYear;
    private final ChangeLots changeLots;
    private final ChangeRules changeRules;

    LoadContract(
            Contracts contracts,
            ContractYears years,
            ContractLots lots,
            RuleValues rules,
            Predecessors predecessors,
            SetContractTerms setContractTerms,
            SetContractYear setContractYear,
            ChangeLots changeLots,
            ChangeRules changeRules) {
        this.contracts = contracts;
        this.years = years;
        this.lots = lots;
        this.rules = rules;
        this.predecessors = predecessors;
        this.setContractTerms = setContractTerms;
        this.setContractYear = setContractYear;
        this.changeLots = changeLots;
        this.changeRules = changeRules;
    }

    /** @return what became another, or would */
    @Transactional
    ContractDiff.Result handle(String contractRef, ContractData wanted, boolean dryRun, String subject) {
        var known = contracts.lock(contractRef);
        var before = known.map(contract -> entered(contractRef, contract));
        var extendedTo = before.map(data -> data.terms().extendedTo()).orElse(null);
        Findings.refuseIfAny(
                ContractRules.checkLots(wanted.lots(), wanted.terms().extendedTo(extendedTo)));
        Findings.refuseIfAny(ContractRules.checkRules(wanted.rules()));
        Findings.refuseIfAny(ContractRules.checkPredecessors(wanted.predecessors()));
        enter(contractRef, known, before, wanted, subject);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return ContractDiff.between(before, wanted);
    }

    private void enter(
            String contractRef,
            Optional<Contract> known,
            Optional<ContractData> before,
            ContractData wanted,
            String subject) {
        if (before.filter(data -> data.terms().extendedTo(null).equals(wanted.terms()))
                .isEmpty()) {
            setContractTerms.set(contractRef, known, wanted.terms());
        }
        wanted.lots().stream()
                .filter(lot -> before.filter(data -> data.lots().contains(lot)).isEmpty())
                .forEach(lot -> changeLots.enter(contractRef, lot));
        wanted.years().stream()
                .filter(year ->
                        before.filter(data -> data.years().contains(year)).isEmpty())
                .forEach(year -> setContractYear.set(contractRef, year));
        var newRules = wanted.rules().stream()
                .filter(rule ->
                        before.filter(data -> data.rules().contains(rule)).isEmpty())
                .toList();
        if (!newRules.isEmpty()) {
            changeRules.handle(contractRef, newRules, subject);
        }
        wanted.predecessors().stream()
                .filter(former -> before.filter(data -> data.predecessors().contains(former))
                        .isEmpty())
                .forEach(former -> predecessors.keep(contractRef, former));
    }

    /** The contract as it was entered, without the changes agreed since. */
    private ContractData entered(String contractRef, Contract contract) {
        return new ContractData(
                contract.terms(),
                lots.of(contractRef),
                years.of(contractRef).stream().map(ContractYear::plan).toList(),
                rules.of(contractRef),
                predecessors.of(contractRef));
    }
}
