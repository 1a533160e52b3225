package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.RuleValue;

/** Sets what a contract sets for itself, and tells the whole list. The caller holds the contract. */
@ApplicationScoped
public class ChangeRules {

    private final RuleValues values;
    private final TellContract tellContract;
    private final Clock clock;

    ChangeRules(RuleValues values, TellContract tellContract, Clock clock) {
        this.values = values;
        this.tellContract = tellContract;
        this.clock = clock;
    }

    /** Refuses with 400 what lies outside a rule's range. */
    @Transactional(TxType.MANDATORY)
    public void handle(String contractRef, List<RuleValue> rules, String subject) {
        Findings.refuseIfAny(ContractRules.checkRules(rules));
        rules.forEach(rule -> values.set(contractRef, rule, subject, clock.instant()));
        tellContract.rules(contractRef, values.of(contractRef));
    }
}
