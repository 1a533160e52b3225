package org.advocacyhub.triage.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every combination of the values of some columns, and what has to hold for all of them. */
final class Combinations {

    private Combinations() {}

    /** The cartesian product. */
    static List<Object[]> of(List<? extends List<?>> columns) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[0]);
        for (var column : columns) {
            var longer = new ArrayList<Object[]>(rows.size() * column.size());
            for (var row : rows) {
                for (var value : column) {
                    var next = java.util.Arrays.copyOf(row, row.length + 1);
                    next[row.length] = value;
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    /** For each input exactly one row decides, and it is the one that the published table says. */
    static <I, O> void eachIsDecidedAs(DecisionTable<I, O> table, List<I> inputs, Function<I, String> published) {
        for (var input : inputs) {
            assertEquals(published.apply(input), table.decide(input).ruleId(), () -> "row for " + input);
        }
    }

    /** Every published row decides something; otherwise it is there for nothing. */
    static <I, O> void everyRowDecides(DecisionTable<I, O> table, List<I> inputs, String... never) {
        var expected = table.allRows().map(DecisionTable.Row::ruleId).collect(Collectors.toCollection(TreeSet::new));
        expected.removeAll(List.of(never));
        var deciding = inputs.stream()
                .map(input -> table.decide(input).ruleId())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, deciding);
    }
}
