package org.advocacyhub.monitoring.virement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What must hold of a virement (domain.md F.6). An empty list means: nothing is wrong. */
public final class VirementRules {

    private VirementRules() {}

    /**
     * @param history the year that the virement is for
     * @param used what is spent and committed on the line that gives
     */
    public static List<Finding> check(Proposal proposal, YearHistory history, Used used, LocalDate today) {
        var findings = new ArrayList<Finding>();
        if (proposal.fromLine().equals(proposal.toLine())) {
            findings.add(new Finding("toLine", "same-line", "Name another line than the one that gives."));
        }
        if (proposal.amount().compareTo(Money.ZERO) <= 0) {
            findings.add(new Finding("amount", "not-positive", "Move more than nothing."));
        }
        checkDay(proposal.effectiveOn(), today, findings);
        var plan = history.on(proposal.effectiveOn());
        var giving = find(plan.lines(), proposal.fromLine());
        if (giving.isEmpty()) {
            findings.add(unknown("fromLine", proposal.fromLine()));
        }
        if (find(plan.lines(), proposal.toLine()).isEmpty()) {
            findings.add(unknown("toLine", proposal.toLine()));
        }
        giving.ifPresent(line -> {
            checkCommunity(line, proposal, findings);
            checkUsed(history, proposal, used, findings);
        });
        return List.copyOf(findings);
    }

    private static void checkDay(LocalDate effectiveOn, LocalDate today, List<Finding> findings) {
        if (effectiveOn.getDayOfMonth() != 1) {
            findings.add(new Finding(
                    "effectiveOn", "not-first-of-month", "A virement holds from the first of a month (F.6)."));
        }
        var quarter = Quarter.of(effectiveOn);
        if (today.isAfter(quarter.closeDate())) {
            findings.add(new Finding(
                    "effectiveOn",
                    "quarter-closed",
                    "The return of " + quarter + " was closed on " + quarter.closeDate() + ": use a later day."));
        }
    }

    private static void checkCommunity(BudgetLine line, Proposal proposal, List<Finding> findings) {
        var override = proposal.communityOverride();
        if (line.isCommunity() && (override == null || override.isBlank())) {
            findings.add(new Finding(
                    "communityProtectionOverride",
                    "community-protected",
                    "Community advocacy is protected: say why its line may be cut (F.6)."));
        }
    }

    /** On no day may the line that gives fall below what is used of it. */
    private static void checkUsed(YearHistory history, Proposal proposal, Used used, List<Finding> findings) {
        var least = history.beginnings().stream()
                .map(day -> day.isBefore(proposal.effectiveOn()) ? proposal.effectiveOn() : day)
                .flatMap(day -> find(history.on(day).lines(), proposal.fromLine()).stream())
                .map(BudgetLine::amount)
                .min(Money::compareTo)
                .orElse(Money.ZERO);
        var free = least.minus(used.total());
        if (proposal.amount().compareTo(free) > 0) {
            findings.add(new Finding(
                    "amount",
                    "below-committed",
                    "The line has " + least + " and " + used.total() + " of it is spent or committed: at most "
                            + (free.isNegative() ? Money.ZERO : free) + " can be moved."));
        }
    }

    private static Optional<BudgetLine> find(List<BudgetLine> lines, String name) {
        return lines.stream().filter(line -> line.line().equals(name)).findFirst();
    }

    private static Finding unknown(String field, String line) {
        return new Finding(field, "unknown-line", "The year has no line " + line + " on that day.");
    }
}
