package org.advocacyhub.monitoring.team;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The council tells, corrects and takes back what its teams began; nothing is forgotten. */
@HubTest
class TeamProcessesResourceTest {

    private static final String HEADER = "team,quarter,assessments,reviews,enquiries\n";

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void counts_are_told_read_by_the_hub_and_corrected_by_version() {
        tell("TEAM-A", counts(120, 60, 20), null)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/team-processes/2016-17-Q1/TEAM-A"))
                .body("total", equalTo(200));
        as("hub-manager")
                .get(path("TEAM-A"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("team", equalTo("TEAM-A"))
                .body("quarter", equalTo("2016-17-Q1"))
                .body("enquiries", equalTo(20));

        tell("TEAM-A", counts(121, 60, 20), null).statusCode(428);
        TestClock.set("2016-07-22T09:00:00Z");
        tell("TEAM-A", counts(121, 60, 20), "\"0\"").statusCode(200).header("ETag", "\"1\"");
        tell("TEAM-A", counts(122, 60, 20), "\"0\"").statusCode(412);
        tell("TEAM-A", counts(121, 60, 20), "\"1\"").statusCode(200).header("ETag", "\"1\""); // says nothing new

        as("auditor")
                .get(path("TEAM-A") + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(0, 1))
                .body("items.changedAt", contains("2016-07-21T09:00:00Z", "2016-07-22T09:00:00Z"))
                .body("items.toldBy", contains("API", "API"))
                .body("items[0].changedBy", notNullValue())
                .body("items[0].before", nullValue())
                .body("items[1].before.assessments", equalTo(120))
                .body("items[1].after.assessments", equalTo(121));
        var next = as("auditor")
                .queryParam("limit", 1)
                .get(path("TEAM-A") + "/history")
                .then()
                .body("items.version", contains(0))
                .extract()
                .<String>path("nextCursor");
        as("auditor")
                .queryParam("cursor", next)
                .get(path("TEAM-A") + "/history")
                .then()
                .body("items.version", contains(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void what_was_told_of_the_wrong_team_is_taken_back_and_not_forgotten() {
        tell("TEAM-A", counts(1, 2, 3), null).statusCode(201);

        asCommissioner().delete(path("TEAM-A")).then().statusCode(428);
        asCommissioner()
                .header("If-Match", "\"0\"")
                .delete(path("TEAM-A"))
                .then()
                .statusCode(204);
        asCommissioner()
                .header("If-Match", "\"1\"")
                .delete(path("TEAM-A"))
                .then()
                .statusCode(404);
        asCommissioner()
                .get(path("TEAM-A"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:not-recorded"));
        asCommissioner().get(all()).then().body("items", hasSize(0));

        // the old version counts no more: nobody corrects what was taken back without seeing it
        tell("TEAM-A", counts(4, 5, 6), null).statusCode(201).header("ETag", "\"2\"");
        asCommissioner()
                .get(path("TEAM-A") + "/history")
                .then()
                .body("items.version", contains(0, 1, 2))
                .body("items[1].before.reviews", equalTo(2))
                .body("items[1].after", nullValue())
                .body("items[2].before", nullValue());
    }

    @Test
    void history_is_only_ever_added_to() {
        tell("TEAM-A", counts(1, 2, 3), null).statusCode(201);

        for (var sql : new String[] {
            "update team_processes_change set changed_by = 'somebody'", "delete from team_processes_change"
        }) {
            assertThrows(SQLException.class, () -> {
                try (var connection = Database.asApp();
                        var statement = connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
            });
        }
    }

    @Test
    void a_list_goes_by_quarter_and_team_and_is_paged() {
        imported(HEADER + """
                TEAM-B,2016-17-Q1,1,0,0
                TEAM-A,2016-17-Q2,2,0,0
                TEAM-A,2016-17-Q1,3,0,0
                TEAM-C,2016-17-Q1,4,0,0
                """).statusCode(200);

        var first = asCommissioner()
                .queryParam("limit", 3)
                .get(all())
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.team", contains("TEAM-A", "TEAM-B", "TEAM-C"))
                .extract()
                .<String>path("nextCursor");
        asCommissioner()
                .queryParam("limit", 3)
                .queryParam("cursor", first)
                .get(all())
                .then()
                .body("items.quarter", contains("2016-17-Q2"))
                .body("nextCursor", nullValue());
        var ofOne = asCommissioner()
                .queryParam("quarter", "2016-17-Q1")
                .queryParam("limit", 2)
                .get(all())
                .then()
                .body("items.assessments", contains(3, 1))
                .extract()
                .<String>path("nextCursor");
        asCommissioner()
                .queryParam("quarter", "2016-17-Q1")
                .queryParam("cursor", ofOne)
                .get(all())
                .then()
                .body("items.team", contains("TEAM-C"));
        asCommissioner().queryParam("cursor", "bm8").get(all()).then().statusCode(400);
        asCommissioner().queryParam("quarter", "2016").get(all()).then().statusCode(400);
        asCommissioner().get("/contracts/NO-SUCH-1/team-processes").then().statusCode(404);
    }

    @Test
    void a_file_is_stored_whole_or_not_at_all_and_corrects_what_it_repeats() {
        tell("TEAM-A", counts(120, 60, 20), null).statusCode(201);

        imported(HEADER + "TEAM-B,2016-17-Q1,1,2,3\nTEAM-C,2016-17-Q1,ten,2,3\nTEAM-D,2016-17-Q9,1,2,3\n")
                .statusCode(400)
                .body("errors.field", contains("line 3, assessments", "line 4, quarter"));
        asCommissioner().get(all()).then().body("items.team", contains("TEAM-A"));

        imported(HEADER + "TEAM-A,2016-17-Q1,119,60,20\nTEAM-B,2016-17-Q1,1,2,3\n")
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("corrected", equalTo(1))
                .body("unchanged", equalTo(0));
        imported(HEADER + "TEAM-A,2016-17-Q1,119,60,20\nTEAM-B,2016-17-Q1,1,2,3\n")
                .statusCode(200)
                .body("unchanged", equalTo(2));
        asCommissioner()
                .get(path("TEAM-A") + "/history")
                .then()
                .body("items.toldBy", contains("API", "CSV"))
                .body("items[1].before.assessments", equalTo(120));
        asCommissioner().body("{}").post(all() + "/import").then().statusCode(415);
    }

    @Test
    void a_repeated_import_is_answered_as_the_first_time() {
        for (int i = 0; i < 2; i++) {
            asCommissioner()
                    .contentType("text/csv")
                    .header("Idempotency-Key", "file-" + contract)
                    .body(HEADER + "TEAM-A,2016-17-Q1,1,2,3\n")
                    .post(all() + "/import")
                    .then()
                    .statusCode(200)
                    .body("entered", equalTo(1));
        }
    }

    @Test
    void only_what_can_be_is_taken() {
        asCommissioner()
                .body("{\"assessments\": -1, \"reviews\": 1000001}")
                .put(path("TEAM-A"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("assessments", "reviews", "enquiries"));
        refused("/2016-17-Q3/TEAM-A", "not-begun");
        refused("/2015-16-Q4/TEAM-A", "outside-contract");
        refused("/2016-17-Q5/TEAM-A", "not-a-quarter");
        asCommissioner()
                .body(counts(1, 2, 3))
                .put(all() + "/2016-17-Q1/team a")
                .then()
                .statusCode(400);
        asCommissioner()
                .body(counts(1, 2, 3))
                .put("/contracts/NO-SUCH-1/team-processes/2016-17-Q1/TEAM-A")
                .then()
                .statusCode(404);
        assertTrue(asCommissioner()
                .get(all())
                .then()
                .extract()
                .jsonPath()
                .getList("items")
                .isEmpty());
    }

    private void refused(String path, String code) {
        asCommissioner()
                .body(counts(1, 2, 3))
                .put(all() + path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("quarter"))
                .body("errors[0].code", equalTo(code));
    }

    private ValidatableResponse tell(String team, String counts, String ifMatch) {
        var request = asCommissioner().body(counts);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path(team))
                .then();
    }

    private ValidatableResponse imported(String file) {
        return asCommissioner()
                .contentType("text/csv")
                .body(file)
                .post(all() + "/import")
                .then();
    }

    private String all() {
        return "/contracts/" + contract + "/team-processes";
    }

    private String path(String team) {
        return all() + "/2016-17-Q1/" + team;
    }

    private static String counts(int assessments, int reviews, int enquiries) {
        return "{\"assessments\": %d, \"reviews\": %d, \"enquiries\": %d}".formatted(assessments, reviews, enquiries);
    }
}
