package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What must hold of a contract and its years (domain.md F.1, F.2, F.5). An empty list means: nothing is wrong. */
public final class ContractRules {

    private ContractRules() {}

    /** Checks the term; {@code years} are those already entered, which must stay inside it. */
    public static List<Finding> check(Terms terms, List<YearPlan> years) {
        var findings = new ArrayList<Finding>();
        if (terms.initialEnd().isBefore(terms.start())) {
            findings.add(new Finding("initialEnd", "before-start", "The initial end must not be before the start."));
        }
        if (terms.maximumEnd().isBefore(terms.initialEnd())) {
            findings.add(new Finding(
                    "maximumEnd", "before-initial-end", "The maximum end must not be before the initial end."));
        } else if (terms.endWithExtensions().isAfter(terms.maximumEnd())) {
            findings.add(new Finding(
                    "extensions", "beyond-maximum-end", "With every extension the term would end after maximumEnd."));
        }
        if (findings.isEmpty() && years.stream().anyMatch(year -> !terms.cover(year.from(), year.to()))) {
            findings.add(
                    new Finding("maximumEnd", "year-outside-term", "A year already entered lies outside this term."));
        }
        return List.copyOf(findings);
    }

    /** Checks the lots of a contract. */
    public static List<Finding> checkLots(List<Lot> lots, Terms terms) {
        var findings = new ArrayList<Finding>();
        var names = new HashSet<String>();
        for (int i = 0; i < lots.size(); i++) {
            var lot = lots.get(i);
            var path = "lots[" + i + "]";
            if (!names.add(lot.lot())) {
                findings.add(new Finding(path + ".lot", "duplicate", "Each lot is named once."));
            }
            if (!ServiceTypes.KNOWN.containsAll(lot.serviceTypes())) {
                findings.add(
                        new Finding(path + ".serviceTypes", "unknown-type", "Use the service types of the catalogue."));
            }
            if (!terms.cover(lot.in(), lot.in())) {
                findings.add(new Finding(path + ".in", "outside-term", "A lot enters within the contract's term."));
            }
            if (lot.out() != null && !lot.out().isAfter(lot.in())) {
                findings.add(new Finding(path + ".out", "before-in", "A lot leaves after it entered."));
            }
        }
        return List.copyOf(findings);
    }

    /** Checks what a contract took the place of. */
    public static List<Finding> checkPredecessors(List<Predecessor> predecessors) {
        var findings = new ArrayList<Finding>();
        var known = new HashSet<String>();
        for (int i = 0; i < predecessors.size(); i++) {
            var path = "predecessors[" + i + "]";
            if (!known.add(predecessors.get(i).reference())) {
                findings.add(new Finding(path + ".reference", "duplicate", "Each former contract is named once."));
            }
            if (!ServiceTypes.KNOWN.containsAll(predecessors.get(i).serviceTypes())) {
                findings.add(
                        new Finding(path + ".serviceTypes", "unknown-type", "Use the service types of the catalogue."));
            }
            check(path, predecessors.get(i)).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> check(String path, Predecessor predecessor) {
        var price = predecessor.lastPrice();
        if (predecessor.startedOn() != null && predecessor.startedOn().isAfter(predecessor.endedOn())) {
            return Optional.of(
                    new Finding(path + ".startedOn", "after-end", "It began on its last day at the latest."));
        }
        if (price != null && (price.amount() == null || price.amount().isZero())) {
            return Optional.of(new Finding(
                    path + ".lastPrice", "required", "Leave out both fields of a price that nobody knows."));
        }
        return price != null && price.per() == null
                ? Optional.of(new Finding(
                        path + ".pricePer", "required", "Say whether the price was of a YEAR or of an HOUR."))
                : Optional.empty();
    }

    /** Checks what a contract sets for itself. */
    public static List<Finding> checkRules(List<RuleValue> rules) {
        var findings = new ArrayList<Finding>();
        var known = new HashSet<String>();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.value() < 0 || rule.value() > rule.rule().most()) {
                findings.add(new Finding(
                        "rules[" + i + "].value",
                        "out-of-range",
                        rule.rule() + " lies between 0 and " + rule.rule().most() + "."));
            }
            if (!known.add(rule.rule() + "/" + rule.validFrom())) {
                findings.add(new Finding("rules[" + i + "]", "duplicate", "One value a rule and day."));
            }
        }
        return List.copyOf(findings);
    }

