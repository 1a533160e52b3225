package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The money and hours of one contract year (domain.md F.2): always absolute figures, never derived from another year.
 *
 * @param budget what the council set aside
 * @param ceiling the contract price, which may not be overspent (F.7); the lines sum to it
 */
public record YearPlan(
        LocalDate from, LocalDate to, Money budget, Money ceiling, Profile profile, List<BudgetLine> lines) {

    private static final Comparator<BudgetLine> NARROW_FIRST =
            Comparator.comparing(line -> line.clientGroups().isEmpty());

    public YearPlan {
        lines = List.copyOf(lines);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(YearPlan other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    public boolean hasLine(String name) {
        return lines.stream().anyMatch(line -> line.line().equals(name));
    }

    /** The line that pays for a person of this group: one that names the group before one that takes everybody. */
    public Optional<BudgetLine> lineFor(String serviceType, String clientGroup) {
        return lines.stream()
                .filter(line -> line.pays(serviceType))
                .filter(line -> line.clientGroups().isEmpty()
                        || clientGroup != null && line.clientGroups().contains(clientGroup))
                .min(NARROW_FIRST);
    }

    /**
     * The line that pays for work: the one that the contract names for such time (domain.md D.3), else that of the service type.
     *
     * @param named null where the contract names none
     */
    public Optional<BudgetLine> paying(String named, String serviceType, String clientGroup) {
        return named == null
                ? lineFor(serviceType, clientGroup)
                : lines.stream().filter(line -> line.line().equals(named)).findFirst();
    }

    /** The part of all lines that is paid whatever is delivered (F.5). */
    public Money block() {
        return lines.stream().map(line -> line.blockShare().of(line.amount())).reduce(Money.ZERO, Money::plus);
    }

    /** What is left for hours above the block, or to be used across types (F.5). */
    public Money variablePool() {
        return lines.stream()
                .map(BudgetLine::amount)
                .reduce(Money.ZERO, Money::plus)
                .minus(block());
    }
}
