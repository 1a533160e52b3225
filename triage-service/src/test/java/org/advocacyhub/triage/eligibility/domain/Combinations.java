package org.advocacyhub.triage.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
                    var next = Arrays.copyOf(row, row.length + 1);
                    next[row.length] = value;
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    /**
     * Every combination of the components of a record of inputs: all answers, all codes, both truth values. Whatever else
     * there is has to be named.
     *
     * @param others the values of the other components, by their names
     */
    static <I extends Record> List<I> ofEvery(Class<I> inputs, Map<String, List<?>> others) {
        var components = inputs.getRecordComponents();
        var columns = Arrays.stream(components)
                .map(component -> others.getOrDefault(component.getName(), valuesOf(component)))
                .toList();
        try {
            var constructor = inputs.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            var all = new ArrayList<I>();
            for (var row : of(columns)) {
                all.add(constructor.newInstance(row));
            }
            return all;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<?> valuesOf(RecordComponent component) {
        if (component.getType() == boolean.class) {
            return List.of(true, false);
        }
        return component.getType().isEnum() ? List.of(component.getType().getEnumConstants()) : List.of();
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
