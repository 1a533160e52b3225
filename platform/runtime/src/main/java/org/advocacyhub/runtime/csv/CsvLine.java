package org.advocacyhub.runtime.csv;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** A line below the header. */
public final class CsvLine {

    private final CSVRecord cells;
    private final long number;

    CsvLine(CSVRecord cells, long number) {
        this.cells = cells;
        this.number = number;
    }

    /** Its number in the file; the header is line 1. */
    public long number() {
        return number;
    }

    /** How many lines with anything in them stand above it, itself included and the header not. */
    public long count() {
        return cells.getRecordNumber();
    }

    /** Whether it has as many cells as the header. */
    public boolean isWhole() {
        return cells.isConsistent();
    }

    /** Whether nothing stands in it, as in the rows below a table that a spreadsheet saves with it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** What stands in a column; null when nothing does, when the line ends before it, or when the file has no such column. */
    public String cell(String column) {
        var cell = cells.isSet(column) ? cells.get(column) : "";
        return cell.isBlank() ? null : cell;
    }

    /** Several values of one cell with semicolons between them, each once. */
    public List<String> cells(String column) {
        var cell = cell(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }
}
