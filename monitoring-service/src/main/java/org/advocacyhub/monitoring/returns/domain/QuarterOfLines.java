package org.advocacyhub.monitoring.returns.domain;

import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/**
 * Referrals of a quarter by the line that pays for them.
 *
 * @param plan that held on the quarter's last day
 */
public record QuarterOfLines(Quarter quarter, YearPlan plan, Map<String, Long> referrals) {

    public QuarterOfLines {
        referrals = Map.copyOf(referrals);
    }
}
