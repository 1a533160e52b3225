package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.YearFollower;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.LineBalances;

/** A year with another ceiling has used another share of it. */
@ApplicationScoped
class YearSpendFollower implements YearFollower {

    private final LineBalances balances;
    private final CeilingWatch ceilingWatch;

    YearSpendFollower(LineBalances balances, CeilingWatch ceilingWatch) {
        this.balances = balances;
        this.ceilingWatch = ceilingWatch;
    }

    @Override
    public void yearSet(String contractRef, YearPlan plan) {
        ceilingWatch.yearSet(contractRef, plan, balances.spent(contractRef, plan.from()));
    }
}
