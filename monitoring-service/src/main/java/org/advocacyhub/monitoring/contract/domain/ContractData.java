package org.advocacyhub.monitoring.contract.domain;

import java.util.List;

/** A contract as it is entered: everything that one readable file holds (domain.md F.1, F.2). */
public record ContractData(
        Terms terms, List<Lot> lots, List<YearPlan> years, List<RuleValue> rules, List<Predecessor> predecessors) {

    public ContractData {
        lots = List.copyOf(lots);
        years = List.copyOf(years);
        rules = List.copyOf(rules);
        predecessors = List.copyOf(predecessors);
    }

    /** A contract that took the place of none. */
    public ContractData(Terms terms, List<Lot> lots, List<YearPlan> years, List<RuleValue> rules) {
        this(terms, lots, years, rules, List.of());
    }
}
