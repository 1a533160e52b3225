package org.advocacyhub.provider.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.provider.activity.domain.Work;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.advocacyhub.provider.casework.domain.ContactWay;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.DayOnly;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Work as a spreadsheet saves it: CSV (RFC 4180) in UTF-8 with the columns of {@link #COLUMNS} in any order. The case is named
 * by its id or by the reference of its referral. Every cell that can't be read is named, never repeated: it may hold notes.
 */
final class WorkFile {

    static final List<String> COLUMNS = List.of(
            "case", "advocateId", "workedOn", "category", "minutes", "mode", "attemptReason", "travelMiles", "notes");
    static final int MOST_ROWS = 2000;

    private static final Set<String> NEEDED = Set.of("case", "advocateId", "workedOn", "category", "minutes");
    private static final String WHOLE_NUMBER = "A whole number, without a unit.";

    /** A row that could be read. */
    record Row(long line, String caseName, Work work) {}

    /** A cell that is wrong; line 1 is the header. */
    record CellFault(long line, String column, String code, String message) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();

    private WorkFile() {}

    /**
     * Reads a file.
     *
     * @throws Refusal 400 when it is no CSV in UTF-8, has other columns, no row or too many
     */
    static WorkFile read(byte[] content) {
        var file = new WorkFile();
        CsvFile.read(CsvFile.text(content), WorkFile::requireColumns, file::take);
        if (file.rows.isEmpty() && file.faults.isEmpty()) {
            throw Refusal.invalid("body", "required", "The file has no row below its header.");
        }
        return file;
    }

    private static void requireColumns(List<String> header) {
        var missing = NEEDED.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
        var unknown =
                header.stream().filter(column -> !COLUMNS.contains(column)).count();
        if (!missing.isEmpty() || unknown > 0) {
            throw Refusal.invalid(
                    "line 1",
                    missing.isEmpty() ? "unknown-column" : "missing-column",
                    missing.isEmpty()
                            ? "Use the columns " + String.join(", ", COLUMNS) + " only."
                            : "The file needs the columns " + String.join(", ", missing) + ".");
        }
    }

    private void take(CsvLine line) {
        var number = line.number();
        if (rows.size() + faults.size() >= MOST_ROWS * COLUMNS.size() || line.count() > MOST_ROWS) {
            throw Refusal.invalid("line " + number, "too-many", "Send at most " + MOST_ROWS + " rows at once.");
        }
        if (!line.isWhole()) {
            faults.add(new CellFault(number, null, "wrong-length", "The row has more or fewer cells than the header."));
            return;
        }
        var before = faults.size();
        var caseName = needed(line, "case", Function.identity(), "");
        var advocateId = needed(line, "advocateId", Function.identity(), "");
        var workedOn = needed(line, "workedOn", WorkFile::day, DayOnly.ADVICE);
        var category = needed(line, "category", ActivityCategory::valueOf, oneOf(ActivityCategory.values()));
        var minutes = needed(line, "minutes", Integer::valueOf, WHOLE_NUMBER);
        var mode = value(line, "mode", ContactWay::valueOf, oneOf(ContactWay.values()));
        var attempt = value(line, "attemptReason", AttemptReason::valueOf, oneOf(AttemptReason.values()));
        var miles = value(line, "travelMiles", Integer::valueOf, WHOLE_NUMBER);
        if (faults.size() == before) {
            rows.add(new Row(
                    number,
                    caseName,
                    new Work(advocateId, workedOn, category, minutes, mode, attempt, miles, line.cell("notes"))));
        }
    }

    private static String oneOf(Enum<?>[] codes) {
        return "One of " + Arrays.stream(codes).map(Enum::name).collect(Collectors.joining(", ")) + ".";
    }

    private static LocalDate day(String cell) {
        return DayOnly.of(cell).orElseThrow(() -> new DateTimeException("no day"));
    }

    private <T> T needed(CsvLine line, String column, Function<String, T> reader, String message) {
        if (line.cell(column) == null) {
            faults.add(new CellFault(line.number(), column, "required", "This cell must not be empty."));
            return null;
        }
        return value(line, column, reader, message);
    }

    private <T> T value(CsvLine line, String column, Function<String, T> reader, String message) {
        var cell = line.cell(column);
        if (cell == null) {
            return null;
        }
        try {
            return reader.apply(cell);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            faults.add(new CellFault(line.number(), column, "unreadable", message));
            return null;
        }
    }

    /** Rows whose every cell could be read. */
    List<Row> rows() {
        return rows;
    }

    List<CellFault> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return "WorkFile[" + rows.size() + " rows]";
    }
}
