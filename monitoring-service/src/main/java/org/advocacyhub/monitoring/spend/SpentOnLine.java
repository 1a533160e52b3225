package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.contract.LineUse;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What was spent on a line. */
@ApplicationScoped
class SpentOnLine implements LineUse {

    private final SpendEntries entries;

    SpentOnLine(SpendEntries entries) {
        this.entries = entries;
    }

    @Override
    public Used of(String contractRef, YearPlan year, String line) {
        return new Used(entries.total(contractRef, line, year.from(), year.to()), Money.ZERO);
    }
}
