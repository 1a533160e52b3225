package org.advocacyhub.monitoring.contract;

import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** A feature that has to agree before a year changes, because it holds something of that year. */
public interface YearGuard {

    /** Refuses the new plan with a {@link org.advocacyhub.runtime.web.Refusal}, or returns. */
    void check(String contractRef, YearPlan plan);
}
