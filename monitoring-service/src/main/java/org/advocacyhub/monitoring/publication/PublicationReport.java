package org.advocacyhub.monitoring.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.place.PlaceNames;
import org.advocacyhub.monitoring.place.domain.Places;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.FigureTables;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.Report.Fact;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.report.domain.Table;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.advocacyhub.runtime.page.Said;

/** A publication as something to read: what an audience is shown and nothing else, as texts, since a mark is no number (E.6). */
@ApplicationScoped
class PublicationReport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final List<String> HEADS = List.of("Split by", "Of", "Measure", "Period", "Shown", "Unit");

    /** What is published says what was counted; whether that is enough is the council's and the hub's matter. */
    private static final Table NOT_JUDGED = new Table("off-target", "", null, List.of(), List.of());

    private final PlaceNames placeNames;

    PublicationReport(PlaceNames placeNames) {
        this.placeNames = placeNames;
    }

    Report of(Publication publication, Audience audience) {
        var places = placeNames.on(publication.quarter().to());
        var byKpi = publication.figures().stream()
                .filter(figure -> figure.isFor(audience))
                .collect(groupingBy(PublicationReport::kpi, () -> new EnumMap<>(Kpi.class), toList()));
        return new Report(
                "Return of " + publication.contractRef() + " for " + publication.quarter() + ", as published",
                about(publication, audience),
                List.of(),
                NOT_JUDGED,
                Arrays.stream(Section.values())
                        .map(section -> part(section, byKpi, audience, places))
                        .toList(),
                FigureTables.definitions(byKpi.keySet().stream()));
    }

    private static List<Fact> about(Publication publication, Audience audience) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Contract", publication.contractRef()));
        facts.add(new Fact(
                "Quarter",
                "%s, from %s to %s"
                        .formatted(
                                publication.quarter(),
                                Said.day(publication.quarter().from()),
                                Said.day(publication.quarter().to()))));
        facts.add(new Fact("For", readers(audience)));
        facts.add(new Fact(
                "Revision",
                publication.revision() + " of "
                        + MOMENT.format(publication.publishedAt().atZone(WorkingCalendar.LONDON))));
        if (publication.reason() != null) {
            facts.add(new Fact("Corrected since", publication.reason()));
        }
        facts.add(new Fact("How small counts are kept out", keptOut(publication.scheme())));
        PublicationView.meanings().forEach((mark, meaning) -> facts.add(new Fact("Mark " + mark, meaning)));
        return List.copyOf(facts);
    }

    private static String readers(Audience audience) {
        return switch (audience) {
            case INTERNAL -> "the hub and the council";
            case PARTNER -> "partners and committees";
            case PUBLISHED -> "everybody";
        };
    }

    /** The two schemes of E.6; the marks are explained each by itself. */
    private static String keptOut(String scheme) {
        return switch (scheme) {
            case "LT5" -> "of a small count only that it is small is shown (LT5)";
            case "NHS-7" -> "small counts are left out, all others are rounded (NHS-7)";
            default -> scheme;
        };
    }

    private static Part part(Section section, Map<Kpi, List<PublishedFigure>> byKpi, Audience audience, Places places) {
        return new Part(
                section.number(),
                section.title(),
                List.of(),
                null,
                List.of(),
                byKpi.entrySet().stream()
                        .filter(entry -> Section.of(entry.getKey()) == section)
                        .map(entry -> table(entry.getKey(), entry.getValue(), audience, places))
                        .toList());
    }

    private static Table table(Kpi kpi, List<PublishedFigure> figures, Audience audience, Places places) {
        var internal = audience == Audience.INTERNAL;
        var heads = new ArrayList<>(HEADS);
        if (internal) {
            heads.add("Is");
        }
        return new Table(
                kpi.id().toLowerCase(Locale.ROOT),
                kpi.heading(),
                Words.ofFormula(kpi.formula()),
                1,
                heads,
                figures.stream()
                        .map(figure -> Stream.concat(
                                        row(figure, places), internal ? Stream.of(value(figure)) : Stream.of())
                                .toList())
                        .toList());
    }

    private static Stream<Cell> row(PublishedFigure figure, Places places) {
        return Stream.of(
                Cell.words(Words.ofName(figure.breakdown())),
                Cell.words(Words.ofKey(figure.breakdown(), figure.key(), places)),
                Cell.words(Words.ofName(figure.measure())),
                Cell.words(figure.period()),
                Cell.published(figure.shown(), Unit.valueOf(figure.unit())),
                Cell.words(figure.unit().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** Words where there is no number. */
    private static Cell value(PublishedFigure figure) {
        return figure.value() == null ? Cell.EMPTY : Cell.published(figure.value(), Unit.valueOf(figure.unit()));
    }

    private static Kpi kpi(PublishedFigure figure) {
        return Kpi.find(figure.kpi())
                .orElseThrow(() -> new IllegalStateException("a published figure is of no known KPI: " + figure.kpi()));
    }
}
