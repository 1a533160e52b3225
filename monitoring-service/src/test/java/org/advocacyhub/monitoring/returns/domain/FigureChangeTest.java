package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** domain.md E.1: what a revision tells, figure by figure; and where each KPI stands in the return. */
class FigureChangeTest {

    @Test
    void e1_changed_added_and_removed_figures_are_told_with_their_delta() {
        var before = List.of(count("all", 40), count("A", 3), count("gone", 1));
        var after = List.of(count("all", 41), count("A", 3), count("new", 2));

        var changes = FigureChange.between(before, after);

        assertEquals(
                List.of(
                        new FigureChange(FigureChange.Kind.CHANGED, count("all", 40), count("all", 41)),
                        new FigureChange(FigureChange.Kind.ADDED, null, count("new", 2)),
                        new FigureChange(FigureChange.Kind.REMOVED, count("gone", 1), null)),
                changes);
        assertEquals(BigDecimal.ONE, changes.getFirst().delta());
        assertNull(changes.get(1).delta());
        assertEquals("gone", changes.getLast().figure().key());
    }

    @Test
    void a_number_spelt_otherwise_is_no_change_and_a_count_below_the_line_is_one() {
        var fifty = percent("50.00", 1, 2);

        assertEquals(List.of(), FigureChange.between(List.of(fifty), List.of(percent("50.0", 1, 2))));
        assertEquals(
                1,
                FigureChange.between(List.of(fifty), List.of(percent("50.00", 1, 3)))
                        .size());
        assertEquals(
                1,
                FigureChange.between(List.of(fifty), List.of(percent(null, 1, 2)))
                        .size());
    }

    @Test
    void another_target_is_a_change_though_the_figure_stands() {
        var before = percent("50.00", 1, 2).judged(new BigDecimal("60.00"), Rag.RED);

        assertEquals(
                List.of(),
                FigureChange.between(
                        List.of(before), List.of(percent("50.00", 1, 2).judged(new BigDecimal("60.0"), Rag.RED))));
        assertEquals(
                1,
                FigureChange.between(
                                List.of(before),
                                List.of(percent("50.00", 1, 2).judged(new BigDecimal("70.00"), Rag.RED)))
                        .size());
    }

    @Test
    void a_figure_without_a_value_moved_by_nothing_that_can_be_said() {
        var changes = FigureChange.between(List.of(percent(null, 0, 0)), List.of(percent("50.00", 1, 2)));

        assertEquals(1, changes.size());
        assertNull(changes.getFirst().delta());
        assertNull(FigureChange.between(List.of(percent("50.00", 1, 2)), List.of(percent(null, 0, 0)))
                .getFirst()
                .delta());
        assertEquals("50.00", changes.getFirst().figure().value().toPlainString());
    }

    @Test
    void e1_there_are_fourteen_sections_and_every_kpi_stands_in_one() {
        assertEquals(14, Section.values().length);
        assertEquals(Section.ACTION_LOG, Section.numbered(14).orElseThrow());
        assertEquals(1, Section.ACTIVITY.number());
        assertEquals(true, Section.numbered(0).isEmpty() && Section.numbered(15).isEmpty());
        var placed = new TreeSet<Kpi>();
        Arrays.stream(Kpi.values()).filter(kpi -> Section.of(kpi) != null).forEach(placed::add);
        assertEquals(Kpi.values().length, placed.size());
    }

    private static Figure count(String key, long n) {
        return Figure.count(Kpi.REFERRALS, "type", key, "received", n);
    }

    private static Figure percent(String value, long numerator, long denominator) {
        return new Figure(
                Kpi.ELIGIBLE_RATE,
                "total",
                "all",
                "eligible",
                value == null ? null : new BigDecimal(value),
                Unit.PERCENT,
                numerator,
                denominator,
                null,
                null,
                null,
                null);
    }
}
