package org.advocacyhub.triage.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.triage.eligibility.domain.Also;
import org.advocacyhub.triage.eligibility.domain.AuthorityOutcome;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Step;
import org.advocacyhub.triage.eligibility.domain.Outcome;
import org.advocacyhub.triage.eligibility.domain.ServiceLabel;
import org.advocacyhub.triage.screening.TryEligibility.Trial;
import org.advocacyhub.triage.screening.domain.Conclusion;
import org.advocacyhub.triage.screening.domain.ScreeningDecision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would be decided.
 *
 * @param serviceType the type that was decided on, after redirects; UNSURE when nothing fitted
 * @param outcome a code of domain.md A.2, or INFORMATION_ONLY when nothing fitted
 * @param statutoryBasis section, regulation, court rule or contract; absent when nothing fitted
 * @param redirectTo a type or an agency; absent when nowhere
 * @param next TRIAGED, ASK_REFERRER, ASK_PERSON, ASK_FOR_SPOT or how it would end
 * @param authority absent when the table did not say yes
 * @param district GSS code; absent while it is open or outside
 * @param missing what the deciding table does not know, then the rules of completeness that are not met
 * @param also further types that the facts give grounds for (A.11)
 * @param steps every row on the way, the deciding one last
 */
@Schema(name = "Eligibility")
record EligibilityView(
        LocalDate effectiveReceivedDate,
        String serviceType,
        String serviceLabel,
        String outcome,
        String ruleId,
        String reason,
        String statutoryBasis,
        String redirectTo,
        String tableVersion,
        String next,
        AuthorityView authority,
        String band,
        String bandRuleId,
        String bandReason,
        TargetsView targets,
        String district,
        List<String> missing,
        List<Also> also,
        List<Step> steps) {

    /** Whether the hub may proceed, and on what basis (A.12). */
    @Schema(name = "EligibilityAuthority")
    record AuthorityView(String outcome, String ruleId, String reason) {}

    /**
     * The days to keep.
     *
     * @param allocateDue absent for a type that may wait
     * @param impossible a fixed date leaves no working day
     */
    @Schema(name = "EligibilityTargets")
    record TargetsView(LocalDate contactDue, LocalDate allocateDue, boolean impossible) {}

    static EligibilityView of(Trial trial, ReferralFacts facts) {
        var decision = trial.decision();
        var last = decision.steps().getLast();
        var finding = decision.eligibility();
        var authority = decision.authority();
        return new EligibilityView(
                trial.effectiveReceivedOn(),
                decision.serviceType().name(),
                ServiceLabel.of(decision.serviceType(), trial.effectiveReceivedOn()),
                finding == null ? "INFORMATION_ONLY" : finding.outcome().name(),
                last.ruleId(),
                finding == null ? decision.conclusion().reason() : finding.reason(),
                finding == null ? null : finding.basis(),
                finding == null ? null : finding.target(),
                last.tableVersion(),
                next(decision.conclusion()),
                authority == null
                        ? null
                        : new AuthorityView(authority.outcome().name(), authority.ruleId(), authority.reason()),
                decision.banding().band().name(),
                decision.banding().ruleId(),
                decision.banding().reason(),
                new TargetsView(
                        decision.targets().contactDue(),
                        decision.targets().allocateDue(),
                        decision.targets().impossible()),
                decision.district(),
                missing(decision, facts),
                decision.also(),
                decision.steps());
    }

    /** What a decision does not wait for is not missing. */
    private static List<String> missing(ScreeningDecision decision, ReferralFacts facts) {
        var finding = decision.eligibility();
        var authority = decision.authority();
        var byTable =
                finding != null && finding.outcome() == Outcome.NEEDS_INFO ? finding.unknown() : List.<String>of();
        var byAuthority = authority != null && authority.outcome() == AuthorityOutcome.NEEDS_INFO
                ? authority.unknown()
                : List.<String>of();
        return Stream.of(byTable, byAuthority, facts.missing())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String next(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Triaged _ -> "TRIAGED";
            case Conclusion.AskReferrer _ -> "ASK_REFERRER";
            case Conclusion.AskPerson _ -> "ASK_PERSON";
            case Conclusion.AskForSpot _ -> "ASK_FOR_SPOT";
            case Conclusion.Ended ended -> ended.end().name();
        };
    }
}