    /** Checks what a year would be after a change: money and lines of every day from then on. */
    public static List<Finding> checkChanged(YearHistory history, LocalDate from) {
        var findings = new ArrayList<Finding>();
        history.beginnings().stream()
                .filter(day -> !day.isBefore(from))
                .map(history::on)
                .forEach(plan -> {
                    checkMoney(plan, findings);
                    checkLines(plan.lines(), findings);
                });
        return findings.stream().distinct().toList();
    }

    /** Checks a year against the term and the other years of the contract. */
    public static List<Finding> check(YearPlan year, Terms terms, List<YearPlan> others) {
        var findings = new ArrayList<Finding>();
        checkDates(year, terms, others, findings);
        checkMoney(year, findings);
        checkLines(year.lines(), findings);
        return List.copyOf(findings);
    }

    private static void checkDates(YearPlan year, Terms terms, List<YearPlan> others, List<Finding> findings) {
        if (year.to().isBefore(year.from())) {
            findings.add(new Finding("to", "before-from", "The year must not end before it starts."));
            return;
        }
        if (!terms.cover(year.from(), year.to())) {
            var term = terms.start() + " to " + terms.latestEnd();
            findings.add(new Finding("to", "outside-term", "The year must lie in the contract's term, " + term + "."));
        }
        if (financialYear(year.from()) != financialYear(year.to())) {
            findings.add(
                    new Finding("to", "across-financial-years", "A year must not run across 31 March (rule E.1)."));
        }
        others.stream()
                .filter(other -> !other.from().equals(year.from()) && other.overlaps(year))
                .findFirst()
                .ifPresent(other -> findings.add(new Finding(
                        "from", "overlaps", "It overlaps the year " + other.from() + " to " + other.to() + ".")));
    }

    private static void checkMoney(YearPlan year, List<Finding> findings) {
        if (year.budget().isNegative()) {
            findings.add(new Finding("budget", "negative", "The budget must not be negative."));
        }
        if (year.ceiling().isNegative()) {
            findings.add(new Finding("ceiling", "negative", "The contract price must not be negative."));
        }
        if (year.ceiling().compareTo(year.budget()) > 0) {
            findings.add(new Finding("ceiling", "above-budget", "The contract price must not be above the budget."));
        }
        var sum = year.lines().stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(year.ceiling())) {
            findings.add(new Finding(
                    "lines",
                    "sum-differs",
                    "The lines sum to " + sum + ", but the ceiling is " + year.ceiling() + ": a difference of "
                            + sum.minus(year.ceiling()) + "."));
        }
    }

    private static void checkLines(List<BudgetLine> lines, List<Finding> findings) {
        var names = new HashSet<String>();
        var payers = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "lines[" + i + "]";
            if (!names.add(line.line())) {
                findings.add(new Finding(path + ".line", "duplicate", "Each line is named once."));
            }
            if (line.amount().isNegative()) {
                findings.add(new Finding(path + ".amount", "negative", "The amount must not be negative."));
            }
            if (line.indicativeHours().hundredths() < 0) {
                findings.add(new Finding(path + ".indicativeHours", "negative", "Planned hours are not negative."));
            }
            if (line.serviceTypes().isEmpty() && !line.clientGroups().isEmpty()) {
                findings.add(new Finding(
                        path + ".clientGroups",
                        "pays-for-no-type",
                        "A line without service types pays for time, whoever it was worked for: name no groups."));
            }
            for (var serviceType : line.serviceTypes()) {
                if (!ServiceTypes.KNOWN.contains(serviceType)) {
                    findings.add(new Finding(
                            path + ".serviceTypes", "unknown-type", "Use the service types of the catalogue."));
                }
                var groups = line.clientGroups().isEmpty() ? List.of("*") : line.clientGroups();
                if (!groups.stream().map(group -> serviceType + "/" + group).allMatch(payers::add)) {
                    findings.add(new Finding(
                            path + ".serviceTypes",
                            "paid-twice",
                            "Another line already pays for " + serviceType + " of the same people."));
                }
            }
        }
    }

    private static int financialYear(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }
}
