package org.advocacyhub.monitoring.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.advocacyhub.monitoring.report.domain.Chart.Bar;
import org.advocacyhub.monitoring.report.domain.Chart.Row;
import org.advocacyhub.monitoring.report.domain.ReturnCharts.Expected;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.junit.jupiter.api.Test;

/** Issue 7: charts to scale, readable without seeing them; they appear when their figures are there. */
class ChartTest {

    @Test
    void bars_are_to_scale_from_zero_and_labelled() {
        var chart = chart(null, count(200), count(100), count(0), Cell.EMPTY);

        assertEquals(
                List.of(350, 175, 0, 0), chart.bars().stream().map(Bar::width).toList());
        assertEquals(
                List.of("200", "100", "0", "nothing to measure"),
                chart.bars().stream().map(Bar::text).toList());
        assertEquals(-1, chart.referenceX());
    }

    @Test
    void the_reference_is_on_the_same_scale_and_never_outside() {
        assertEquals(310 + 175, chart(BigDecimal.ONE, count(2)).referenceX());
        assertEquals(310 + 350, chart(BigDecimal.valueOf(4), count(2)).referenceX());
    }

    @Test
    void two_series_are_told_apart_by_words() {
        var chart = new Chart(
                "c", "T", "D", List.of("Spent", "Profile"), List.of(new Row("A", List.of(count(1), count(2)))), null);

        assertEquals(
                List.of("Spent 1", "Profile 2"),
                chart.bars().stream().map(Bar::text).toList());
        assertTrue(chart.bars().getLast().y() + chart.barHeight() < chart.height());
    }

    @Test
    void the_table_beside_it_has_the_same_numbers() {
        var table = chart(null, count(1200), Cell.EMPTY).table();

        assertEquals(List.of("Of", "Value"), table.heads());
        assertEquals("1,200", table.rows().getFirst().getLast().text());
        assertEquals(List.of(false, true), table.numeric());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table("t", "T", null, List.of("A", "B"), List.of(List.of(count(1)))));
    }

    @Test
    void numbers_are_shown_by_their_unit() {
        assertEquals(
                "£1,234.50", Cell.number(new BigDecimal("1234.5"), Unit.MONEY).text());
        assertEquals(
                "12.35%", Cell.number(new BigDecimal("12.345"), Unit.PERCENT).text());
        assertEquals(
                "3.5", Cell.number(new BigDecimal("3.50"), Unit.WORKING_DAYS).text());
        assertEquals("1,000", Cell.number(new BigDecimal("1E+3"), Unit.COUNT).text());
        assertEquals("", Cell.number(null, Unit.COUNT).text());
    }

    @Test
    void a_chart_appears_with_its_figures() {
        var received = Figure.count(Kpi.REFERRALS, "type", "IMHA", "received", 44);
        var imha = new Expected("IMHA", List.of("IMHA"), BigDecimal.valueOf(40));

        assertEquals(List.of(), ReturnCharts.of(Section.ACTIVITY, List.of(received), List.of()));
        assertEquals(List.of(), ReturnCharts.of(Section.OUTCOMES, List.of(received), List.of(imha)));
        var rows = ReturnCharts.of(Section.ACTIVITY, List.of(received), List.of(imha))
                .getFirst()
                .rows();
        assertEquals(
                List.of("44", "40"),
                rows.getFirst().values().stream().map(Cell::text).toList());
    }

    private static Chart chart(BigDecimal reference, Cell... values) {
        return new Chart(
                "c",
                "T",
                "D",
                List.of("Value"),
                List.of(values).stream()
                        .map(value -> new Row("A", List.of(value)))
                        .toList(),
                reference);
    }

    private static Cell count(long n) {
        return Cell.count(n);
    }
}
