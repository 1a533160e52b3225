package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.Findings;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.governance.domain.NetworkRules;
import org.advocacyhub.runtime.web.Refusal;

/** Records what the network decided when it stands: one voice each, and enough of them (domain.md F.11). */
@ApplicationScoped
class RecordNetworkDecision {

    private static final int HALF = 50;

    private final ContractPlans plans;
    private final RuleValues rules;
    private final ActivePartners activePartners;
    private final NetworkDecisions decisions;
    private final Clock clock;

    RecordNetworkDecision(
            ContractPlans plans,
            RuleValues rules,
            ActivePartners activePartners,
            NetworkDecisions decisions,
            Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.activePartners = activePartners;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional
    NetworkDecision handle(String contractRef, NetworkDecisionRequest request, String subject) {
        var terms = plans.terms(contractRef);
        if (request.date().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("date", "in-future", "Record what was decided, on or after its day.");
        }
        if (request.due().isBefore(request.date())) {
            throw Refusal.invalid("due", "before-date", "What was decided is due on its day or later.");
        }
        var active = activePartners.of(contractRef, terms.primeContractor(), request.date());
        var quorumAbove =
                rules.on(contractRef, ContractRule.QUORUM_ABOVE, request.date()).orElse(HALF);
        Findings.refuseIfAny(NetworkRules.check(request.meeting(), active, quorumAbove));
        var decision = new NetworkDecision(
                UUID.randomUUID(), contractRef, request, active, quorumAbove, subject, clock.instant());
        decisions.persistAndFlush(decision);
        return decision;
    }
}
