package org.advocacyhub.referral.team;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class TeamsResourceTest {

    private static final String MANAGER = Tokens.of("hub-manager");
    private static final String HEADER = "code,name,organisation,kind,clientGroups,aliases,validFrom,validTo\n";

    @BeforeEach
    void in_april_2016() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_team_is_entered_read_and_replaced_by_version() {
        var code = aCode();

        put(code, null, team("Dover team", "LA"))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("code", equalTo(code))
                .body("validTo", nullValue());
        as(aReferrer())
                .get("/referrer-teams/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Dover team"))
                .body("aliases", equalTo(List.of("Dover " + code)));
        put(code, null, team("Deal team", "LA")).then().statusCode(428);
        put(code, "\"0\"", team("Deal team", "LA")).then().statusCode(200).header("ETag", "\"1\"");
        put(code, "\"0\"", team("Walmer team", "LA")).then().statusCode(412);
        put(aCode(), "\"0\"", team("Nobody's", "LA")).then().statusCode(412);
        as(MANAGER).get("/referrer-teams/" + code).then().body("name", equalTo("Deal team"));
    }

    @Test
    void what_is_wrong_with_a_team_is_said_at_once() {
        put(
                        "dover",
                        null,
                        "{\"name\": \"\", \"kind\": \"LA\", \"validFrom\": \"2016-04-01\", \"validTo\": \"2016-03-31\"}")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("code", "name", "organisation", "validTo"));
        put(aCode(), null, "{\"kind\": \"COUNCIL\", \"clientGroups\": [\"DOGS\"], \"manager\": \"M\"}")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("kind", "clientGroups[0]", "manager"));
    }

    @Test
    void an_unknown_team_is_not_there() {
        as(MANAGER)
                .get("/referrer-teams/" + aCode())
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-team"));
    }

    @Test
    void teams_are_listed_by_code_page_by_page_and_by_organisation_and_kind() {
        var organisation = "Organisation " + UUID.randomUUID();
        var codes = List.of(aCode(), aCode(), aCode()).stream().sorted().toList();
        codes.forEach(code -> put(code, null, team("A team", "NHS").replace("Kent County Council", organisation))
                .then()
                .statusCode(201));
        put(aCode(), null, team("A team", "LA").replace("Kent County Council", organisation))
                .then()
                .statusCode(201);

        var seen = new ArrayList<String>();
        var path = "/referrer-teams?kind=NHS&limit=2&organisation="
                + organisation.toUpperCase().replace(" ", "%20");
        var first = given().urlEncodingEnabled(false).auth().oauth2(aReferrer()).get(path);
        seen.addAll(first.then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("items.code"));
        String cursor = first.path("nextCursor");
        seen.addAll(given().urlEncodingEnabled(false)
                .auth()
                .oauth2(aReferrer())
                .get(path + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .path("items.code"));

        assertThat(seen).isEqualTo(codes);
        as(MANAGER).get("/referrer-teams?kind=BANK").then().statusCode(400).body("errors.field", hasItem("kind"));
        as(MANAGER).get("/referrer-teams?cursor=rubbish!").then().statusCode(400);
    }

    @Test
    void a_file_of_teams_is_entered_replaced_and_left_as_it_is() {
        var one = aCode();
        var two = aCode();

        imported(HEADER + line(one, "One") + line(two, "Two"))
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("replaced", equalTo(0));
        imported(HEADER + line(one, "One") + line(two, "Two, renamed"))
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("replaced", equalTo(1))
                .body("unchanged", equalTo(1));
        as(MANAGER)
                .get("/referrer-teams/" + two)
                .then()
                .header("ETag", "\"1\"")
                .body("name", equalTo("Two, renamed"))
                .body("clientGroups", equalTo(List.of("AUTISM", "DEMENTIA")));
    }

    @Test
    void a_file_with_one_bad_line_enters_nothing() {
        var good = aCode();

        imported(HEADER + line(good, "Good") + line("bad", "Bad"))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("line 3, code"));
        assertThat(Database.number("select count(*) from referrer_team where code = ?", good))
                .isZero();
        given().auth()
                .oauth2(MANAGER)
                .contentType("text/csv")
                .post("/referrer-teams/import")
                .then()
                .statusCode(400);
    }

    @Test
    void only_csv_is_imported() {
        as(MANAGER).body("{}").post("/referrer-teams/import").then().statusCode(415);
    }

    @Test
    void a_repeated_import_is_answered_as_the_first_time() {
        var file = HEADER + line(aCode(), "One");
        var key = UUID.randomUUID().toString();

        for (var time = 1; time <= 2; time++) {
            given().auth()
                    .oauth2(MANAGER)
                    .contentType("text/csv")
                    .header("Idempotency-Key", key)
                    .body(file)
                    .post("/referrer-teams/import")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
    }

    static String aCode() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase();
    }

    private static String line(String code, String name) {
        return code + ",\"" + name + "\",Kent County Council,LA,AUTISM;DEMENTIA,,2016-04-01,\n";
    }

    private static Response imported(String file) {
        return given().auth().oauth2(MANAGER).contentType("text/csv").body(file).post("/referrer-teams/import");
    }

    /** Called as nobody else is. */
    private static String team(String name, String kind) {
        return """
            {"name": "%s", "organisation": "Kent County Council", "kind": "%s", "clientGroups": ["AUTISM"],
             "aliases": ["Dover CODE"], "validFrom": "2016-04-01"}""".formatted(name, kind);
    }

    private static Response put(String code, String ifMatch, String body) {
        var request = as(MANAGER).body(body.replace("CODE", code));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/referrer-teams/" + code);
    }
}
