package org.advocacyhub.monitoring.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.ChangeYear;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.Findings;
import org.advocacyhub.monitoring.contract.UsedLines;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.variation.domain.Proposal;
import org.advocacyhub.monitoring.variation.domain.VariationRules;

/** Judges a variation against the contract as it is now. The caller holds the contract. */
@ApplicationScoped
class JudgeVariation {

    private final ContractPlans plans;
    private final UsedLines usedLines;
    private final ChangeYear changeYear;
    private final Clock clock;

    JudgeVariation(ContractPlans plans, UsedLines usedLines, ChangeYear changeYear, Clock clock) {
        this.plans = plans;
        this.usedLines = usedLines;
        this.changeYear = changeYear;
        this.clock = clock;
    }

    /** Refuses with 400 what speaks against it, by field. */
    @Transactional(TxType.MANDATORY)
    void handle(String contractRef, Proposal proposal) {
        var history = plans.historyOf(contractRef, proposal.effectiveOn());
        var used = history.map(year -> used(contractRef, proposal, year)).orElse(Map.of());
        Findings.refuseIfAny(
                VariationRules.check(proposal, plans.terms(contractRef), history, used, LocalDate.now(clock)));
        proposal.change().ifPresent(change -> Findings.refuseIfAny(changeYear.check(contractRef, change)));
    }

    private Map<String, Used> used(String contractRef, Proposal proposal, YearHistory year) {
        return proposal.cost().stream()
                .flatMap(cost -> cost.lines().stream())
                .map(LineChange::line)
                .distinct()
                .collect(Collectors.toMap(
                        line -> line, line -> usedLines.of(contractRef, year.on(proposal.effectiveOn()), line)));
    }
}
