package org.advocacyhub.monitoring.narrative;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of a return: texts with their authors, case studies with consent, systemic issues as heard (domain.md E.1, E.6, D.5.3). */
@HubTest
class NarrativeTest {

    private static final String MAPLE = """
            {"pseudonym":"Maple","ageBand":"65-74","consentedOn":"2016-06-01","approvedByPersonOn":"2016-06-20",
             "approvedHow":"READ_TO_PERSON","story":"Maple wanted to stay at home and was heard."}
            """;

    private String contract;

    @BeforeEach
    void a_quarter_that_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void e1_sections_have_texts_with_their_authors_until_the_lock() {
        as("hub-manager")
                .body("{\"text\":\"Waits are longer.\"}")
                .put(path("texts/2"))
                .then()
                .statusCode(428);
        write("hub-manager", "0", "Waits are longer.").statusCode(200).header("ETag", "\"1\"");
        write("commissioner", "0", "Not so.").statusCode(412);
        write("commissioner", "1", "Waits of IMHA are longer.").statusCode(200).body("version", equalTo(2));
        as("auditor")
                .get(path("texts/2"))
                .then()
                .statusCode(200)
                .body("text", equalTo("Waits of IMHA are longer."))
                .body("authors.by", contains("test-commissioner", "test-hub-manager"));
        as("auditor").get(path("texts")).then().body("section", contains(2));
        as("hub-manager")
                .body("{\"text\":\"x\"}")
                .header("If-Match", "\"0\"")
                .put(path("texts/15"))
                .then()
                .statusCode(400);

        lock();

        write("hub-manager", "2", "Too late.").statusCode(409).body("type", endsWith(":locked"));
        as("hub-manager")
                .body(MAPLE)
                .post(path("case-studies"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":locked"));
    }

    @Test
    void e6_case_studies_are_agreed_to_chosen_and_taken_back() {
        as("hub-manager")
                .body(MAPLE.replace("at home", "in Maidstone"))
                .post(path("case-studies"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("gives-away"));
        as("hub-manager")
                .body(MAPLE.replace("06-20", "07-22"))
                .post(path("case-studies"))
                .then()
                .statusCode(400);
        as("hub-manager")
                .body(MAPLE.replace("06-20", "05-31"))
                .post(path("case-studies"))
                .then()
                .statusCode(400);
        as("hub-manager")
                .body(MAPLE.replace("Maple\"", "Maple Tree\""))
                .post(path("case-studies"))
                .then()
                .statusCode(400);
        var first = recorded(partner("PARTNER-1"));
        var second = recorded(partner("PARTNER-2"));
        var third = recorded(as("hub-manager"));
        partner("PARTNER-1").get(path("case-studies")).then().body("caseStudyId", contains(first));
        as("commissioner")
                .get(path("case-studies"))
                .then()
                .body("$", hasSize(3))
                .body("told", contains(false, false, false));

        choose(first, "0").statusCode(200).body("told", equalTo(true));
        choose(second, "0").statusCode(200);
        choose(third, "0").statusCode(409).body("type", endsWith(":two-are-chosen"));
        takeBack(partner("PARTNER-1"), second, "1").statusCode(404);
        lock();
        takeBack(partner("PARTNER-1"), first, "1")
                .statusCode(200)
                .body("story", nullValue())
                .body("told", equalTo(false));
        takeBack(as("hub-manager"), first, "2").statusCode(409).body("type", endsWith(":already-taken-back"));

        assertEquals(
                0,
                Database.number(
                        "select count(*) from case_study where case_study_id = ?::uuid and story is not null", first));
    }

    @Test
    void d5_3_systemic_issues_are_section_11() {
        var answered = UUID.randomUUID();
        var open = UUID.randomUUID();
        Telling.all(List.of(
                new SystemicIssueRaised(
                        "PARTNER-1", answered, contract, "WAITS", "COUNCIL_ADULTS", LocalDate.parse("2016-04-01")),
                new SystemicIssueRaised("PARTNER-1", open, contract, "ACCESS", "DWP", LocalDate.parse("2016-06-30")),
                new SystemicIssueRaised(
                        "PARTNER-1", UUID.randomUUID(), contract, "ACCESS", "DWP", LocalDate.parse("2016-07-01")),
                new SystemicIssueResponded("PARTNER-1", answered, "ACCEPTED", "PART", LocalDate.parse("2016-06-30")),
                new SystemicIssueResponded("PARTNER-1", open, "ACCEPTED", "FULL", LocalDate.parse("2016-07-01"))));

        Council.reads(contract, "2016-17-Q1")
                .then()
                .body("systemicIssues.systemicIssueId", contains(answered.toString(), open.toString()))
                .body("systemicIssues.changeAchieved", contains("PART", null));
        Council.reads(contract, "2016-17-Q2").then().body("systemicIssues.theme", contains("ACCESS", "ACCESS"));
        Council.reads(contract, "2016-17-Q3").then().body("systemicIssues", hasSize(1));
        Council.reads(contract, "2015-16-Q4").then().body("systemicIssues", empty());
    }

    private void lock() {
        for (var move : List.of("approval", "acceptance", "lock")) {
            var role = move.equals("approval") ? "hub-manager" : "commissioner";
            var request =
                    as(role).header("If-Match", as(role).get(path("approval")).header("ETag"));
            (move.equals("lock")
                            ? request
                            : request.body("{\"%s\":\"Agreed.\"}"
                                    .formatted(move.equals("approval") ? "withoutParts" : "note")))
                    .post(path(move))
                    .then()
                    .statusCode(200);
        }
    }

    private String recorded(RequestSpecification who) {
        return who.body(MAPLE)
                .post(path("case-studies"))
                .then()
                .statusCode(201)
                .extract()
                .path("caseStudyId");
    }

    private ValidatableResponse choose(String caseStudyId, String version) {
        return as("hub-manager")
                .header("If-Match", "\"" + version + "\"")
                .post(path("case-studies/" + caseStudyId + "/choice"))
                .then();
    }

    private ValidatableResponse takeBack(RequestSpecification who, String caseStudyId, String version) {
        return who.header("If-Match", "\"" + version + "\"")
                .post(path("case-studies/" + caseStudyId + "/taking-back"))
                .then();
    }

    private ValidatableResponse write(String role, String version, String text) {
        return as(role).header("If-Match", "\"" + version + "\"")
                .body("{\"text\":\"" + text + "\"}")
                .put(path("texts/2"))
                .then();
    }

    private static RequestSpecification partner(String partnerId) {
        return given().auth().oauth2(Tokens.partner(partnerId)).contentType(ContentType.JSON);
    }

    private String path(String rest) {
        return "/contracts/" + contract + "/returns/2016-17-Q1/" + rest;
    }
}
