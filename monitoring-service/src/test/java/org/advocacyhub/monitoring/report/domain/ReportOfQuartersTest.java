package org.advocacyhub.monitoring.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import org.advocacyhub.monitoring.report.domain.Report.Fact;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.junit.jupiter.api.Test;

/** Issue 7: the returns of a long period side by side. */
class ReportOfQuartersTest {

    @Test
    void each_table_stands_once_with_the_quarter_before_each_row() {
        var together = together(
                report("draft", table("k-01", "4")), report("locked", table("k-01", "7"), table("k-02", "50")));

        var tables = together.parts().getFirst().tables();
        assertEquals(List.of("k-01", "k-02"), tables.stream().map(Table::id).toList());
        assertEquals(List.of("Quarter", "Value"), tables.getFirst().heads());
        assertEquals(List.of("2016-17-Q1 4", "2016-17-Q2 7"), rows(tables.getFirst()));
        assertEquals(List.of("2016-17-Q2 50"), rows(tables.getLast()));
        assertEquals(
                List.of("K-01"),
                together.definitions().rows().stream()
                        .map(row -> row.getFirst().text())
                        .toList());
    }

    @Test
    void what_every_quarter_says_is_said_once_and_anything_else_with_its_quarter() {
        var together = together(report("draft"), report("locked"));

        assertEquals(
                List.of(
                        new Fact("Contract", "KENT"),
                        new Fact("2016-17-Q1: State", "draft"),
                        new Fact("2016-17-Q2: State", "locked")),
                together.about());
        assertEquals(
                List.of("2016-17-Q1: Words.", "2016-17-Q1: By A.", "2016-17-Q2: Words.", "2016-17-Q2: By A."),
                together.parts().getFirst().paragraphs());
        assertEquals(
                List.of("waits-2016-17-Q1", "waits-2016-17-Q2"),
                together.parts().getFirst().charts().stream().map(Chart::id).toList());
    }

    private static Report together(Report first, Report second) {
        var reports = new LinkedHashMap<Quarter, Report>();
        reports.put(new Quarter(2016, 1), first);
        reports.put(new Quarter(2016, 2), second);
        return ReportOfQuarters.of("Returns", reports);
    }

    private static Report report(String state, Table... tables) {
        return new Report(
                "Return",
                List.of(new Fact("Contract", "KENT"), new Fact("State", state)),
                List.of(),
                table("off-target", "Missed"),
                List.of(new Part(
                        1,
                        "Activity",
                        List.of("Words."),
                        "By A.",
                        List.of(new Chart("waits", "Waits", "Shows waits.", List.of("days"), List.of(), null)),
                        List.of(tables))),
                table("definitions", "K-01"));
    }

    private static Table table(String id, String value) {
        return new Table(id, id, null, List.of("Value"), List.of(List.of(Cell.words(value))));
    }

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.getFirst().text() + " " + row.getLast().text())
                .toList();
    }
}
