package org.advocacyhub.referral.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.referral.team.domain.TeamRules;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Teams as a CSV file (RFC 4180, UTF-8) with the columns of {@link #COLUMNS} in any order. Several client groups or aliases
 * stand in one cell with semicolons between them. Everything that does not fit is named by line and column at once.
 */
final class TeamFile {

    static final List<String> COLUMNS =
            List.of("code", "name", "organisation", "kind", "clientGroups", "aliases", "validFrom", "validTo");

    private static final Set<String> NEEDED = Set.of("code", "name", "organisation", "kind", "validFrom");
    private static final int MOST_LINES = 5000;
    private static final int MOST_FAULTS = 200;

    private final List<Refusal.FieldError> faults = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    /** Columns of the line at hand whose cell could not be read: nothing else is said of them. */
    private final Set<String> misread = new HashSet<>();

    private TeamFile() {}

    /**
     * The teams of a file.
     *
     * @throws Refusal 400 with every line and column that does not fit
     */
    static List<Team> read(String text) {
        var file = new TeamFile();
        CsvFile.read(text, file::requireColumns, file::take);
        file.refuse();
        return file.teams;
    }

    private void requireColumns(List<String> header) {
        for (var column : NEEDED.stream().sorted().toList()) {
            if (!header.contains(column)) {
                fault(1, column, "required", "The file needs this column.");
            }
        }
        for (var column : header) {
            if (!COLUMNS.contains(column)) {
                faults.add(new Refusal.FieldError(
                        "line 1", "unknown-column", "Use the columns " + String.join(", ", COLUMNS) + " only."));
            }
        }
        refuse();
    }

    private void take(CsvLine line) {
        var number = line.number();
        if (teams.size() == MOST_LINES) {
            throw Refusal.invalid("line " + number, "too-many", "Send at most " + MOST_LINES + " teams at once.");
        }
        if (!line.isWhole()) {
            faults.add(new Refusal.FieldError(
                    "line " + number, "wrong-length", "The line has more or fewer cells than the first."));
            return;
        }
        misread.clear();
        var team = new Team(
                line.cell("code"),
                line.cell("name"),
                line.cell("organisation"),
                value(line, "kind", Team.Kind::valueOf, "Use LA, NHS or OTHER."),
                line.cells("clientGroups").stream()
                        .map(code -> convert(
                                code,
                                number,
                                "clientGroups",
                                Specialism::valueOf,
                                "Use codes of /reference-data/specialism."))
                        .filter(Objects::nonNull)
                        .toList(),
                line.cells("aliases"),
                value(line, "validFrom", LocalDate::parse, "Give a day that exists, for example 2016-04-01."),
                value(line, "validTo", LocalDate::parse, "Give a day that exists, for example 2016-04-01."));
        TeamRules.faults(team).stream()
                .filter(fault -> !misread.contains(fault.field()))
                .forEach(fault -> fault(number, fault.field(), fault.code(), fault.message()));
        if (team.code() != null && !codes.add(team.code())) {
            fault(number, "code", "repeated", "This code stands in the file before.");
        }
        teams.add(team);
    }

    private <T> T value(CsvLine line, String column, Function<String, T> reader, String message) {
        return convert(line.cell(column), line.number(), column, reader, message);
    }

    private <T> T convert(String cell, long number, String column, Function<String, T> reader, String message) {
        if (cell == null) {
            return null;
        }
        try {
            return reader.apply(cell);
        } catch (IllegalArgumentException unknownCode) {
            misread(number, column, "unknown-code", message);
        } catch (DateTimeException notADay) {
            misread(number, column, "not-a-date", message);
        }
        return null;
    }

    private void misread(long number, String column, String code, String message) {
        misread.add(column);
        fault(number, column, code, message);
    }

    private void fault(long number, String column, String code, String message) {
        faults.add(new Refusal.FieldError("line " + number + ", " + column, code, message));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(
                    "invalid-request",
                    "No team was entered, because of the lines named here"
                            + (faults.size() > MOST_FAULTS ? ": the first " + MOST_FAULTS + " of " + faults.size() : "")
                            + ".",
                    faults.stream().limit(MOST_FAULTS).toList());
        }
    }
}
