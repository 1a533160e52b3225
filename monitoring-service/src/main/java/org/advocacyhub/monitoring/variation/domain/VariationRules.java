package org.advocacyhub.monitoring.variation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.variation.domain.Proposal.AddLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.BudgetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.Cost;
import org.advocacyhub.monitoring.variation.domain.Proposal.RemoveLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.TargetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.TermExtension;

/** What must hold of a variation (domain.md F.10). An empty list means: nothing is wrong. */
public final class VariationRules {

    private VariationRules() {}

    /** What holds of a variation whatever the contract: what its author can be told at once. */
    public static List<Finding> check(Proposal proposal) {
        var findings = new ArrayList<Finding>();
        proposal.cost().ifPresent(cost -> checkSplit(cost, findings));
        switch (proposal) {
            case AddLot add -> {
                if (add.money().lines().stream().noneMatch(line -> line instanceof LineChange.Added)) {
                    findings.add(new Finding("newLines", "required", "A lot enters with a line of its own."));
                }
            }
            case RemoveLot _, BudgetChange _, TermExtension _ -> {}
            case TargetChange target -> {
                if (target.rules().isEmpty()) {
                    findings.add(new Finding("rules", "required", "Say what is set."));
                }
                findings.addAll(ContractRules.checkRules(target.rules()));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * The same, and what holds of it for this contract today.
     *
     * @param history the year of its day; empty when none is entered
     * @param used what is spent and committed, by line
     */
    public static List<Finding> check(
            Proposal proposal, Terms terms, Optional<YearHistory> history, Map<String, Used> used, LocalDate today) {
        var findings = new ArrayList<>(check(proposal));
        switch (proposal) {
            case TermExtension extension -> checkTerm(extension, terms, findings);
            case AddLot _, RemoveLot _, BudgetChange _, TargetChange _ ->
                checkDay(proposal.effectiveOn(), today, findings);
        }
        proposal.cost()
                .ifPresent(cost -> history.ifPresentOrElse(
                        year -> checkLines(proposal, cost, year.on(proposal.effectiveOn()), used, findings),
                        () -> findings.add(new Finding(
                                "effectiveOn",
                                "outside-years",
                                "No year is entered for " + proposal.effectiveOn() + ": enter it first."))));
        return List.copyOf(findings);
    }

    private static void checkSplit(Cost cost, List<Finding> findings) {
        var sum = cost.lines().stream().map(LineChange::by).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(cost.amount())) {
            findings.add(new Finding(
                    "lines",
                    "sum-differs",
                    "The lines sum to " + sum + ", but the amount is " + cost.amount() + ": a difference of "
                            + sum.minus(cost.amount()) + "."));
        }
        if (cost.amount().isNegative() && cost.mitigations().isEmpty()) {
            findings.add(new Finding(
                    "mitigations", "required", "Say what is done to mitigate the impact of the saving (F.10)."));
        }
        if (cost.lines().stream().map(LineChange::line).distinct().count()
                < cost.lines().size()) {
            findings.add(new Finding("lines", "duplicate", "Each line is named once."));
        }
    }

    /** No quarter whose return was closed is stated anew (F.10: earlier figures are not restated). */
    private static void checkDay(LocalDate effectiveOn, LocalDate today, List<Finding> findings) {
        var quarter = Quarter.of(effectiveOn);
        if (today.isAfter(quarter.closeDate())) {
            findings.add(new Finding(
                    "effectiveOn",
                    "quarter-closed",
                    "The return of " + quarter + " was closed on " + quarter.closeDate() + ": use a later day."));
        }
    }

    private static void checkTerm(TermExtension extension, Terms terms, List<Finding> findings) {
        if (!extension.newEnd().isAfter(terms.end())) {
            findings.add(new Finding("newEnd", "not-later", "The term ends on " + terms.end() + " already."));
        } else if (extension.newEnd().isAfter(terms.maximumEnd()) && extension.authority() == null) {
            findings.add(new Finding(
                    "authority",
                    "required",
                    "Beyond " + terms.maximumEnd() + " an extension needs a reference to its authority (F.10)."));
        }
    }

    private static void checkLines(
            Proposal proposal, Cost cost, YearPlan plan, Map<String, Used> used, List<Finding> findings) {
        for (var change : cost.lines()) {
            var line = plan.lines().stream()
                    .filter(known -> known.line().equals(change.line()))
                    .findFirst();
            switch (change) {
                case LineChange.Added added -> {
                    if (line.isPresent()) {
                        findings.add(new Finding(
                                "newLines", "duplicate", "The year has a line " + added.line() + " already."));
                    }
                }
                case LineChange.Adjusted adjusted ->
                    line.ifPresentOrElse(
                            known -> checkCut(known, adjusted, cost, used, findings),
                            () -> findings.add(new Finding(
                                    "lines",
                                    "unknown-line",
                                    "The year has no line " + adjusted.line() + " on that day.")));
            }
        }
        if (proposal instanceof RemoveLot removed) {
            checkLeaving(removed, cost, plan, findings);
        }
    }

    /** What leaves is not paid for any more, whatever becomes of its amount. */
    private static void checkLeaving(RemoveLot removed, Cost cost, YearPlan plan, List<Finding> findings) {
        var leaving = plan.lines().stream()
                .filter(line -> removed.lot().equals(line.lot()))
                .toList();
        if (leaving.isEmpty()) {
            findings.add(
                    new Finding("lot", "unknown-lot", "No line of the year belongs to lot " + removed.lot() + "."));
        }
        leaving.stream().filter(BudgetLine::commissioned).forEach(line -> checkCommunity(line, cost, findings));
    }

    private static void checkCut(
            BudgetLine line, LineChange.Adjusted change, Cost cost, Map<String, Used> used, List<Finding> findings) {
        var ends = line.commissioned() && !change.commissioned().orElse(true);
        if (change.by().isNegative() || ends) {
            checkCommunity(line, cost, findings);
        }
        if (!change.by().isNegative()) {
            return;
        }
        var left = line.amount().plus(change.by());
        var taken = used.getOrDefault(line.line(), Used.NOTHING).total();
        if (left.compareTo(taken) < 0) {
            findings.add(new Finding(
                    "lines",
                    "below-committed",
                    "Line " + line.line() + " would have " + left + ", but " + taken + " is spent or committed."));
        }
    }

    private static void checkCommunity(BudgetLine line, Cost cost, List<Finding> findings) {
        var finding = new Finding(
                "communityProtectionOverride",
                "community-protected",
                "Community advocacy is protected: say why line " + line.line() + " may be cut (F.6, F.10).");
        if (line.isCommunity() && cost.communityOverride() == null && !findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
