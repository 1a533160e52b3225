package org.advocacyhub.monitoring.contract.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What would be another about a contract, one sentence a difference, in plain English. */
public final class ContractDiff {

    /**
     * The comparison of what is entered with what is to be entered.
     *
     * @param changes what becomes another; empty: nothing does
     * @param stays what is entered and not named any more: it stays as it is
     */
    public record Result(List<String> changes, List<String> stays) {}

    private final List<String> sentences = new ArrayList<>();
    private final List<String> stays = new ArrayList<>();

    private ContractDiff() {}

    /** @param before the contract as it is entered now; empty when there is none */
    public static Result between(Optional<ContractData> before, ContractData after) {
        var diff = new ContractDiff();
        diff.terms(before.map(ContractData::terms), after.terms());
        diff.lots(before.map(ContractData::lots).orElse(List.of()), after.lots());
        diff.years(before.map(ContractData::years).orElse(List.of()), after.years());
        diff.rules(before.map(ContractData::rules).orElse(List.of()), after.rules());
        diff.predecessors(before.map(ContractData::predecessors).orElse(List.of()), after.predecessors());
        return new Result(List.copyOf(diff.sentences), List.copyOf(diff.stays));
    }

    private void terms(Optional<Terms> before, Terms after) {
        if (before.isEmpty()) {
            sentences.add("The contract of " + after.commissioner() + " with " + after.primeContractor()
                    + " is entered: from " + after.start() + " to " + after.initialEnd() + ", at most to "
                    + after.maximumEnd() + ".");
            return;
        }
        compare("The commissioner", before, after, Terms::commissioner);
        compare("The lead provider", before, after, Terms::primeContractor);
        compare("The start", before, after, Terms::start);
        compare("The initial end", before, after, Terms::initialEnd);
        compare("The maximum end", before, after, Terms::maximumEnd);
        compare("The minimum age", before, after, Terms::minimumAge);
        compare("The list of options to extend, in months,", before, after, Terms::extensionMonths);
    }

    private void lots(List<Lot> before, List<Lot> after) {
        for (var lot : after) {
            var name = "Lot " + lot.lot();
            find(before, lot.lot(), Lot::lot)
                    .ifPresentOrElse(
                            known -> {
                                compare(name + ": the list of types", Optional.of(known), lot, Lot::serviceTypes);
                                compare(name + ": the list of groups", Optional.of(known), lot, Lot::clientGroups);
                                compare(name + ": the first day", Optional.of(known), lot, Lot::in);
                                compare(name + ": the day it leaves", Optional.of(known), lot, Lot::out);
                                compare(name + ": who serves elsewhere", Optional.of(known), lot, Lot::elsewhere);
                            },
                            () -> sentences.add(name + " enters on " + lot.in() + "."));
        }
        before.stream()
                .filter(known -> find(after, known.lot(), Lot::lot).isEmpty())
                .forEach(known -> stays.add("Lot " + known.lot() + "."));
    }

    private void years(List<YearPlan> before, List<YearPlan> after) {
        for (var year : after) {
            var name = "Year from " + year.from();
            find(before, year.from(), YearPlan::from)
                    .ifPresentOrElse(
                            known -> year(name, known, year),
                            () -> sentences.add(name + " is entered: budget " + year.budget() + ", contract price "
                                    + year.ceiling() + ", " + year.lines().size() + " lines."));
        }
        before.stream()
                .filter(known -> find(after, known.from(), YearPlan::from).isEmpty())
                .forEach(known -> stays.add("Year from " + known.from() + "."));
    }

    private void year(String name, YearPlan before, YearPlan after) {
        var known = Optional.of(before);
        compare(name + ": the last day", known, after, YearPlan::to);
        compare(name + ": the budget", known, after, YearPlan::budget);
        compare(name + ": the contract price", known, after, YearPlan::ceiling);
        compare(name + ": the profile", known, after, YearPlan::profile);
        for (var line : after.lines()) {
            find(before.lines(), line.line(), BudgetLine::line)
                    .ifPresentOrElse(
                            old -> line(name + ", line " + line.line(), Optional.of(old), line),
                            () -> sentences.add(name + ": line " + line.line() + " enters with " + line.amount()
                                    + " and " + line.indicativeHours() + " hours."));
        }
        before.lines().stream()
                .filter(old -> !after.hasLine(old.line()))
                .forEach(old -> sentences.add(name + ": line " + old.line() + " leaves; it had " + old.amount() + "."));
    }

    private void line(String name, Optional<BudgetLine> before, BudgetLine after) {
        compare(name + ": the amount", before, after, BudgetLine::amount);
        compare(name + ": the planned hours", before, after, BudgetLine::indicativeHours);
        compare(name + ": the expected referrals", before, after, BudgetLine::indicativeReferrals);
        compare(name + ": the list of types", before, after, BudgetLine::serviceTypes);
        compare(name + ": the list of groups", before, after, BudgetLine::clientGroups);
        compare(name + ": the block share", before, after, BudgetLine::blockShare);
        compare(name + ": the lot", before, after, BudgetLine::lot);
        compare(name + ": whether it is commissioned", before, after, BudgetLine::commissioned);
    }

    private void rules(List<RuleValue> before, List<RuleValue> after) {
        for (var rule : after) {
            var known = before.stream().filter(old -> isSame(old, rule)).findFirst();
            var name = rule.rule() + " from " + rule.validFrom();
            if (known.isEmpty()) {
                sentences.add(name + " is set to " + rule.value() + ".");
            } else {
                compare(name, known, rule, RuleValue::value);
            }
        }
        before.stream()
                .filter(old -> after.stream().noneMatch(rule -> isSame(old, rule)))
                .forEach(old -> stays.add(old.rule() + " from " + old.validFrom() + "."));
    }

    private void predecessors(List<Predecessor> before, List<Predecessor> after) {
        for (var former : after) {
            var name = "Former contract " + former.reference();
            find(before, former.reference(), Predecessor::reference)
                    .ifPresentOrElse(
                            known -> {
                                compare(name + ": the provider", Optional.of(known), former, Predecessor::provider);
                                compare(
                                        name + ": the list of types",
                                        Optional.of(known),
                                        former,
                                        Predecessor::serviceTypes);
                                compare(name + ": the first day", Optional.of(known), former, Predecessor::startedOn);
                                compare(
                                        name + ": the last known price",
                                        Optional.of(known),
                                        former,
                                        Predecessor::lastPrice);
                                compare(name + ": the last day", Optional.of(known), former, Predecessor::endedOn);
                            },
                            () -> sentences.add(name + " of " + former.provider() + " is noted."));
        }
        before.stream()
                .filter(known ->
                        find(after, known.reference(), Predecessor::reference).isEmpty())
                .forEach(known -> stays.add("Former contract " + known.reference() + "."));
    }

    private static boolean isSame(RuleValue one, RuleValue other) {
        return one.rule() == other.rule() && one.validFrom().equals(other.validFrom());
    }

    private <T> void compare(String what, Optional<T> before, T after, Function<T, Object> part) {
        var was = before.map(part).orElse(null);
        var is = part.apply(after);
        if (!Objects.equals(was, is)) {
            sentences.add(what + " changes from " + said(was) + " to " + said(is) + ".");
        }
    }

    private static String said(Object value) {
        return switch (value) {
            case null -> "none";
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> list when list.isEmpty() -> "none";
            default -> value.toString();
        };
    }

    private static <T, K> Optional<T> find(List<T> all, K key, Function<T, K> keyOf) {
        return all.stream().filter(one -> keyOf.apply(one).equals(key)).findFirst();
    }
}
