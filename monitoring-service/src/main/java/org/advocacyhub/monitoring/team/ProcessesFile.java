package org.advocacyhub.monitoring.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.domain.Processes;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/**
 * Counts as a CSV file with the columns of {@link #COLUMNS} in any order. Every cell that does not fit is named by line and
 * column at once.
 */
final class ProcessesFile {

    static final List<String> COLUMNS = List.of("team", "quarter", "assessments", "reviews", "enquiries");
    static final int MOST_LINES = 5000;

    private static final int MOST_FAULTS = 200;
    private static final Pattern TEAM = Pattern.compile(TeamProcessesResource.TEAM);
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** A line that fits. */
    record Row(String team, Quarter quarter, Processes processes) {}

    private record Place(String team, Quarter quarter) {}

    private final QuarterTerm term;
    private final List<FieldError> faults = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    private ProcessesFile(QuarterTerm term) {
        this.term = term;
    }

    /**
     * Reads a file.
     *
     * @throws Refusal 400 with every line and column that does not fit
     */
    static ProcessesFile read(String text, QuarterTerm term) {
        var file = new ProcessesFile(term);
        CsvFile.read(text, file::requireColumns, file::take);
        file.refuse();
        if (file.rows.isEmpty()) {
            throw Refusal.invalid("body", "required", "The file has no line below its header.");
        }
        return file;
    }

    private void requireColumns(List<String> header) {
        COLUMNS.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> fault(1, column, "required", "The file needs this column."));
        if (!COLUMNS.containsAll(header)) {
            faults.add(new FieldError(
                    "line 1", "unknown-column", "Use the columns " + String.join(", ", COLUMNS) + " only."));
        }
        refuse();
    }

    private void take(CsvLine line) {
        if (line.count() > MOST_LINES) {
            throw Refusal.invalid(
                    "line " + line.number(), "too-many", "Send at most " + MOST_LINES + " lines at once.");
        }
        if (!line.isWhole()) {
            faults.add(new FieldError(
                    "line " + line.number(), "wrong-length", "The line has more or fewer cells than the first."));
            return;
        }
        var before = faults.size();
        var team = team(line);
        var quarter = quarter(line);
        var assessments = count(line, "assessments");
        var reviews = count(line, "reviews");
        var enquiries = count(line, "enquiries");
        if (faults.size() > before) {
            return;
        }
        if (!places.add(new Place(team, quarter))) {
            fault(line.number(), "team", "repeated", "This team and quarter stand in the file before.");
            return;
        }
        rows.add(new Row(
                team, quarter, new Processes(assessments.getAsInt(), reviews.getAsInt(), enquiries.getAsInt())));
    }

    private String team(CsvLine line) {
        var cell = line.cell("team");
        if (cell == null) {
            required(line, "team");
        } else if (!TEAM.matcher(cell).matches()) {
            fault(line.number(), "team", "not-a-team", "The code of a team, for example ASHFORD-OPMH.");
        }
        return cell;
    }

    private Quarter quarter(CsvLine line) {
        var cell = line.cell("quarter");
        if (cell == null) {
            required(line, "quarter");
            return null;
        }
        var quarter = Quarter.parse(cell).orElse(null);
        if (quarter == null) {
            fault(line.number(), "quarter", "not-a-quarter", "A quarter of a financial year, for example 2016-17-Q1.");
        } else {
            term.fault(quarter).ifPresent(fault -> fault(line.number(), "quarter", fault.code(), fault.message()));
        }
        return quarter;
    }

    private OptionalInt count(CsvLine line, String column) {
        var cell = line.cell(column);
        if (cell == null) {
            required(line, column);
        } else if (!COUNT.matcher(cell).matches() || !Processes.fits(Integer.parseInt(cell))) {
            fault(line.number(), column, "not-a-count", "A whole number from 0 to " + Processes.MOST + ".");
        } else {
            return OptionalInt.of(Integer.parseInt(cell));
        }
        return OptionalInt.empty();
    }

    private void required(CsvLine line, String column) {
        fault(line.number(), column, "required", "This cell must not be empty; write 0 for none.");
    }

    private void fault(long number, String column, String code, String message) {
        faults.add(new FieldError("line " + number + ", " + column, code, message));
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

    List<Row> rows() {
        return rows;
    }
}
