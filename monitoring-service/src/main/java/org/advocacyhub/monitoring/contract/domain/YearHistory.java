package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year as it was entered and every change agreed since, so that each day has the plan that held on it (domain.md 0.5). Changes are
 * sums: the order in which they were agreed does not matter, the day from which they hold does.
 *
 * @param entered the plan from the year's first day
 */
public record YearHistory(YearPlan entered, List<YearChange> changes) {

    public YearHistory {
        changes = changes.stream()
                .sorted(Comparator.comparing(YearChange::effectiveOn))
                .toList();
    }

    /** The plan that held on a day. */
    public YearPlan on(LocalDate day) {
        var plan = entered;
        for (var change : changes) {
            if (!change.effectiveOn().isAfter(day)) {
                plan = after(plan, change);
            }
        }
        return plan;
    }

    /** The plan with every change that is agreed for the year. */
    public YearPlan agreed() {
        return on(entered.to());
    }

    /** The plan that holds today, or that held on the last day of a year that is over. */
    public YearPlan standing(LocalDate today) {
        return on(today.isBefore(entered.from()) ? entered.from() : today);
    }

    /** The days of the year on which a new plan begins, the first day of the year first. */
    public List<LocalDate> beginnings() {
        return Stream.concat(Stream.of(entered.from()), changes.stream().map(YearChange::effectiveOn))
                .distinct()
                .toList();
    }

    public YearHistory with(YearChange change) {
        return new YearHistory(
                entered, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    private static YearPlan after(YearPlan plan, YearChange change) {
        var lines = new ArrayList<>(plan.lines());
        for (var part : change.lines()) {
            switch (part) {
                case LineChange.Added(var added) -> lines.add(added);
                case LineChange.Adjusted adjusted ->
                    lines.replaceAll(line -> line.line().equals(adjusted.line()) ? after(line, adjusted) : line);
            }
        }
        return new YearPlan(
                plan.from(),
                plan.to(),
                plan.budget().plus(change.budgetBy()),
                plan.ceiling().plus(change.ceilingBy()),
                plan.profile(),
                lines);
    }

    private static BudgetLine after(BudgetLine line, LineChange.Adjusted change) {
        return new BudgetLine(
                line.line(),
                line.serviceTypes(),
                line.clientGroups(),
                line.amount().plus(change.by()),
                new PlannedHours(Math.addExact(line.indicativeHours().hundredths(), change.hourHundredths())),
                line.blockShare(),
                change.commissioned().orElse(line.commissioned()),
                line.lot(),
                line.indicativeReferrals());
    }
}
