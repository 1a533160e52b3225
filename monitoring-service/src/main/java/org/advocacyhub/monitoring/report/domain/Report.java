package org.advocacyhub.monitoring.report.domain;

import java.util.List;

/**
 * A return as something to read: the one source of the page, the PDF and the workbook.
 *
 * @param about what one must know to read it, as label and value
 * @param corrections what was revised since the lock, a table for each revision, the last first
 * @param offTarget figures that miss their target; without rows when none does or none has one
 * @param parts the fourteen sections (domain.md E.1)
 * @param definitions what each KPI means
 */
public record Report(
        String title, List<Fact> about, List<Table> corrections, Table offTarget, List<Part> parts, Table definitions) {

    /** One thing to know. */
    public record Fact(String label, String value) {}

    /**
     * A section.
     *
     * @param paragraphs what the hub wrote to it
     * @param byline who wrote it and when; null when nobody did
     */
    public record Part(
            int number, String title, List<String> paragraphs, String byline, List<Chart> charts, List<Table> tables) {

        public boolean isEmpty() {
            return paragraphs.isEmpty() && charts.isEmpty() && tables.isEmpty();
        }
    }
}
