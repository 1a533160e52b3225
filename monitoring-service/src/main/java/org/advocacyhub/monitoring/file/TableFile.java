package org.advocacyhub.monitoring.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/**
 * A CSV file with certain columns in any order, taken whole or not at all: what does not fit is gathered by line and column, and refused
 * when the last line was read.
 */
public final class TableFile {

    private static final int MOST_FAULTS = 200;

    private final List<String> columns;
    private final int mostLines;
    private final List<FieldError> faults = new ArrayList<>();

    /** @param mostLines how many lines it may have below its header */
    public TableFile(List<String> columns, int mostLines) {
        this.columns = List.copyOf(columns);
        this.mostLines = mostLines;
    }

    /**
     * Reads a text.
     *
     * @param each is told every line that has as many cells as the header
     * @throws Refusal 400 with every line and column that does not fit; {@code required} when there is no line
     */
    public void read(String text, Consumer<CsvLine> each) {
        var taken = new int[1];
        CsvFile.read(text, this::requireColumns, line -> {
            if (take(line)) {
                taken[0]++;
                each.accept(line);
            }
        });
        refuse();
        if (taken[0] == 0) {
            throw Refusal.invalid("body", "required", "The file has no line below its header.");
        }
    }

    private void requireColumns(List<String> header) {
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> fault(1, column, "required", "The file needs this column."));
        if (!columns.containsAll(header)) {
            faults.add(new FieldError(
                    "line 1", "unknown-column", "Use the columns " + String.join(", ", columns) + " only."));
        }
        refuse();
    }

    private boolean take(CsvLine line) {
        if (line.count() > mostLines) {
            throw Refusal.invalid("line " + line.number(), "too-many", "Send at most " + mostLines + " lines at once.");
        }
        if (!line.isWhole()) {
            faults.add(new FieldError(
                    "line " + line.number(), "wrong-length", "The line has more or fewer cells than the first."));
        }
        return line.isWhole();
    }

    /** What stands in a column; null, and a fault, when nothing does. */
    public String required(CsvLine line, String column, String message) {
        var cell = line.cell(column);
        if (cell == null) {
            fault(line, column, "required", message);
        }
        return cell;
    }

    /** A cell that does not fit, and what would. */
    public void fault(CsvLine line, String column, String code, String message) {
        fault(line.number(), column, code, message);
    }

    private void fault(long number, String column, String code, String message) {
        faults.add(new FieldError("line " + number + ", " + column, code, message));
    }

    /** How many faults were found so far. */
    public int faults() {
        return faults.size();
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(
                    "invalid-request",
                    "Nothing was stored, because of the lines named here"
                            + (faults.size() > MOST_FAULTS ? ": the first " + MOST_FAULTS + " of " + faults.size() : "")
                            + ".",
                    faults.stream().limit(MOST_FAULTS).toList());
        }
    }
}
