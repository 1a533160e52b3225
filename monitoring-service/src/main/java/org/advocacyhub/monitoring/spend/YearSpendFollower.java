package org.advocacyhub.monitoring.spend;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.YearFollower;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** A year with other days or another ceiling has used another share of it: counted anew, since a year is rarely set. */
@ApplicationScoped
class YearSpendFollower implements YearFollower {

    private final SpendEntries entries;
    private final CeilingWatch ceilingWatch;

    YearSpendFollower(SpendEntries entries, CeilingWatch ceilingWatch) {
        this.entries = entries;
        this.ceilingWatch = ceilingWatch;
    }

    @Override
    public void yearSet(String contractRef, YearPlan plan) {
        ceilingWatch.yearSet(contractRef, plan, entries.total(contractRef, plan.from(), plan.to()));
    }
}
