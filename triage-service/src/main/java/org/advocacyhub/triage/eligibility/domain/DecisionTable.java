package org.advocacyhub.triage.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision table with hit policy FIRST (domain.md A.2): the first row whose conditions all hold decides. The last row,
 * {@code <prefix>-99}, is implicit: it has no condition and asks for what is not known, so that every input is decided.
 *
 * @param prefix of the rule ids
 * @param version stored with each decision
 * @param title what it decides about, as a heading
 * @param basis the section, regulation or rule that it puts into rows; a row may name its own
 * @param validFrom first effective received date that it decides
 * @param validTo first one that it does not decide any more; null while it is in force
 * @param rows in order, without the implicit one
 * @param unknowns which columns of an input are not known
 * @param words what the placeholders of the reason texts stand for
 * @param <I> one row of inputs
 * @param <O> what the table answers
 */
public record DecisionTable<I, O>(
        String prefix,
        String version,
        String title,
        String basis,
        LocalDate validFrom,
        LocalDate validTo,
        List<Row<I, O>> rows,
        O otherwise,
        Function<I, List<String>> unknowns,
        Function<I, Map<String, String>> words) {

    static final String INCOMPLETE = "Information incomplete: {unknown}";

    /**
     * One condition of a row.
     *
     * @param column heading as in the published table
     * @param values the cell's words
     */
    public record Condition<I>(String column, String values, Predicate<I> holds) {}

    /**
     * One row.
     *
     * @param target where a redirected or refused person is sent instead; null when nowhere
     * @param reason words with placeholders in braces
     * @param basis section or regulation of this row; null for the table's
     */
    public record Row<I, O>(
            String ruleId, List<Condition<I>> conditions, O outcome, String target, String reason, String basis) {

        /** The same row, resting on a section or regulation of its own. */
        public Row<I, O> under(String sectionOrRegulation) {
            return new Row<>(ruleId, conditions, outcome, target, reason, sectionOrRegulation);
        }

        boolean matches(I input) {
            return conditions.stream().allMatch(condition -> condition.holds().test(input));
        }
    }

    /**
     * What the table decided about one input.
     *
     * @param unknown columns that are not known
     * @param basis statutory or contractual basis of the row; null in findings that were stored before rows had one
     */
    public record Finding<O>(
            String ruleId,
            O outcome,
            String target,
            String reason,
            String tableVersion,
            List<String> unknown,
            String basis) {}

    public DecisionTable {
        rows = List.copyOf(rows);
    }

    /** Reads the table from the top. */
    public Finding<O> decide(I input) {
        var unknown = unknowns.apply(input);
        var row = allRows()
                .filter(candidate -> candidate.matches(input))
                .findFirst()
                .orElseThrow();
        return new Finding<>(
                row.ruleId(),
                row.outcome(),
                row.target() == null ? null : filled(row.target(), input, unknown),
                filled(row.reason(), input, unknown),
                version,
                unknown,
                basisOf(row));
    }

    /** On what a row of this table rests. */
    public String basisOf(Row<I, O> row) {
        return row.basis() == null ? basis : row.basis();
    }

    /** The rows in order, the implicit one last. */
    public Stream<Row<I, O>> allRows() {
        return Stream.concat(
                rows.stream(), Stream.of(new Row<>(prefix + "-99", List.of(), otherwise, null, INCOMPLETE, null)));
    }

    /** True when a referral received on this day is decided by this version (0.5). */
    public boolean isValidOn(LocalDate effectiveReceivedDate) {
        return !effectiveReceivedDate.isBefore(validFrom)
                && (validTo == null || effectiveReceivedDate.isBefore(validTo));
    }

    /** The version that decides a referral received on this day. */
    public static <I, O> DecisionTable<I, O> validOn(List<DecisionTable<I, O>> versions, LocalDate day) {
        return versions.stream()
                .filter(table -> table.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version of the table is valid on " + day));
    }

    private String filled(String reason, I input, List<String> unknown) {
        var text = reason;
        for (var word : words.apply(input).entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text.replace(
                "{unknown}", unknown.isEmpty() ? "no rule covers these answers" : String.join(", ", unknown));
    }

    /** A condition that one of some values stands in a column. */
    @SafeVarargs
    static <I, V> Condition<I> is(String column, Function<I, V> cell, V... values) {
        var accepted = new ArrayList<V>();
        for (var value : values) {
            accepted.add(value);
        }
        var words = accepted.stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Condition<>(column, words, in -> accepted.contains(cell.apply(in)));
    }

    /** Starts a row: {@code row("CA67-01").when(...).then(...)}. */
    public static RowStart row(String ruleId) {
        return new RowStart(ruleId);
    }

    /** A row that has only its id yet. */
    public record RowStart(String ruleId) {

        @SafeVarargs
        public final <I> RowConditions<I> when(Condition<I>... conditions) {
            var all = new ArrayList<Condition<I>>();
            for (var condition : conditions) {
                all.add(condition);
            }
            return new RowConditions<>(ruleId, List.copyOf(all));
        }
    }

    /** A row that has its conditions and lacks its answer. */
    public record RowConditions<I>(String ruleId, List<Condition<I>> conditions) {

        public <O> Row<I, O> then(O outcome, String reason) {
            return new Row<>(ruleId, conditions, outcome, null, reason, null);
        }

        public <O> Row<I, O> then(O outcome, String target, String reason) {
            return new Row<>(ruleId, conditions, outcome, target, reason, null);
        }
    }
}
