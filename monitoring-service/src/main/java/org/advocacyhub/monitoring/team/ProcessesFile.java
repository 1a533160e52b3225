package org.advocacyhub.monitoring.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.file.TableFile;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.domain.Processes;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Counts as a CSV file with the columns of {@link #COLUMNS} in any order. Every cell that does not fit is named by line and
 * column at once.
 */
final class ProcessesFile {

    static final List<String> COLUMNS = List.of("team", "quarter", "assessments", "reviews", "enquiries");
    static final int MOST_LINES = 5000;

    private static final Pattern TEAM = Pattern.compile(TeamProcessesResource.TEAM);
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final String WRITE_NONE = "This cell must not be empty; write 0 for none.";

    /** A line that fits. */
    record Row(String team, Quarter quarter, Processes processes) {}

    private record Place(String team, Quarter quarter) {}

    private final TableFile file = new TableFile(COLUMNS, MOST_LINES);
    private final QuarterTerm term;
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
        var counts = new ProcessesFile(term);
        counts.file.read(text, counts::take);
        return counts;
    }

    private void take(CsvLine line) {
        var before = file.faults();
        var team = team(line);
        var quarter = quarter(line);
        var assessments = count(line, "assessments");
        var reviews = count(line, "reviews");
        var enquiries = count(line, "enquiries");
        if (file.faults() > before) {
            return;
        }
        if (!places.add(new Place(team, quarter))) {
            file.fault(line, "team", "repeated", "This team and quarter stand in the file before.");
            return;
        }
        rows.add(new Row(
                team, quarter, new Processes(assessments.getAsInt(), reviews.getAsInt(), enquiries.getAsInt())));
    }

    private String team(CsvLine line) {
        var cell = file.required(line, "team", WRITE_NONE);
        if (cell != null && !TEAM.matcher(cell).matches()) {
            file.fault(line, "team", "not-a-team", "The code of a team, for example ASHFORD-OPMH.");
        }
        return cell;
    }

    private Quarter quarter(CsvLine line) {
        var cell = file.required(line, "quarter", WRITE_NONE);
        if (cell == null) {
            return null;
        }
        var quarter = Quarter.parse(cell).orElse(null);
        if (quarter == null) {
            file.fault(line, "quarter", "not-a-quarter", "A quarter of a financial year, for example 2016-17-Q1.");
        } else {
            term.fault(quarter).ifPresent(fault -> file.fault(line, "quarter", fault.code(), fault.message()));
        }
        return quarter;
    }

    private OptionalInt count(CsvLine line, String column) {
        var cell = file.required(line, column, WRITE_NONE);
        if (cell == null) {
            return OptionalInt.empty();
        }
        if (!COUNT.matcher(cell).matches() || !Processes.fits(Integer.parseInt(cell))) {
            file.fault(line, column, "not-a-count", "A whole number from 0 to " + Processes.MOST + ".");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }

    List<Row> rows() {
        return rows;
    }
}
