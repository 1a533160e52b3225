package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.contract.YearGuard;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.LineBalances;
import org.advocacyhub.runtime.web.Refusal;

/** Keeps a line in its year while there is spend on it. */
@ApplicationScoped
class SpendGuard implements YearGuard {

    private final LineBalances balances;

    SpendGuard(LineBalances balances) {
        this.balances = balances;
    }

    @Override
    public void check(String contractRef, YearPlan plan) {
        var homeless = balances.used(contractRef, plan.from()).stream()
                .filter(line -> !plan.hasLine(line))
                .sorted()
                .toList();
        if (!homeless.isEmpty()) {
            throw Refusal.conflict(
                    "line-has-spend", "Keep these lines, money was spent on them: " + String.join(", ", homeless));
        }
    }
}
