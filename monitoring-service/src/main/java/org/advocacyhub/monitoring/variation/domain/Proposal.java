package org.advocacyhub.monitoring.variation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.Lot;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.RuleValue;
import org.advocacyhub.monitoring.contract.domain.YearChange;

/** A change of the contract that somebody asks for (domain.md F.10). */
public sealed interface Proposal {

    /** First day on which it holds. */
    LocalDate effectiveOn();

    /** What it does to the year of its day; empty when it does nothing to money. */
    Optional<Cost> cost();

    /** The variation in one sentence. */
    String sentence();

    /**
     * Money of a variation.
     *
     * @param amount what budget and price grow by; negative for a saving
     * @param lines the split of the amount, to the penny
     * @param mitigations what is done against the harm of a saving
     * @param communityOverride why a community line may be cut; null unless one is
     */
    record Cost(Money amount, List<LineChange> lines, List<String> mitigations, String communityOverride) {

        public Cost {
            lines = List.copyOf(lines);
            mitigations = List.copyOf(mitigations);
        }

        private YearChange change(LocalDate effectiveOn, boolean seriesBreak) {
            return new YearChange(effectiveOn, amount, amount, lines, seriesBreak);
        }
    }

    /** The change of the year; empty when money stays as it is. */
    default Optional<YearChange> change() {
        return cost().map(money -> money.change(effectiveOn(), breaksSeries()));
    }

    /** Figures from then on can't be compared with earlier ones. */
    default boolean breaksSeries() {
        return switch (this) {
            case AddLot _, RemoveLot _ -> true;
            case BudgetChange _, TermExtension _, TargetChange _ -> false;
        };
    }

    /** A lot enters, with lines of its own. */
    record AddLot(LocalDate effectiveOn, Lot lot, Cost money) implements Proposal {

        @Override
        public Optional<Cost> cost() {
            return Optional.of(money);
        }

        @Override
        public String sentence() {
            return "Lot " + lot.lot() + " enters, the year's budget grows by " + money.amount() + ".";
        }
    }

    /** A lot leaves; its lines are no longer paid for and keep what the elapsed part of the year took. */
    record RemoveLot(LocalDate effectiveOn, String lot, Cost money) implements Proposal {

        @Override
        public Optional<Cost> cost() {
            return Optional.of(money);
        }

        @Override
        public String sentence() {
            return "Lot " + lot + " leaves, the year's budget grows by " + money.amount() + ".";
        }
    }

    /** The year gets more or less money. */
    record BudgetChange(LocalDate effectiveOn, Cost money) implements Proposal {

        @Override
        public Optional<Cost> cost() {
            return Optional.of(money);
        }

        @Override
        public String sentence() {
            return "The year's budget grows by " + money.amount() + ".";
        }
    }

    /**
     * The contract ends later.
     *
     * @param newEnd last day from then on
     * @param authority what lets it go beyond the maximum end; null within it
     */
    record TermExtension(LocalDate effectiveOn, LocalDate newEnd, String authority) implements Proposal {

        @Override
        public Optional<Cost> cost() {
            return Optional.empty();
        }

        @Override
        public String sentence() {
            return "The term is extended to " + newEnd
                    + (authority == null ? "." : " by authority of " + authority + ".");
        }
    }

    /** The contract sets targets or other rules for itself. */
    record TargetChange(LocalDate effectiveOn, List<RuleValue> rules) implements Proposal {

        public TargetChange {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Cost> cost() {
            return Optional.empty();
        }

        @Override
        public String sentence() {
            return "The contract sets " + rules.size() + " rules for itself.";
        }
    }
}
