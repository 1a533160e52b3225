package org.advocacyhub.runtime.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is a problem answer with a stable type, and says nothing that it should not. */
@HubTest
class ProblemsTest {

    @ParameterizedTest(name = "{0} -> {3} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown field            | {"partnerId":"P","text":"hello","pinned":true,"colour":"red"}                      | colour           | unknown-field
            unknown nested field     | {"partnerId":"P","text":"hello","pinned":true,"author":{"code":"A","age":3}}       | author.age       | unknown-field
            unknown field in a list  | {"partnerId":"P","text":"hello","pinned":true,"readers":[{"code":"A"},{"c":1}]}    | readers[1].c     | unknown-field
            text for a number        | {"partnerId":"P","text":"hello","pinned":true,"priority":"high"}                   | priority         | unreadable
            digits as text           | {"partnerId":"P","text":"hello","pinned":true,"priority":"1"}                      | priority         | unreadable
            number for a text        | {"partnerId":7,"text":"hello","pinned":true}                                       | partnerId        | unreadable
            fraction for a whole     | {"partnerId":"P","text":"hello","pinned":true,"priority":1.5}                      | priority         | unreadable
            impossible date          | {"partnerId":"P","text":"hello","pinned":true,"on":"2016-02-30"}                   | on               | unreadable
            number for a day         | {"partnerId":"P","text":"hello","pinned":true,"on":16892}                          | on               | unreadable
            moment for a day         | {"partnerId":"P","text":"hello","pinned":true,"on":"2016-04-01T00:00:00Z"}         | on               | unreadable
            day before all others    | {"partnerId":"P","text":"hello","pinned":true,"on":"1799-12-31"}                   | on               | unreadable
            day after all others     | {"partnerId":"P","text":"hello","pinned":true,"on":"2200-01-01"}                   | on               | unreadable
            day of a far year        | {"partnerId":"P","text":"hello","pinned":true,"on":"+999999999-12-31"}             | on               | unreadable
            empty text for a day     | {"partnerId":"P","text":"hello","pinned":true,"on":""}                             | on               | unreadable
            empty text for an id     | {"partnerId":"P","text":"hello","pinned":true,"about":""}                          | about            | unreadable
            unknown code             | {"partnerId":"P","text":"hello","pinned":true,"mood":"SAD"}                        | mood             | unreadable
            too large a number       | {"partnerId":"P","text":"hello","pinned":true,"priority":2147483648}               | priority         | unreadable
            other name in Java       | {"partnerId":"P","text":"hello","pinned":true,"final":-1}                          | final            | min
            object for a text        | {"partnerId":{},"text":"hello","pinned":true}                                      | partnerId        | unreadable
            a bell in a text         | {"partnerId":"P","text":"he\\u0007llo","pinned":true}                               | text             | no-text
            missing truth value      | {"partnerId":"P","text":"hello"}                       | pinned           | not-null
            missing field            | {"partnerId":"P","pinned":true}                                                    | text             | not-null
            too short a text         | {"partnerId":"P","text":"h","pinned":true}                                         | text             | size
            below the minimum        | {"partnerId":"P","text":"hello","pinned":true,"priority":-1}                       | priority         | min
            missing nested field     | {"partnerId":"P","text":"hello","pinned":true,"author":{}}                         | author.code      | not-null
            missing field in a list  | {"partnerId":"P","text":"hello","pinned":true,"readers":[{"code":"A"},{}]}         | readers[1].code  | not-null
            """)
    void a_wrong_field_is_named(String wrong, String body, String field, String code) {
        problem(asHub().body(body).post("/notes").then(), 400, "invalid-request")
                .body("errors.size()", is(1))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mood     | "SAD"      | One of CALM, CROSS.
            on       | 16892      | A day that exists, such as 2016-04-12, from 1800 to 2199.
            on       | "12 April" | A day that exists, such as 2016-04-12, from 1800 to 2199.
            priority | 2147483648 | A whole number, not too large, without quotation marks.
            pinned   | "yes"      | true or false, without quotation marks.
            text     | 7          | A text, in quotation marks.
            readers  | {}         | A list, in square brackets.
            author   | "A"        | An object, in curly brackets.
            about    | "A"        | An id as it stands in an answer, such as 018a1f00-0000-7000-8000-000000000001.
            """)
    void what_a_field_takes_is_told(String field, String value, String message) {
        problem(asHub().body("{\"" + field + "\":" + value + "}").post("/notes").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(message));
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        var answer = asHub().body("{\"pinned\":true,\"priority\":-1,\"author\":{}}")
                .post("/notes")
                .then();

        problem(answer, 400, "invalid-request")
                .body("errors.field", equalTo(List.of("author.code", "partnerId", "priority", "text")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"partnerId":
            nonsense
            {"partnerId":"P","text":"hello","pinned":true} and more
            {"partnerId":"P","partnerId":"Q","text":"hello","pinned":true}
            """)
    void broken_json_is_refused(String body) {
        problem(asHub().body(body).post("/notes").then(), 400, "malformed-json");
    }

    @Test
    void an_absent_body_is_refused() {
        for (var answer : List.of(
                asHub().post("/notes").then(),
                asHub().body("null").post("/notes").then())) {
            problem(answer, 400, "invalid-request")
                    .body("errors[0].field", equalTo("body"))
                    .body("errors[0].code", equalTo("required"));
        }
    }

    @Test
    void another_media_type_is_refused() {
        problem(asHub().contentType("text/plain").body("hello").post("/notes").then(), 415, "unsupported-media-type");
        problem(asHub().contentType("text/plain").body("hello").post("/labels").then(), 415, "unsupported-media-type");
        problem(asHub().accept("application/pdf").get("/notes").then(), 406, "not-acceptable");
    }

    @Test
    void an_unknown_path_or_method_is_a_problem() {
        problem(asHub().get("/nowhere").then(), 404, "not-found");
        problem(asHub().get("/notes/not-an-id").then(), 404, "not-found");
        problem(asHub().delete("/notes").then(), 405, "method-not-allowed");
        problem(asHub().get("/q/nowhere").then(), 404, "not-found");
    }

    /** RFC 9110, 15.5.6: who may not do one thing here is told what may be done. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /notes                                        | GET, HEAD, OPTIONS, POST
            PATCH  | /notes                                        | GET, HEAD, OPTIONS, POST
            POST   | /notes/6b1f6e44-0000-4000-8000-000000000000   | GET, HEAD, OPTIONS
            GET    | /shelves/paint                                | OPTIONS, POST
            HEAD   | /shelves/paint                                | OPTIONS, POST
            DELETE | /shelves/drawers                              | GET, HEAD, OPTIONS, PUT
            POST   | /shelves/drawers/7/lock                       | OPTIONS, PUT
            PUT    | /boxes/7/lid/turn                             | OPTIONS, POST
            """)
    void a_method_that_a_path_has_not_is_answered_with_those_it_has(String method, String path, String offered) {
        var answer = asHub().request(method, path).then();

        answer.statusCode(405).header("Allow", equalTo(offered));
        if (!method.equals("HEAD")) {
            problem(answer, 405, "method-not-allowed");
        }
    }

    @Test
    void the_same_path_answers_the_method_that_it_has() {
        asHub().post("/boxes/7/lid/turn").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/metrics", "/q/openapi"})
    void what_the_framework_tells_is_read_and_nothing_else(String path) {
        asHub().get(path).then().statusCode(200);
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            problem(asHub().request(method, path).then(), 405, "method-not-allowed")
                    .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "201", "-1", "many"})
    void a_page_has_a_bounded_size(String limit) {
        problem(asHub().queryParam("limit", limit).get("/notes").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        problem(asHub().queryParam("cursor", cursor).get("/notes").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("cursor"));
    }

    @Test
    void a_body_of_two_megabytes_is_too_large() {
        var answer = asHub().body("{\"text\":\"" + "x".repeat(2_000_000) + "\"}")
                .post("/notes")
                .then();

        problem(answer, 413, "body-too-large");
    }

    @Test
    void without_a_good_token_nobody_gets_in() {
        problem(given().get("/notes").then(), 401, "unauthenticated").header("WWW-Authenticate", startsWith("Bearer"));
        for (var token : new String[] {
            Tokens.expired("hub-manager"), Tokens.forged("hub-manager"), Tokens.wrongAudience("hub-manager"), "nonsense"
        }) {
            problem(given().auth().oauth2(token).get("/notes").then(), 401, "unauthenticated")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
        problem(given().auth().oauth2(Tokens.of("auditor")).get("/notes").then(), 403, "forbidden");
    }

    @Test
    void a_refusal_says_why() {
        var answer = asHub().body("{\"partnerId\":\"P\",\"text\":\"refuse\",\"pinned\":true}")
                .post("/notes")
                .then();

        problem(answer, 409, "not-this-note").body("detail", equalTo("Another text is allowed."));
    }

    @Test
    void a_lost_race_can_be_told_from_a_failure() {
        problem(asHub().get("/notes/stale").then(), 409, "changed-meanwhile");
    }

    @Test
    void a_database_that_is_away_is_said_to_come_back() {
        var answer = asHub().body("{\"partnerId\":\"P\",\"text\":\"lose the database\",\"pinned\":true}")
                .post("/notes")
                .then();

        problem(answer, 503, "database-away").header("Retry-After", "5");
    }

    @Test
    void what_nobody_foresaw_is_quotable_and_tells_nothing() {
        var answer = asHub().get("/notes/6b1f6e44-0000-4000-8000-000000000000").then();

        problem(answer, 500, "unexpected")
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString("secret")))
                .body("stack", nullValue());
    }

    /** WCAG 2.2 AA in what a test can see: a language, a title, one heading, no script; and the words say what to do next. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hub-manager | /nowhere                                    | 404 | Page not found           | check it
            hub-manager | /notes/not-an-id                            | 404 | Page not found           | check it
            hub-manager | /q/nowhere                                  | 404 | Page not found           | check it
            auditor     | /shelves/report                             | 403 | You may not see this page | ask whoever gives out accounts
                        | /shelves/report                             | 401 | You are not signed in    | Use the system that you usually work with
            hub-manager | /notes?limit=0                              | 400 | This page can't be shown | Limit: A whole number from 1 to 200.
            hub-manager | /shelves?from=many&other=left-aside         | 400 | This page can't be shown | From: A whole number.
            hub-manager | /shelves?side=UP                            | 400 | This page can't be shown | Side: One of
            hub-manager | /notes/6b1f6e44-0000-4000-8000-000000000000 | 500 | Something went wrong     | Tell them this number: urn:uuid:
            """, quoteCharacter = '`')
    void somebody_in_a_browser_is_told_what_happened_and_what_to_do_next(
            String role, String path, int status, String heading, String next) {
        var request = role == null ? given() : given().auth().oauth2(Tokens.of(role));

        var page = request.accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(path)
                .then();
        AccessiblePage.check(page);
        page.statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin") // or a form of the page would come with "Origin: null"
                .body(startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
                .body(containsString("<title>" + heading.replace("'", "&#39;") + "</title>"))
                .body(containsString("<h1>" + heading.replace("'", "&#39;") + "</h1>"))
                .body(containsString(next))
                .body(not(containsString("secret")))
                .body(not(containsString("<script")));
    }

    @Test
    void whoever_wants_a_page_and_nothing_else_gets_one() {
        given().accept("text/html")
                .get("/shelves/report")
                .then()
                .statusCode(401)
                .contentType("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json, text/html", "*/*", "application/problem+json"})
    void a_program_is_answered_with_problem_details(String accept) {
        problem(asHub().accept(accept).get("/nowhere").then(), 404, "not-found");
    }

    private static RequestSpecification asHub() {
        return given().auth().oauth2(Tokens.of("hub-manager")).contentType("application/json");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:advocacyhub:problem:" + code))
                .body("status", is(status))
                .body("title", notNullValue());
    }
}
