package org.advocacyhub.referral.carryover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A list of cases as a spreadsheet saves it: CSV (RFC 4180) in UTF-8 with columns of {@link CarryOverColumns} in any order. Says of a cell
 * that it is wrong, never what stands in it.
 */
final class CarryOverFile {

    static final int MOST_ROWS = 500;

    private static final String REFERENCE = "previousReference";
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t]");

    /**
     * A cell that is wrong.
     *
     * @param column null when it is the whole row
     */
    record CellFault(String column, String code, String message) {}

    /**
     * A case of the list.
     *
     * @param line number in the file; the header is line 1
     * @param previousReference null when the cell is empty
     * @param request what its cells say, as the request in JSON
     * @param faults why it can't even be read; empty when it can
     */
    record Row(long line, String previousReference, ObjectNode request, List<CellFault> faults) {

        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private List<String> columns;

    private CarryOverFile() {}

    /**
     * The cases of a list.
     *
     * @throws Refusal 400 when it is no CSV in UTF-8, has other columns, no row or too many
     */
    static List<Row> read(String text) {
        var file = new CarryOverFile();
        CsvFile.read(text, file::take, file::take);
        if (file.rows.isEmpty()) {
            throw Refusal.invalid("body", "required", "The file has no row below its header.");
        }
        return file.rows;
    }

    private void take(List<String> header) {
        if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.getFirst()).find()) {
            throw Refusal.invalid(
                    "line 1",
                    "other-separator",
                    "Save the list with commas between its columns (CSV): these are semicolons or tabs.");
        }
        var unknown = header.stream()
                .filter(column -> !CarryOverColumns.isKnown(column))
                .map(column -> new Refusal.FieldError(
                        "line 1",
                        "unknown-column",
                        "There is no field of the name of column " + (header.indexOf(column) + 1)
                                + ": use those of GET /carried-over-imports/template."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("invalid-request", "The list has columns that are no fields.", unknown);
        }
        if (!header.contains(REFERENCE)) {
            throw Refusal.invalid("line 1", "missing-column", "The list needs the column " + REFERENCE + ".");
        }
        columns = header;
    }

    private void take(CsvLine line) {
        if (line.isBlank()) {
            return; // a spreadsheet saves some below its last row
        }
        var number = line.number();
        if (rows.size() == MOST_ROWS) {
            throw Refusal.invalid("line " + number, "too-many", "Send at most " + MOST_ROWS + " cases at once.");
        }
        var request = JsonNodeFactory.instance.objectNode();
        var faults = repeated(line.cell(REFERENCE), number);
        if (!line.isWhole()) {
            faults.add(new CellFault(null, "wrong-length", "The row has more or fewer cells than the header."));
            rows.add(new Row(number, line.cell(REFERENCE), request, faults));
            return;
        }
        for (var column : columns) {
            if (line.cell(column) != null) {
                CarryOverColumns.put(
                        request,
                        column,
                        CarryOverColumns.holdsSeveral(column) ? line.cells(column) : List.of(line.cell(column)));
            }
        }
        rows.add(new Row(number, line.cell(REFERENCE), request, faults));
    }

    /** Two cases under one number: one of them would be lost, also when the first can't be read yet. */
    private List<CellFault> repeated(String reference, long number) {
        var faults = new ArrayList<CellFault>();
        var before = reference == null ? null : lines.putIfAbsent(reference, number);
        if (before != null) {
            faults.add(new CellFault(REFERENCE, "repeated", "This number stands in line " + before + " already."));
        }
        return faults;
    }
}
