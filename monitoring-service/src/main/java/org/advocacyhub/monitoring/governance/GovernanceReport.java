package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.governance.domain.Concentration;

/** What the return of a quarter says of governance (domain.md E.1, F.11). */
@ApplicationScoped
public class GovernanceReport {

    private static final int MOST = 200;
    private static final int SIXTY = 60;

    /**
     * The section of a return.
     *
     * @param concentration hours of a case count for the organisation that has it now
     * @param actionLog what was agreed by the end of the quarter and was open in it
     */
    public record Section(
            List<NetworkDecisionView> networkDecisions,
            List<InvolvementView> involvement,
            Concentration concentration,
            List<ReviewView> reviews,
            List<ActionView> actionLog) {}

    private final NetworkDecisions decisions;
    private final InvolvementEvents events;
    private final ContractReviews reviews;
    private final ReviewActions actions;
    private final RuleValues rules;

    GovernanceReport(
            NetworkDecisions decisions,
            InvolvementEvents events,
            ContractReviews reviews,
            ReviewActions actions,
            RuleValues rules) {
        this.decisions = decisions;
        this.events = events;
        this.reviews = reviews;
        this.actions = actions;
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
        return new Section(
                decisions.between(contractRef, from, to, MOST).stream()
                        .map(NetworkDecisionView::of)
                        .toList(),
                events.between(contractRef, from, to, MOST).stream()
                        .map(InvolvementView::of)
                        .toList(),
                Concentration.of(minutesByPartner, hubs, alertAbove),
                reviews.between(contractRef, from, to, MOST).stream()
                        .map(review -> ReviewView.of(review, actions.of(review.reviewId()), to.plusDays(1)))
                        .toList(),
                actions.logOf(contractRef, from, to, MOST).stream()
                        .map(action -> ActionView.of(action, to.plusDays(1)))
                        .toList());
    }
}
