package org.advocacyhub.triage.screening.domain;

import java.util.List;
import org.advocacyhub.triage.banding.domain.BandRules.Banding;
import org.advocacyhub.triage.banding.domain.Targets;
import org.advocacyhub.triage.eligibility.domain.Also;
import org.advocacyhub.triage.eligibility.domain.AuthorityOutcome;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Finding;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Step;
import org.advocacyhub.triage.eligibility.domain.Outcome;
import org.advocacyhub.triage.geography.domain.Responsibility;
import org.advocacyhub.triage.geography.domain.Whereabouts;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What a screening found, with everything that led to it.
 *
 * @param serviceType the type that was decided on
 * @param eligibility the deciding row; null when nothing fitted, and of a case that is carried over, whose only step says so
 * @param authority null when the table did not say yes
 * @param responsibility which council has to arrange it and what follows (G.3); null in decisions of before it was looked at
 * @param conclusionKind simple name of the conclusion, for readers of the stored decision
 * @param also further types that the facts give grounds for (A.11)
 */
public record ScreeningDecision(
        ServiceType serviceType,
        List<Step> steps,
        Finding<Outcome> eligibility,
        Finding<AuthorityOutcome> authority,
        Whereabouts whereabouts,
        Responsibility responsibility,
        Banding banding,
        Targets targets,
        List<String> tableVersions,
        String conclusionKind,
        Conclusion conclusion,
        List<Also> also) {

    /** GSS code of the district, null while it is open or outside. */
    public String district() {
        return whereabouts instanceof Whereabouts.InDistrict in ? in.gss() : null;
    }

    /** What decided whether the person is eligible, be it the provider before; null when nothing fitted. */
    public Step standing() {
        if (eligibility != null) {
            return new Step(
                    eligibility.ruleId(),
                    eligibility.outcome().name(),
                    eligibility.target(),
                    eligibility.reason(),
                    eligibility.tableVersion());
        }
        return steps.stream()
                .filter(step -> step.ruleId().equals(CarryOverRules.RULE))
                .findFirst()
                .orElse(null);
    }

    public boolean isNonInstructed() {
        return authority != null && authority.outcome().isNonInstructed();
    }
}
