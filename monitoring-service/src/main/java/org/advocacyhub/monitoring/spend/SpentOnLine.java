package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.contract.LineUse;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.LineBalances;

/** What was spent on a line. */
@ApplicationScoped
class SpentOnLine implements LineUse {

    private final LineBalances balances;

    SpentOnLine(LineBalances balances) {
        this.balances = balances;
    }

    @Override
    public Used of(String contractRef, YearPlan year, String line) {
        return new Used(balances.spent(contractRef, year.from(), line), Money.ZERO);
    }
}
