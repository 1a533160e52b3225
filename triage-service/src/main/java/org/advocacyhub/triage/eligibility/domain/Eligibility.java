package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What reading the tables led to, with every step on the way (domain.md A.2). */
public sealed interface Eligibility {

    ServiceType serviceType();

    List<Step> steps();

    /** A row decided. */
    record Decided(ServiceType serviceType, DecisionTable.Finding<Outcome> finding, List<Step> steps)
            implements Eligibility {}

    /** Nothing fits an unsure referral: signposted, counted, no case. */
    record InformationOnly(ServiceType serviceType, Step line, List<Step> steps) implements Eligibility {}

    /** Decided by the provider before (N32), and not again: no table was read. */
    record Standing(ServiceType serviceType, Step line, List<Step> steps) implements Eligibility {}

    /** One row or line that was passed, in its own words. */
    record Step(String ruleId, String outcome, String target, String reason, String tableVersion) {

        static Step of(DecisionTable.Finding<Outcome> finding) {
            return new Step(
                    finding.ruleId(),
                    finding.outcome().name(),
                    finding.target(),
                    finding.reason(),
                    finding.tableVersion());
        }
    }
}
