package org.advocacyhub.monitoring.contract;

import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** A feature that keeps something of a year up to date after the year was entered or changed, in the same transaction. */
public interface YearFollower {

    /** The year is stored as the plan says. */
    void yearSet(String contractRef, YearPlan plan);
}
