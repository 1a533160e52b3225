package org.advocacyhub.provider.disclosure;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md H.5, over HTTP: what is said without consent, on which ground, and who agreed. */
@HubTest
class DisclosuresTest {

    private static final String WANTED = """
            {"recipient":"Zqrecipient","what":"Zqwhat","legalGround":"SERIOUS_HARM_TO_OTHERS","necessity":"Zqneed",
             "personInformed":false,"informedBecause":"Zqwhy"}""";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_opened_on_tuesday_5_april_and_looked_at_on_friday_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void h5_it_is_made_when_the_lead_who_is_somebody_else_has_approved() {
        var id = kept(advocate(), WANTED);
        step(advocate(), id, "making", "{\"madeOn\":\"2016-04-15\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:approval-wanted"));
        step(advocate(), id, "decision", "{\"verdict\":\"APPROVED\"}").statusCode(403);

        step(lead(), id, "decision", "{\"verdict\":\"APPROVED\"}").statusCode(201);
        step(lead(), id, "decision", "{\"verdict\":\"REFUSED\"}").statusCode(409);
        step(advocate(), id, "making", "{\"madeOn\":\"2016-04-14\"}")
                .statusCode(400)
                .body("errors.code", contains("before-approval"));
        step(advocate(), id, "making", "{\"madeOn\":\"2016-04-15\"}").statusCode(201);

        list().statusCode(200)
                .body("items.disclosureId", contains(id))
                .body("items[0].recipient", equalTo("Zqrecipient"))
                .body("items[0].what", equalTo("Zqwhat"))
                .body("items[0].necessity", equalTo("Zqneed"))
                .body("items[0].informedBecause", equalTo("Zqwhy"))
                .body("items[0].verdict", equalTo("APPROVED"))
                .body("items[0].madeOn", equalTo("2016-04-15"))
                .body("items[0].leadInformedBy", nullValue());
        assertEquals(
                1,
                Database.number(
                        "select count(*) from case_view where case_id = ?::uuid and what = 'DISCLOSURES'", caseId));
    }

    @Test
    void h5_whoever_asks_does_not_approve() {
        var id = kept(lead(), WANTED);

        step(lead(), id, "decision", "{\"verdict\":\"APPROVED\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:second-person"));
    }

    @Test
    void h5_an_emergency_is_made_at_once_and_the_lead_knows_by_the_next_working_day() {
        ask(advocate(), with("\"madeOn\":\"2016-04-16\"")).statusCode(400);
        ask(advocate(), with("\"madeOn\":\"2016-04-04\"")).statusCode(400);
        var id = kept(advocate(), with("\"madeOn\":\"2016-04-15\""));

        list().body("items[0].emergency", equalTo(true))
                .body("items[0].leadInformedBy", equalTo("2016-04-18"))
                .body("items[0].leadLate", equalTo(false));
        TestClock.advance(Duration.ofDays(4)); // Tuesday
        list().body("items[0].leadLate", equalTo(true));
        step(lead(), id, "decision", "{\"verdict\":\"APPROVED\"}").statusCode(201);
        list().body("items[0].decidedOn", equalTo("2016-04-19")).body("items[0].leadLate", equalTo(true));
        step(advocate(), id, "making", "{\"madeOn\":\"2016-04-19\"}").statusCode(409);
    }

    @Test
    void h5_what_an_adult_with_capacity_refuses_is_respected_unless_others_are_at_risk_or_it_is_coercion() {
        ask(advocate(), with("\"personRefuses\":true"))
                .statusCode(400)
                .body("errors.code", contains("wishes-respected"));
        ask(advocate(), with("\"personRefuses\":true,\"againstWishes\":\"COURT_ORDER\""))
                .statusCode(400)
                .body("errors.code", contains("no-court-order"));
        ask(advocate(), with("\"againstWishes\":\"COERCION\""))
                .statusCode(400)
                .body("errors.code", contains("not-asked"));

        kept(advocate(), with("\"personRefuses\":true,\"againstWishes\":\"OTHERS_AT_RISK\""));
        list().body("items.againstWishes", contains("OTHERS_AT_RISK"));
    }

    @Test
    void h5_it_stays_with_the_partner_and_its_words_lie_sealed() throws SQLException {
        var id = kept(advocate(), WANTED);
        var other = Hub.aPartner();

        Hub.partner(other).get("/cases/" + caseId + "/disclosures").then().statusCode(404);
        Hub.partner(other)
                .body("{\"verdict\":\"APPROVED\"}")
                .post("/cases/" + Hub.anOpenCase(other) + "/disclosures/" + id + "/decision")
                .then()
                .statusCode(404);
        for (var word : List.of("Zqrecipient", "Zqwhat", "Zqneed", "Zqwhy")) {
            assertEquals(
                    0, Database.number("select count(*) from disclosure d where d::text like ?", "%" + word + "%"));
        }
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from disclosure"));
        }
    }

    @Test
    void h5_of_a_case_without_any_nothing_is_shown_and_no_look_is_kept() {
        list().body("items", empty());

        assertEquals(
                0,
                Database.number(
                        "select count(*) from case_view where case_id = ?::uuid and what = 'DISCLOSURES'", caseId));
    }

    private RequestSpecification advocate() {
        return Hub.as(Tokens.advocate(partner, ADVOCATE));
    }

    private RequestSpecification lead() {
        return Hub.partner(partner);
    }

    private static String with(String more) {
        return WANTED.replace("\"personInformed\"", more + ",\"personInformed\"");
    }

    private ValidatableResponse ask(RequestSpecification as, String body) {
        return as.body(body).post("/cases/" + caseId + "/disclosures").then();
    }

    private String kept(RequestSpecification as, String body) {
        return ask(as, body).statusCode(201).extract().path("disclosureId");
    }

    private ValidatableResponse step(RequestSpecification as, String disclosureId, String step, String body) {
        return as.body(body)
                .post("/cases/" + caseId + "/disclosures/" + disclosureId + "/" + step)
                .then();
    }

    private ValidatableResponse list() {
        return lead().get("/cases/" + caseId + "/disclosures").then();
    }
}
