package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What is used of a line, by whomever. */
@ApplicationScoped
public class UsedLines {

    private final Instance<LineUse> uses;

    UsedLines(Instance<LineUse> uses) {
        this.uses = uses;
    }

    public Used of(String contractRef, YearPlan year, String line) {
        return uses.stream().map(use -> use.of(contractRef, year, line)).reduce(Used.NOTHING, Used::plus);
    }
}
