package org.advocacyhub.monitoring.contract;

import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** A feature that takes money of a year's lines; what all of them say together is what a line has used. */
public interface LineUse {

    /** What this feature has taken of a line; {@link Money#ZERO} twice when nothing. */
    Used of(String contractRef, YearPlan year, String line);
}
