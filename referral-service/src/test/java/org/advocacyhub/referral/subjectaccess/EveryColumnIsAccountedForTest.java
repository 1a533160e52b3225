package org.advocacyhub.referral.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a column says in {@code docs/personal-data.csv} under which heading its person finds it in the export, or why it is
 * left out.
 */
@HubTest
class EveryColumnIsAccountedForTest {

    private static final Path FILE = Path.of("docs/personal-data.csv");

    /** Sections of the export that belong to no feature. */
    private static final List<String> OWN = List.of("Referral");

    @Inject
    @All
    List<HeldAboutPerson> features;

    @Test
    void every_column_is_shown_to_its_person_or_left_out_for_a_reason() throws IOException {
        var there = Database.rows("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name !~ '^flyway_'")
                .stream()
                .map(row -> row.get("table_name") + "." + row.get("column_name"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed().keySet()).isEqualTo(there);
        listed().forEach((column, row) -> assertThat(row.get("shown under").isBlank())
                .as(column + " is either shown or left out")
                .isNotEqualTo(row.get("left out because").isBlank()));
    }

    @Test
    void every_heading_is_one_of_the_export_and_every_one_is_used() throws IOException {
        var headings = features.stream().map(HeldAboutPerson::heading).collect(Collectors.toSet());
        headings.addAll(OWN);

        var used = listed().values().stream()
                .map(row -> row.get("shown under"))
                .filter(heading -> !heading.isBlank())
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(headings);
    }

    private static Map<String, Map<String, String>> listed() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(FILE))) {
            var listed = new TreeMap<String, Map<String, String>>();
            rows.forEach(row -> listed.put(row.get("table") + "." + row.get("column"), row.toMap()));
            return listed;
        }
    }
}
