package org.advocacyhub.monitoring.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.Agreement;
import org.advocacyhub.monitoring.contract.ChangeKind;
import org.advocacyhub.monitoring.contract.ChangeLots;
import org.advocacyhub.monitoring.contract.ChangeRules;
import org.advocacyhub.monitoring.contract.ChangeYear;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.ExtendTerm;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.LineChange.Adjusted;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearChange;
import org.advocacyhub.monitoring.variation.domain.Proposal;
import org.advocacyhub.monitoring.variation.domain.Proposal.AddLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.BudgetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.RemoveLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.TargetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.TermExtension;

/** Makes an approved variation true, from its day on. The caller holds the contract. */
@ApplicationScoped
class ApplyVariation {

    private final ContractPlans plans;
    private final ChangeYear changeYear;
    private final ChangeLots changeLots;
    private final ChangeRules changeRules;
    private final ExtendTerm extendTerm;

    ApplyVariation(
            ContractPlans plans,
            ChangeYear changeYear,
            ChangeLots changeLots,
            ChangeRules changeRules,
            ExtendTerm extendTerm) {
        this.plans = plans;
        this.changeYear = changeYear;
        this.changeLots = changeLots;
        this.changeRules = changeRules;
        this.extendTerm = extendTerm;
    }

    @Transactional(TxType.MANDATORY)
    void handle(Variation variation, Proposal proposal) {
        var contractRef = variation.contractRef();
        var decidedBy = variation.approval().decidedBy();
        switch (proposal) {
            case AddLot add -> {
                changeLots.enter(contractRef, add.lot());
                changeYear(variation, proposal, proposal.change().orElseThrow());
            }
            case RemoveLot remove -> {
                changeLots
                        .find(contractRef, remove.lot())
                        .ifPresent(lot -> changeLots.leave(contractRef, lot, remove.effectiveOn()));
                changeYear(variation, proposal, unpaid(contractRef, remove));
            }
            case BudgetChange _ ->
                changeYear(variation, proposal, proposal.change().orElseThrow());
            case TermExtension extension ->
                extendTerm.handle(contractRef, extension.newEnd(), extension.authority(), variation.id(), decidedBy);
            case TargetChange target -> changeRules.handle(contractRef, target.rules(), decidedBy);
        }
    }

    private void changeYear(Variation variation, Proposal proposal, YearChange change) {
        changeYear.handle(
                variation.contractRef(),
                new Agreement(
                        ChangeKind.VARIATION,
                        variation.id(),
                        proposal.sentence(),
                        variation.approval().submittedBy(),
                        variation.approval().decidedBy(),
                        change));
    }

    /** The change of the year, in which no line of the lot is paid for any more. */
    private YearChange unpaid(String contractRef, RemoveLot remove) {
        var change = remove.change().orElseThrow();
        var lines = new ArrayList<>(change.lines());
        plans.yearOf(contractRef, remove.effectiveOn()).orElseThrow().lines().stream()
                .filter(line -> remove.lot().equals(line.lot()))
                .forEach(line -> end(lines, line.line()));
        return new YearChange(change.effectiveOn(), change.budgetBy(), change.ceilingBy(), lines, change.seriesBreak());
    }

    private static void end(List<LineChange> lines, String line) {
        lines.replaceAll(
                known -> known instanceof Adjusted adjusted && adjusted.line().equals(line)
                        ? new Adjusted(line, adjusted.by(), adjusted.hourHundredths(), Optional.of(false))
                        : known);
        if (lines.stream().noneMatch(known -> known.line().equals(line))) {
            lines.add(new Adjusted(line, Money.ZERO, 0, Optional.of(false)));
        }
    }
}
