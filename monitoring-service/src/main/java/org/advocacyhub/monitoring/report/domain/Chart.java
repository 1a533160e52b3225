package org.advocacyhub.monitoring.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Horizontal bars, with the same numbers as a table: what a picture shows to some, the table says to all (WCAG 2.2: 1.1.1, 1.4.1). Each bar
 * is labelled with its series and number, so that nothing rests on colour.
 *
 * @param id unique on the page
 * @param description what it shows, for those who don't see it
 * @param series one or two names
 * @param rows each with a value for each series
 * @param reference where a line is drawn, for example parity; null for none
 */
public record Chart(
        String id, String title, String description, List<String> series, List<Row> rows, BigDecimal reference) {

    private static final int LABELS = 310;
    private static final int BARS = 350;
    private static final int TEXT = 190;
    private static final int BAR = 16;
    private static final int GAP = 12;

    /** @param values one for each series; empty where there is nothing */
    public record Row(String label, List<Cell> values) {}

    /**
     * A bar as it is drawn, in pixels.
     *
     * @param tone 0 for the first series, 1 for the second
     */
    public record Bar(int x, int y, int width, int tone, int textX, int textY, String text) {}

    /** The name of a row as it is drawn. */
    public record Label(int x, int y, String text) {}

    public Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    public int width() {
        return LABELS + BARS + TEXT;
    }

    public int height() {
        return rows.size() * rowHeight() + GAP;
    }

    /** The bars, their length to scale from zero. */
    public List<Bar> bars() {
        var drawn = new ArrayList<Bar>();
        for (int row = 0; row < rows.size(); row++) {
            for (int tone = 0; tone < series.size(); tone++) {
                var cell = rows.get(row).values().get(tone);
                int y = GAP + row * rowHeight() + tone * BAR;
                int width = cell instanceof Cell.Number(var value, var _) ? scaled(value) : 0;
                var words = cell.text().isEmpty() ? "nothing to measure" : cell.text();
                drawn.add(new Bar(
                        LABELS,
                        y,
                        width,
                        tone,
                        LABELS + width + 6,
                        y + BAR - 4,
                        series.size() == 1 ? words : series.get(tone) + " " + words));
            }
        }
        return List.copyOf(drawn);
    }

    public List<Label> labels() {
        var drawn = new ArrayList<Label>();
        for (int row = 0; row < rows.size(); row++) {
            drawn.add(new Label(
                    LABELS - 8,
                    GAP + row * rowHeight() + series.size() * BAR / 2 + 4,
                    rows.get(row).label()));
        }
        return List.copyOf(drawn);
    }

    /** Where the line of the reference stands; -1 without one. */
    public int referenceX() {
        return reference == null ? -1 : LABELS + scaled(reference);
    }

    public int barHeight() {
        return BAR - 2;
    }

    /** The same numbers. */
    public Table table() {
        var heads = new ArrayList<>(List.of("Of"));
        heads.addAll(series);
        return new Table(
                id + "-table",
                title + ": the numbers",
                null,
                heads,
                rows.stream()
                        .map(row -> Stream.concat(Stream.of(Cell.words(row.label())), row.values().stream())
                                .toList())
                        .toList());
    }

    private int rowHeight() {
        return series.size() * BAR + GAP;
    }

    private int scaled(BigDecimal value) {
        var most = Stream.concat(
                        rows.stream()
                                .flatMap(row -> row.values().stream())
                                .map(cell -> cell instanceof Cell.Number(var number, var _) ? number : null),
                        Stream.ofNullable(reference))
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return most.signum() <= 0 || value.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(BARS))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
