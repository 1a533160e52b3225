package org.advocacyhub.triage.geography;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Districts and outcodes against the tables of domain.md G.1 and G.2, row by row. */
@HubTest
class GazetteerTest {

    private static final LocalDate LAST_OF_SHEPWAY = LocalDate.of(2018, 3, 31);
    private static final LocalDate FIRST_OF_FOLKESTONE_AND_HYTHE = LocalDate.of(2018, 4, 1);

    @Inject
    Gazetteer gazetteer;

    /** One row of a published table. */
    record Row(List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        List<String> list(int column, String separator) {
            return List.of(cell(column).split(separator));
        }
    }

    static Stream<Row> g1() {
        return rows("/g1.txt");
    }

    static Stream<Row> g2() {
        return rows("/g2.txt");
    }

    @ParameterizedTest
    @MethodSource("g2")
    void every_row_of_g_2_is_as_published(Row row) {
        for (var outcode : row.list(0, " ")) {
            var area = gazetteer.area(outcode, FIRST_OF_FOLKESTONE_AND_HYTHE);

            assertEquals(AreaClass.valueOf(row.cell(1)), area.areaClass(), outcode);
            var names = area.areaClass() == AreaClass.X
                    ? List.of(area.outside())
                    : area.districts().stream().map(Candidate::name).toList();
            assertEquals(
                    row.list(2, "; ").stream()
                            .map(name -> name.replace("&", "and"))
                            .toList(),
                    names,
                    outcode);
        }
    }

    @Test
    void nothing_stands_in_the_table_that_is_not_published() {
        var published = new HashSet<String>();
        g2().forEach(row -> published.addAll(row.list(0, " ")));

        assertEquals(107, published.size());
        assertEquals(107, Database.number("select count(*) from outcode"));
    }

    @ParameterizedTest
    @MethodSource("g1")
    void every_row_of_g_1_is_as_published_and_agrees_with_g_2(Row row) {
        var district = gazetteer.districts(FIRST_OF_FOLKESTONE_AND_HYTHE).stream()
                .filter(known -> known.gss().equals(row.cell(0)))
                .findFirst()
                .orElseThrow();

        assertEquals(
                new District(row.cell(0), row.cell(1).replace("&", "and"), true, row.cell(2), "E10000016"), district);
        for (var outcode : row.list(3, " ")) {
            var candidates =
                    gazetteer.area(outcode, FIRST_OF_FOLKESTONE_AND_HYTHE).districts();
            assertTrue(candidates.stream().anyMatch(candidate -> candidate.gss().equals(row.cell(0))), outcode);
        }
    }

    @Test
    void a_district_keeps_its_code_when_its_name_changes() {
        assertEquals("Shepway", gazetteer.district("E07000112", LAST_OF_SHEPWAY).name());
        assertEquals(
                "Folkestone and Hythe",
                gazetteer.district("E07000112", FIRST_OF_FOLKESTONE_AND_HYTHE).name());
        assertEquals(
                List.of("Shepway", "Dover"),
                gazetteer.area("CT18", LAST_OF_SHEPWAY).districts().stream()
                        .map(Candidate::name)
                        .toList());
        assertEquals(
                12,
                gazetteer.districts(LAST_OF_SHEPWAY).stream()
                        .filter(District::inArea)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"ME2,E06000035", "TN37,E10000011", "TN5,E10000011", "DA16,", "BR1,"})
    void the_council_of_an_outcode_outside_is_known_where_it_is_one(String outcode, String council) {
        assertEquals(council, gazetteer.area(outcode, LAST_OF_SHEPWAY).council());
    }

    @Test
    void medway_is_not_kent() {
        var medway = gazetteer.district("E06000035", LAST_OF_SHEPWAY);

        assertEquals(new Candidate("E06000035", "Medway", false, "E06000035"), medway);
        assertEquals("E10000016", gazetteer.ourCouncil(LAST_OF_SHEPWAY));
    }

    @ParameterizedTest
    @CsvSource({"BX1", "BF1", "XX10", "GIR"})
    void some_outcodes_name_no_place(String outcode) {
        var area = gazetteer.area(outcode, LAST_OF_SHEPWAY);

        assertEquals(AreaClass.N, area.areaClass());
        assertEquals(List.of(), area.districts());
    }

    @Test
    void an_outcode_that_is_not_in_the_table_is_not_known() {
        assertNull(gazetteer.area("ZZ9", LAST_OF_SHEPWAY));
        assertNull(gazetteer.area("B1", LAST_OF_SHEPWAY));
        assertNull(gazetteer.area(null, LAST_OF_SHEPWAY));
    }

    @Test
    void districts_can_be_read_as_they_were_called_on_a_day() {
        worker().get("/districts?on=2018-03-31")
                .then()
                .statusCode(200)
                .body("version", equalTo("G1/2015-04-01"))
                .body("items", hasSize(18))
                .body("items[0].gss", equalTo("E07000105"))
                .body("items.findAll { it.inArea }.council", everyItem(equalTo("E10000016")))
                .body("items.name", hasItem("Shepway"));
        worker().get("/districts")
                .then()
                .statusCode(200)
                .body("items.find { it.gss == 'E07000112' }.name", equalTo("Folkestone and Hythe"))
                .body("items.find { it.gss == 'E06000035' }.councilName", equalTo("Medway Council"));
    }

    @Test
    void an_outcode_can_be_read() {
        worker().get("/outcodes/tn37")
                .then()
                .statusCode(200)
                .body("areaClass", equalTo("X"))
                .body("outside", equalTo("East Sussex"))
                .body("council", equalTo("E10000011"));
        worker().get("/outcodes/CT18?on=2018-03-31")
                .then()
                .statusCode(200)
                .body("districts.name", contains("Shepway", "Dover"))
                .body("outside", nullValue());
        worker().get("/outcodes/ZZ9")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-outcode"));
    }

    @Test
    void a_day_that_no_table_covers_is_named() {
        for (var path : Set.of("/districts", "/outcodes/ME15")) {
            worker().get(path + "?on=2015-03-31")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("on"))
                    .body("errors[0].code", equalTo("before-reference-data"));
            worker().get(path + "?on=yesterday").then().statusCode(400).body("errors[0].code", equalTo("not-a-date"));
            worker().get(path + "?on=2015-04-01").then().statusCode(200);
        }
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.of("triage-worker"));
    }

    private static Stream<Row> rows(String resource) {
        try (var file = GazetteerTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> new Row(Arrays.stream(line.split("\\|"))
                                    .map(String::strip)
                                    .toList()))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
