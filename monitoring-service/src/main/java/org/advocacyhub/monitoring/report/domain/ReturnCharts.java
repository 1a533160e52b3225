package org.advocacyhub.monitoring.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.report.domain.Chart.Row;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** The charts of a return (issue 7); each appears in its section when its figures are there. */
public final class ReturnCharts {

    private static final String REPRESENTATION = "K-26";

    /**
     * Referrals that were expected of a line in the quarter.
     *
     * @param serviceTypes whose referrals count for it
     * @param expected by the profile of the year
     */
    public record Expected(String line, List<String> serviceTypes, BigDecimal expected) {}

    private ReturnCharts() {}

    /** The charts of a section. */
    public static List<Chart> of(Section section, List<Figure> figures, List<Expected> expected) {
        var chart =
                switch (section) {
                    case ACTIVITY -> referrals(figures, expected);
                    case TIMELINESS -> waits(figures);
                    case HOURS_AND_MONEY -> spend(figures);
                    case PEOPLE -> representation(figures);
                    case OUTCOMES -> outcomes(figures);
                    case DEMAND_PRESSURE,
                            QUALITY,
                            WORKFORCE,
                            PARTNERS,
                            UNMET_NEED,
                            SYSTEMIC_ISSUES,
                            CASE_STUDIES,
                            IMCA_ANNEX,
                            ACTION_LOG -> Optional.<Chart>empty();
                };
        return chart.stream().toList();
    }

    private static Optional<Chart> referrals(List<Figure> figures, List<Expected> expected) {
        var rows = expected.stream()
                .map(line -> new Row(
                        Words.spoken(line.line()),
                        List.of(Cell.count(received(figures, line)), Cell.number(line.expected(), Unit.COUNT))))
                .toList();
        return chart(
                "chart-referrals",
                "Referrals received and expected",
                "For each line of the contract the referrals received in the quarter and those expected by its indicative number.",
                List.of("Received", "Expected"),
                rows,
                null);
    }

    private static long received(List<Figure> figures, Expected line) {
        return figures.stream()
                .filter(figure ->
                        figure.kpi() == Kpi.REFERRALS && figure.breakdown().equals("type"))
                .filter(figure -> line.serviceTypes().contains(figure.key()))
                .mapToLong(figure -> figure.value().longValueExact())
                .sum();
    }

    private static Optional<Chart> waits(List<Figure> figures) {
        var contacts = figures.stream()
                .filter(figure -> figure.kpi() == Kpi.DAYS_TO_CONTACT)
                .toList();
        return chart(
                "chart-waits",
                "Working days to the first contact",
                "For each band the median and the 90th percentile of the working days until the first contact.",
                List.of("Median", "90th percentile"),
                keys(contacts, "band").stream()
                        .map(band -> new Row(
                                band,
                                List.of(
                                        cell(contacts, "band", band, "median"),
                                        cell(contacts, "band", band, "percentile90"))))
                        .toList(),
                null);
    }

    private static Optional<Chart> spend(List<Figure> figures) {
        var money = figures.stream().filter(figure -> figure.kpi() == Kpi.SPEND).toList();
        return chart(
                "chart-spend",
                "Spend and profile to date",
                "For each line of the contract what was spent in the year so far and what was to be spent by now.",
                List.of("Spent", "Profile"),
                keys(money, "line").stream()
                        .map(line -> new Row(
                                Words.spoken(line),
                                List.of(
                                        cell(money, "line", line, "actualToDate"),
                                        cell(money, "line", line, "profiledToDate"))))
                        .toList(),
                null);
    }

    private static Optional<Chart> outcomes(List<Figure> figures) {
        var answers = figures.stream()
                .filter(figure -> figure.kpi() == Kpi.OUTCOMES
                        && figure.breakdown().equals("statement")
                        && figure.measure().equals("yes"))
                .toList();
        return chart(
                "chart-outcomes",
                "People who said yes",
                "For each of the five statements how many in a hundred said yes; n is how many answered.",
                List.of("Said yes"),
                answers.stream()
                        .map(figure -> new Row(
                                Words.ofStatement(figure.key()) + " (n=" + figure.denominator() + ")",
                                List.of(Cell.number(figure.value(), Unit.PERCENT))))
                        .toList(),
                null);
    }

    /** K-26 is matched by its id: the chart appears as soon as there are figures of it. */
    private static Optional<Chart> representation(List<Figure> figures) {
        return chart(
                "chart-representation",
                "Representation of groups",
                "For each group its share among the people served, divided by its share of the population; 1 is parity.",
                List.of("Index"),
                figures.stream()
                        .filter(figure -> figure.kpi().id().equals(REPRESENTATION)
                                && figure.measure().equals("index"))
                        .filter(figure -> figure.value() != null)
                        .map(figure -> new Row(
                                Words.ofName(figure.breakdown()) + ": " + Words.spoken(figure.key()),
                                List.of(Cell.number(figure.value(), figure.unit()))))
                        .toList(),
                BigDecimal.ONE);
    }

    private static Optional<Chart> chart(
            String id, String title, String description, List<String> series, List<Row> rows, BigDecimal reference) {
        Predicate<Row> measured = row -> row.values().stream().anyMatch(Cell::isNumber);
        return rows.stream().noneMatch(measured)
                ? Optional.empty()
                : Optional.of(new Chart(id, title, description, series, rows, reference));
    }

    private static List<String> keys(List<Figure> figures, String breakdown) {
        return new ArrayList<>(figures.stream()
                .filter(figure -> figure.breakdown().equals(breakdown))
                .map(Figure::key)
                .distinct()
                .toList());
    }

    private static Cell cell(List<Figure> figures, String breakdown, String key, String measure) {
        return figures.stream()
                .filter(figure -> figure.breakdown().equals(breakdown)
                        && figure.key().equals(key)
                        && figure.measure().equals(measure))
                .findFirst()
                .map(figure -> Cell.number(figure.value(), figure.unit()))
                .orElse(Cell.EMPTY);
    }
}
