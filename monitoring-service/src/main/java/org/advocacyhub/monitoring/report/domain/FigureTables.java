package org.advocacyhub.monitoring.report.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.place.domain.Places;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FigureChange;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Rag;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** Figures as tables for people: a row for what they are of, a column for what was measured, and only columns in which something stands. */
public final class FigureTables {

    private static final String GROUP = "Split by";
    private static final String OF = "Of";

    /** A column of a table: what it is called, and what stands in it of a figure. */
    private record Column(String head, String measure, Function<Figure, Cell> cell) {}

    private final Places places;

    public FigureTables(Places places) {
        this.places = places;
    }

    /** The tables of a section, in the order of the KPIs. */
    public List<Table> of(Section section, List<Figure> figures) {
        var byKpi = figures.stream()
                .filter(figure -> Section.of(figure.kpi()) == section)
                .collect(groupingBy(Figure::kpi, () -> new EnumMap<>(Kpi.class), toList()));
        return byKpi.entrySet().stream()
                .flatMap(entry -> tables(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What was judged amber or red, in the order of the figures. */
    public Table offTarget(List<Figure> figures) {
        var judged = figures.stream().filter(figure -> figure.rag() != null).toList();
        var off = judged.stream().filter(figure -> figure.rag() != Rag.GREEN).toList();
        return new Table(
                "off-target",
                "Figures that miss their target",
                "Of " + judged.size() + " figures with a target, " + (judged.size() - off.size())
                        + " reach it; the definition of each says how it is judged.",
                List.of("Figure", OF, "Measure", "Value", "Target", "Judged"),
                off.stream()
                        .map(figure -> List.of(
                                Cell.words(figure.kpi().heading()),
                                Cell.words(of(figure)),
                                Cell.words(Words.ofName(figure.measure())),
                                value(figure),
                                target(figure),
                                Cell.words(Words.ofCode(figure.rag()))))
                        .toList());
    }

    /** What each KPI of a return means. */
    public static Table definitions(Stream<Kpi> kpis) {
        return new Table(
                "definitions",
                "What the figures mean",
                null,
                List.of("Id", "Name", "Section", "How it is counted", "Version", "Source"),
                kpis.distinct()
                        .sorted()
                        .map(kpi -> List.of(
                                Cell.words(kpi.id()),
                                Cell.words(kpi.title()),
                                Cell.words(Section.of(kpi).title()),
                                Cell.words(Words.ofFormula(kpi.formula())),
                                Cell.count((long) kpi.version()),
                                Cell.words("domain.md " + kpi.source())))
                        .toList());
    }

    /**
     * What a revision changed (domain.md E.1: never silent).
     *
     * @param caption which revision, of when, and why
     */
    public Table corrections(int revision, String caption, List<FigureChange> changes) {
        return new Table(
                "revision-" + revision,
                caption,
                null,
                List.of("Figure", OF, "Measure", "Before", "After", "Difference"),
                changes.stream()
                        .map(change -> List.of(
                                Cell.words(change.figure().kpi().heading()),
                                Cell.words(of(change.figure())),
                                Cell.words(Words.ofName(change.figure().measure())),
                                change.before() == null ? Cell.words("not there") : value(change.before()),
                                change.after() == null ? Cell.words("not there") : value(change.after()),
                                Cell.number(change.delta(), change.figure().unit())))
                        .toList());
    }

    /** Breakdowns of which the same is measured stand in one table. */
    private Stream<Table> tables(Kpi kpi, List<Figure> figures) {
        var byMeasures =
                figures.stream().collect(groupingBy(Figure::breakdown, LinkedHashMap::new, toList())).values().stream()
                        .collect(groupingBy(FigureTables::measures, LinkedHashMap::new, toList()));
        var tables = new ArrayList<Table>();
        byMeasures.forEach((measures, breakdowns) -> {
            var own = breakdowns.stream().flatMap(List::stream).toList();
            var caption = kpi.heading() + (tables.isEmpty() ? "" : ", " + by(own));
            var note = tables.isEmpty() ? Words.ofFormula(kpi.formula()) : null;
            var id = (kpi.id() + "-" + own.getFirst().breakdown()).toLowerCase(Locale.ROOT);
            tables.add(
                    measures.size() > 1 && rows(own).size() == 1
                            ? measureByMeasure(id, caption, note, own)
                            : new Table(id, caption, note, 1, heads(own), cells(own)));
        });
        return tables.stream();
    }

    private static List<String> measures(List<Figure> figures) {
        return figures.stream().map(Figure::measure).distinct().toList();
    }

    private static String by(List<Figure> figures) {
        return figures.stream()
                .map(figure ->
                        isTotal(figure) ? Words.ofName(figure.breakdown()).toLowerCase(Locale.ROOT) : by(figure))
                .distinct()
                .collect(joining(", "));
    }

    private static String by(Figure figure) {
        return "by " + Words.ofName(figure.breakdown()).toLowerCase(Locale.ROOT);
    }

    private static boolean isTotal(Figure figure) {
        return figure.key().equals(Figure.ALL);
    }

    private static Table measureByMeasure(String id, String caption, String note, List<Figure> figures) {
        var columns = columns("Value", null, figures);
        return new Table(
                id,
                caption,
                note,
                Stream.concat(Stream.of("Measure"), columns.stream().map(Column::head))
                        .toList(),
                figures.stream()
                        .map(figure -> Stream.concat(
                                        Stream.of(Cell.words(Words.ofMeasure(figure.measure(), figure.unit()))),
                                        columns.stream()
                                                .map(column -> column.cell().apply(figure)))
                                .toList())
                        .toList());
    }

    private static List<String> heads(List<Figure> figures) {
        return Stream.concat(Stream.of(GROUP, OF), columns(figures).stream().map(Column::head))
                .toList();
    }

    private List<List<Cell>> cells(List<Figure> figures) {
        var columns = columns(figures);
        return rows(figures).stream()
                .map(row -> Stream.concat(
                                Stream.of(
                                        Cell.words(group(row.getFirst())),
                                        Cell.words(Words.ofKey(
                                                row.getFirst().breakdown(),
                                                row.getFirst().key(),
                                                places))),
                                columns.stream().map(column -> cell(row, column)))
                        .toList())
                .toList();
    }

    private static String group(Figure figure) {
        return figure.breakdown().equals(Figure.TOTAL) ? "" : Words.ofName(figure.breakdown());
    }

    private static List<List<Figure>> rows(List<Figure> figures) {
        return List.copyOf(figures.stream()
                .collect(groupingBy(figure -> List.of(figure.breakdown(), figure.key()), LinkedHashMap::new, toList()))
                .values());
    }

    private static List<Column> columns(List<Figure> figures) {
        return measures(figures).stream()
                .flatMap(measure -> {
                    var own = figures.stream()
                            .filter(figure -> figure.measure().equals(measure))
                            .toList();
                    return columns(Words.ofMeasure(measure, own.getFirst().unit()), measure, own).stream();
                })
                .toList();
    }

    private static List<Column> columns(String head, String measure, List<Figure> figures) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(head, measure, FigureTables::value));
        if (figures.stream().anyMatch(figure -> figure.target() != null)) {
            columns.add(new Column(head + ": target", measure, FigureTables::target));
        }
        if (figures.stream().anyMatch(figure -> figure.rag() != null)) {
            columns.add(new Column(head + ": judged", measure, figure -> Cell.words(Words.ofCode(figure.rag()))));
        }
        if (figures.stream().anyMatch(figure -> figure.direction() != null)) {
            columns.add(new Column(
                    head + ": since last quarter", measure, figure -> Cell.words(Words.ofCode(figure.direction()))));
        }
        return columns;
    }

    private static Cell cell(List<Figure> row, Column column) {
        return row.stream()
                .filter(figure -> figure.measure().equals(column.measure()))
                .findFirst()
                .map(column.cell())
                .orElse(Cell.EMPTY);
    }

    private String of(Figure figure) {
        return figure.breakdown().equals(Figure.TOTAL)
                ? "All"
                : Words.ofName(figure.breakdown()) + ": " + Words.ofKey(figure.breakdown(), figure.key(), places);
    }

    private static Cell value(Figure figure) {
        var shown = figure.value() == null ? Cell.words(figure.words()) : Cell.number(figure.value(), figure.unit());
        return figure.numerator() == null ? shown : new Cell.Share(shown, figure.numerator(), figure.denominator());
    }

    private static Cell target(Figure figure) {
        return Cell.number(figure.target(), Unit.PERCENT);
    }
}
