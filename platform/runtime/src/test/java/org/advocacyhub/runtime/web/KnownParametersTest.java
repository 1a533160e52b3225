package org.advocacyhub.runtime.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address asks for is either answered or refused by name. */
@HubTest
class KnownParametersTest {

    private static final String THERE_ARE = "There are: all, cursor, from, limit, noteId, on, row, side.";

    @Test
    void a_parameter_that_there_is_not_is_named_with_those_that_there_are() {
        asHub().get("/shelves?sied=LEFT")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:advocacyhub:problem:invalid-request"))
                .body("errors.field", contains("sied"))
                .body("errors.code", contains("unknown-parameter"))
                .body("errors[0].message", endsWith(THERE_ARE));
    }

    @Test
    void a_parameter_that_is_given_twice_is_named() {
        asHub().get("/shelves?side=LEFT&side=RIGHT")
                .then()
                .statusCode(400)
                .body("errors.field", contains("side"))
                .body("errors.code", contains("repeated-parameter"));
    }

    @Test
    void nothing_is_done_by_a_request_that_is_refused() {
        asHub().post("/shelves/paint?colour=red")
                .then()
                .statusCode(400)
                .body("errors[0].message", endsWith("this takes none."));

        asHub().post("/shelves/paint").then().statusCode(200).body(equalTo("1"));
    }

    @Test
    void who_may_not_call_is_told_that_first() {
        given().get("/shelves?sied=LEFT").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/shelves?sied=LEFT")
                .then()
                .statusCode(403);
    }

    @Test
    void what_belongs_to_a_standard_may_be_left_aside() {
        asHub().get("/shelves?format=json").then().statusCode(200);
    }

    @Test
    void a_page_for_everybody_opens_by_a_link_that_others_decorated() {
        given().get("/shelves/plan?utm_source=letter").then().statusCode(200);
        asHub().get("/shelves/report?utm_source=letter").then().statusCode(400);
    }

    /** The issuer adds what it has to say when somebody comes back from signing in (ADR 0119). */
    @Test
    void a_page_that_a_browser_asks_for_opens_whatever_was_added_to_its_address() {
        asHub().accept("text/html, */*;q=0.8")
                .get("/shelves/report?code=from-the-issuer")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            side=LEFT                                    | LEFT null null 2 null false
            on=2016-04-12&row=7&from=3                   | null 2016-04-12 null 3 7 false
            noteId=6b1f6e44-0000-4000-8000-000000000000  | null null 6b1f6e44-0000-4000-8000-000000000000 2 null false
            all=true                                     | null null null 2 null true
            all=false&limit=3                            | null null null 2 null false
            """)
    void what_is_known_is_read(String query, String read) {
        asHub().get("/shelves?" + query).then().statusCode(200).body(equalTo(read));
    }

    @ParameterizedTest
    @CsvSource({
        "side=UP,side,unknown-code",
        "side=left,side,unknown-code",
        "side=,side,unknown-code",
        "on=2016-02-30,on,not-a-date",
        "on=tomorrow,on,not-a-date",
        "noteId=7,noteId,not-an-id",
        "from=two,from,not-a-number",
        "row=1.5,row,not-a-number",
        "all=yes,all,not-a-truth-value",
        "all=TRUE,all,not-a-truth-value",
        "limit=0,limit,out-of-range"
    })
    void a_value_that_is_none_of_its_kind_is_named(String query, String field, String code) {
        asHub().get("/shelves?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:advocacyhub:problem:invalid-request"))
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live?verbose=true", "/q/openapi?format=json", "/q/metrics?x=1"})
    void what_is_no_resource_takes_what_it_likes(String address) {
        given().get(address).then().statusCode(200);
    }

    private static RequestSpecification asHub() {
        return given().auth().oauth2(Tokens.of("hub-manager")).contentType("application/json");
    }
}
