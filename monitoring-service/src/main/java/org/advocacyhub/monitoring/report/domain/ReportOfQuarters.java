package org.advocacyhub.monitoring.report.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.report.domain.Report.Fact;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Reports of several quarters put together as one: each table once, with the quarter before each of its rows. */
public final class ReportOfQuarters {

    private ReportOfQuarters() {}

    /** @param reports by quarter, in order; at least one */
    public static Report of(String title, SequencedMap<Quarter, Report> reports) {
        var all = List.copyOf(reports.values());
        return new Report(
                title,
                about(reports),
                together(tables(reports, Report::corrections)),
                together(tables(reports, report -> List.of(report.offTarget()))).getFirst(),
                all.getFirst().parts().stream().map(part -> part(part, reports)).toList(),
                definitions(all));
    }

    /** What holds of every quarter once, anything else with its quarter. */
    private static List<Fact> about(SequencedMap<Quarter, Report> reports) {
        var ofAll = reports.firstEntry().getValue().about().stream()
                .filter(fact -> reports.values().stream()
                        .allMatch(report -> report.about().contains(fact)))
                .toList();
        var facts = new ArrayList<>(ofAll);
        reports.forEach((quarter, report) -> report.about().stream()
                .filter(fact -> !ofAll.contains(fact))
                .forEach(fact -> facts.add(new Fact(quarter + ": " + fact.label(), fact.value()))));
        return List.copyOf(facts);
    }

    private static Part part(Part first, SequencedMap<Quarter, Report> reports) {
        var paragraphs = new ArrayList<String>();
        var charts = new ArrayList<Chart>();
        reports.forEach((quarter, report) -> {
            var own = report.parts().get(first.number() - 1);
            own.paragraphs().forEach(text -> paragraphs.add(quarter + ": " + text));
            if (own.byline() != null) {
                paragraphs.add(quarter + ": " + own.byline());
            }
            own.charts().forEach(chart -> charts.add(ofQuarter(chart, quarter)));
        });
        return new Part(
                first.number(),
                first.title(),
                List.copyOf(paragraphs),
                null,
                List.copyOf(charts),
                together(tables(
                        reports,
                        report -> report.parts().get(first.number() - 1).tables())));
    }

    private static Chart ofQuarter(Chart chart, Quarter quarter) {
        return new Chart(
                chart.id() + "-" + quarter,
                quarter + ": " + chart.title(),
                chart.description(),
                chart.series(),
                chart.rows(),
                chart.reference());
    }

    private interface Chosen {
        List<Table> of(Report report);
    }

    /** The tables of each quarter, with the quarter before each row. */
    private static Stream<Table> tables(SequencedMap<Quarter, Report> reports, Chosen chosen) {
        return reports.entrySet().stream()
                .flatMap(entry -> chosen.of(entry.getValue()).stream().map(table -> ofQuarter(table, entry.getKey())));
    }

    private static Table ofQuarter(Table table, Quarter quarter) {
        return table.under("Quarter", Cell.words(quarter));
    }

    /** Tables of one id as one, in the order in which they first appear; words about them are those of the last. */
    private static List<Table> together(Stream<Table> tables) {
        Map<String, Table> byId = new LinkedHashMap<>();
        tables.forEach(table -> byId.merge(table.id(), table, Table::followedBy));
        return List.copyOf(byId.values());
    }

    private static Table definitions(List<Report> reports) {
        var last = reports.getLast().definitions();
        return new Table(
                last.id(),
                last.caption(),
                last.note(),
                last.heads(),
                reports.stream()
                        .flatMap(report -> report.definitions().rows().stream())
                        .distinct()
                        .toList());
    }
}
