package org.advocacyhub.monitoring.report.domain;

import java.util.List;

/**
 * A table of a report.
 *
 * @param id unique on the page
 * @param note what there is to say about it; null for nothing
 * @param rows each as long as the heads; the first cell says what the row is about
 */
public record Table(String id, String caption, String note, List<String> heads, List<List<Cell>> rows) {

    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(caption + ": a row has " + row.size() + " cells");
            }
        }
    }

    /** Whether all of a column are numbers or empty, so that its head stands to the right. */
    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber())
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell.isNumber() || cell.text().isEmpty());
    }
}
