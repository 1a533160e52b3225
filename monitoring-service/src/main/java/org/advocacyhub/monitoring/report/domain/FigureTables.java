package org.advocacyhub.monitoring.report.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FigureChange;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** Figures as tables, one for each KPI. */
public final class FigureTables {

    private static final List<String> HEADS = List.of(
            "Split by",
            "Of",
            "Measure",
            "Value",
            "Unit",
            "Count above the line",
            "Out of",
            "Target",
            "Judged",
            "Since last quarter");

    private FigureTables() {}

    /** The tables of a section, in the order of the KPIs. */
    public static List<Table> of(Section section, List<Figure> figures) {
        var byKpi = figures.stream()
                .filter(figure -> Section.of(figure.kpi()) == section)
                .collect(groupingBy(Figure::kpi, () -> new EnumMap<>(Kpi.class), toList()));
        return byKpi.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
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
                                Cell.words(kpi.formula()),
                                Cell.count((long) kpi.version()),
                                Cell.words("domain.md " + kpi.source())))
                        .toList());
    }

    /**
     * What a revision changed (domain.md E.1: never silent).
     *
     * @param caption which revision, of when, and why
     */
    public static Table corrections(int revision, String caption, List<FigureChange> changes) {
        return new Table(
                "revision-" + revision,
                caption,
                null,
                List.of("Figure", "Split by", "Of", "Measure", "Before", "After", "Difference"),
                changes.stream()
                        .map(change -> List.of(
                                Cell.words(change.figure().kpi().id() + " "
                                        + change.figure().kpi().title()),
                                Cell.words(Words.ofName(change.figure().breakdown())),
                                Cell.words(change.figure().key()),
                                Cell.words(Words.ofName(change.figure().measure())),
                                value(change.before()),
                                value(change.after()),
                                Cell.number(change.delta(), change.figure().unit())))
                        .toList());
    }

    private static Cell value(Figure figure) {
        if (figure == null) {
            return Cell.words("not there");
        }
        return figure.value() == null ? Cell.words(figure.words()) : Cell.number(figure.value(), figure.unit());
    }

    private static Table table(Kpi kpi, List<Figure> figures) {
        return new Table(
                kpi.id().toLowerCase(Locale.ROOT),
                kpi.heading(),
                kpi.formula(),
                HEADS,
                figures.stream().map(FigureTables::row).toList());
    }

    private static List<Cell> row(Figure figure) {
        return Stream.of(
                        Cell.words(Words.ofName(figure.breakdown())),
                        Cell.words(figure.key()),
                        Cell.words(Words.ofName(figure.measure())),
                        value(figure),
                        Cell.words(Words.ofCode(figure.unit())),
                        Cell.count(figure.numerator()),
                        Cell.count(figure.denominator()),
                        Cell.number(figure.target(), Unit.PERCENT),
                        Cell.words(Words.ofCode(figure.rag())),
                        Cell.words(Words.ofCode(figure.direction())))
                .toList();
    }
}
