package org.advocacyhub.monitoring.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.governance.domain.Concentration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the return of a quarter says of governance (domain.md E.1, F.11). */
@ApplicationScoped
public class GovernanceReport {

    private static final int MOST = 200;
    private static final int SIXTY = 60;

    /**
     * The section of a return.
     *
     * @param concentration as known when the quarter was cut; until then of the organisations that have the cases now
     * @param concentrationAsAt day of the cut; null while the quarter runs or was not cut yet
     * @param concentrationNow what the figures say now, where they no longer say the same; null otherwise
     * @param actionLog what was agreed by the end of the quarter and was open in it
     */
    @Schema(name = "GovernanceView")
    public record Section(
            List<NetworkDecisionView> networkDecisions,
            List<InvolvementView> involvement,
            Concentration concentration,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate concentrationAsAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Concentration concentrationNow,
            List<ReviewView> reviews,
            List<ActionView> actionLog) {}

    private final NetworkDecisions decisions;
    private final InvolvementEvents events;
    private final ContractReviews reviews;
    private final ReviewActions actions;
    private final ConcentrationCuts cuts;
    private final RuleValues rules;

    GovernanceReport(
            NetworkDecisions decisions,
            InvolvementEvents events,
            ContractReviews reviews,
            ReviewActions actions,
            ConcentrationCuts cuts,
            RuleValues rules) {
        this.decisions = decisions;
        this.events = events;
        this.reviews = reviews;
        this.actions = actions;
        this.cuts = cuts;
        this.rules = rules;
    }

    /**
     * @param from first day of the quarter
     * @param to last day of the quarter
     * @param minutesByPartner counted minutes of the quarter
     * @param hubs the lead provider's ids
     */
    @Transactional
    public Section of(
            String contractRef, LocalDate from, LocalDate to, Map<String, Long> minutesByPartner, Set<String> hubs) {
        var alertAbove =
                rules.on(contractRef, ContractRule.CONCENTRATION_ALERT, from).orElse(SIXTY);
        var now = Concentration.of(minutesByPartner, hubs, alertAbove);
        var cut = cuts.of(contractRef, from);
        var asCut = cut.map(known -> Concentration.of(known.minutes(), known.hubs(), alertAbove))
                .orElse(now);
        return new Section(
                decisions.between(contractRef, from, to, MOST).stream()
                        .map(NetworkDecisionView::of)
                        .toList(),
                events.between(contractRef, from, to, MOST).stream()
                        .map(InvolvementView::of)
                        .toList(),
                asCut,
                cut.map(ConcentrationCuts.Cut::cutOn).orElse(null),
                asCut.equals(now) ? null : now,
                reviews.between(contractRef, from, to, MOST).stream()
                        .map(review -> ReviewView.of(review, actions.of(review.reviewId()), to.plusDays(1)))
                        .toList(),
                actions.logOf(contractRef, from, to, MOST).stream()
                        .map(action -> ActionView.of(action, to.plusDays(1)))
                        .toList());
    }
}
