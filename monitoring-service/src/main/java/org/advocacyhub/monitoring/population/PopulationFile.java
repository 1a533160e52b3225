package org.advocacyhub.monitoring.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.file.TableFile;
import org.advocacyhub.monitoring.returns.domain.EqualityItem;
import org.advocacyhub.monitoring.returns.domain.Population;
import org.advocacyhub.monitoring.returns.domain.Population.Age;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;

/** Population as a CSV file with the columns of {@link #COLUMNS} in any order. Every cell that does not fit is named at once. */
final class PopulationFile {

    static final List<String> COLUMNS =
            List.of("district", "item", "group", "age", "valid_from", "people", "source", "source_year");
    static final int MOST_LINES = 5000;

    private static final Pattern DISTRICT = Pattern.compile("[A-Z][0-9]{8}");
    private static final Pattern PEOPLE = Pattern.compile("\\d{1,9}");
    private static final int MOST_PEOPLE = 100_000_000;
    private static final Pattern YEAR = Pattern.compile("(18|19|20)\\d\\d");
    private static final int LONGEST_SOURCE = 200;
    private static final String EMPTY = "This cell must not be empty.";

    /** A line that fits: so many people, and who counted them when. */
    record Row(Place place, int people, String source, int sourceYear) {}

    private final TableFile file = new TableFile(COLUMNS, MOST_LINES);
    private final List<Row> rows = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    private PopulationFile() {}

    /**
     * Reads a file.
     *
     * @throws Refusal 400 with every line and column that does not fit
     */
    static List<Row> read(String text) {
        var population = new PopulationFile();
        population.file.read(text, population::take);
        return List.copyOf(population.rows);
    }

    private void take(CsvLine line) {
        var before = file.faults();
        var district = matching(line, "district", DISTRICT, "The GSS code of a district, for example E07000105.");
        var item = item(line);
        var group = group(line, item);
        var age = age(line);
        var validFrom = validFrom(line);
        var people = people(line);
        var source = source(line);
        var year = matching(line, "source_year", YEAR, "The year of the count, for example 2021.");
        if (file.faults() > before) {
            return;
        }
        var place = new Place(district, item, group, age.code(), validFrom);
        if (!places.add(place)) {
            file.fault(line, "district", "repeated", "This district, group, age and day stand in the file before.");
            return;
        }
        rows.add(new Row(place, people, source, Integer.parseInt(year)));
    }

    private String matching(CsvLine line, String column, Pattern pattern, String message) {
        var cell = file.required(line, column, EMPTY);
        if (cell != null && !pattern.matcher(cell).matches()) {
            file.fault(line, column, "invalid-value", message);
            return null;
        }
        return cell;
    }

    private String item(CsvLine line) {
        var cell = file.required(line, "item", EMPTY);
        if (cell == null || cell.equals(Population.TOTAL) || !groupsOf(cell).isEmpty()) {
            return cell;
        }
        var items = EqualityItem.compared().stream().map(EqualityItem::code).toList();
        file.fault(line, "item", "not-an-item", "One of total, " + String.join(", ", items) + ".");
        return null;
    }

    private String group(CsvLine line, String item) {
        var cell = file.required(line, "group", "This cell must not be empty; of a total write all.");
        if (cell == null || item == null) {
            return cell;
        }
        var groups = item.equals(Population.TOTAL) ? List.of(Population.ALL_PEOPLE) : groupsOf(item);
        if (!groups.contains(cell)) {
            file.fault(line, "group", "not-a-group", "Of " + item + " one of " + String.join(", ", groups) + ".");
        }
        return cell;
    }

    private static List<String> groupsOf(String item) {
        return EqualityItem.find(item).map(EqualityItem::groups).orElse(List.of());
    }

    private Age age(CsvLine line) {
        var cell = file.required(line, "age", EMPTY);
        var age = Age.find(cell).orElse(null);
        if (cell != null && age == null) {
            file.fault(line, "age", "not-an-age", "ALL, or 16_PLUS for people from 16 on.");
        }
        return age;
    }

    private LocalDate validFrom(CsvLine line) {
        var cell = file.required(line, "valid_from", EMPTY);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeException notADay) {
            file.fault(line, "valid_from", "not-a-day", "A day as 2016-04-01: from then on it is counted with.");
            return null;
        }
    }

    private int people(CsvLine line) {
        var cell = file.required(line, "people", "This cell must not be empty; write 0 for nobody.");
        if (cell != null && PEOPLE.matcher(cell).matches() && Integer.parseInt(cell) <= MOST_PEOPLE) {
            return Integer.parseInt(cell);
        }
        if (cell != null) {
            file.fault(line, "people", "not-a-count", "A whole number from 0 to " + MOST_PEOPLE + ", without commas.");
        }
        return 0;
    }

    private String source(CsvLine line) {
        var cell = file.required(line, "source", EMPTY);
        if (cell != null && cell.length() > LONGEST_SOURCE) {
            file.fault(line, "source", "too-long", "At most " + LONGEST_SOURCE + " characters.");
        }
        return cell;
    }
}
