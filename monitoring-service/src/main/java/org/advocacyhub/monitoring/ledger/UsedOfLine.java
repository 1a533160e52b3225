package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.contract.LineUse;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What was spent on a line and what is set aside of it: as the ledger has it, and nobody else. */
@ApplicationScoped
class UsedOfLine implements LineUse {

    private final LineBalances balances;

    UsedOfLine(LineBalances balances) {
        this.balances = balances;
    }

    @Override
    public Used of(String contractRef, YearPlan year, String line) {
        return new Used(
                balances.spent(contractRef, year.from(), line), balances.committed(contractRef, year.from(), line));
    }
}
