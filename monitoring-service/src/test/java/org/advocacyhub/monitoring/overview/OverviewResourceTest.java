package org.advocacyhub.monitoring.overview;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract at one look: figures as JSON, and the page. */
@HubTest
class OverviewResourceTest {

    private String contractRef;

    @BeforeEach
    void a_contract_with_spend_and_a_virement() {
        TestClock.set("2016-09-30T15:00:00Z");
        contractRef = Council.hasAContract();
        asCommissioner()
                .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-09-30\",\"amount\":\"198274.51\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + contractRef + "/spend")
                .then()
                .statusCode(201);
    }

    @Test
    void every_line_has_budget_actual_committed_and_forecast_and_the_lines_sum_to_the_total() {
        look("application/json")
                .then()
                .statusCode(200)
                .body("years", hasSize(1))
                .body("years[0].lines[0].budget", equalTo("360000.00"))
                .body("years[0].lines[0].actual", equalTo("198274.51"))
                .body("years[0].lines[0].committed", equalTo("0.00"))
                .body("years[0].lines[0].forecast", equalTo("395000.00"))
                .body("years[0].lines[0].forecastPercent", equalTo("109.72"))
                .body("years[0].total.budget", equalTo("1340000.00"))
                .body("years[0].total.actual", equalTo("198274.51"))
                .body("years[0].total.forecast", equalTo("395000.00"))
                .body("years[0].signals", contains(startsWith("Line IMHA is headed for £395,000.00")))
                .body("changes", hasSize(0));
    }

    @Test
    void what_was_agreed_stands_with_who_approved_it_on_the_page_too() {
        virement();

        look("application/json")
                .then()
                .body("changes.what", contains("Virement of 40000.00 from CARE_ACT to IMHA."))
                .body("changes.approvedBy", contains("anna"))
                .body("changes.decidedOn", contains("2016-09-30"));
        TestClock.set("2016-10-03T09:00:00Z");
        var page = look("text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"));
        var html = page.asString();
        assertTrue(html.contains("<td class=\"number\">£400,000.00</td>"));
        assertTrue(html.contains("Virement of 40000.00 from CARE_ACT to IMHA."));
        assertTrue(html.contains("<td>anna</td>"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @Test
    void the_page_can_be_read_without_eyes_colour_or_script() {
        virement();
        var html = look("text/html").asString();

        assertTrue(html.contains("<html lang=\"en-GB\">"));
        assertTrue(html.contains("href=\"#main\"") && html.contains("id=\"main\""));
        assertEquals(1, count(html, "<h1>"));
        assertEquals(count(html, "<table>"), count(html, "<caption "));
        assertEquals(count(html, "<th"), count(html, "<thead") + count(html, "<th scope=\""));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("style=\""));
    }

    @Test
    void s16_the_contracts_of_before_stand_where_the_contract_is() {
        asCommissioner()
                .body("{\"terms\":%s,\"years\":{},\"predecessors\":[%s,%s]}"
                        .formatted(Council.termsOf(contractRef), """
                                {"reference":"A-1","provider":"Provider 1","serviceTypes":["IMHA","COMMUNITY"],
                                 "startedOn":"2011-04-01","endedOn":"2016-03-31","lastPrice":"31.50","pricePer":"HOUR"}
                                """, """
                                {"reference":"B-2","provider":"Provider 2","serviceTypes":["IMHA"],"endedOn":"2016-03-31"}
                                """))
                .post("/contracts/" + contractRef + "/loads")
                .then()
                .statusCode(200);

        look("application/json")
                .then()
                .body("formers.provider", contains("Provider 1", "Provider 2"))
                .body("formers[0].lastPrice", equalTo("31.50"))
                .body("formers[1].from", equalTo(null));
        var html = look("text/html").asString();
        assertTrue(html.contains("<td>£31.50 an hour</td>"));
        assertEquals(count(html, "<table>"), count(html, "<caption "));
        assertEquals(2, count(html, "<td>not known</td>"));
    }

    @Test
    void an_unknown_contract_is_404_and_another_form_406() {
        as("auditor").get("/contracts/NO-SUCH/overview").then().statusCode(404);
        look("application/pdf").then().statusCode(406);
    }

    private Response look(String accept) {
        return as("auditor").accept(accept).get("/contracts/" + contractRef + "/overview");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private void virement() {
        var draft = as("hub-manager").body("""
                        {"fromLine":"CARE_ACT","toLine":"IMHA","amount":"40000.00","effectiveOn":"2016-10-01","reason":"Demand."}
                        """).post("/contracts/" + contractRef + "/virements");
        var path =
                "/contracts/" + contractRef + "/virements/" + draft.jsonPath().getString("virementId");
        var submitted =
                as("hub-manager").header("If-Match", draft.header("ETag")).post(path + "/submission");
        given().auth()
                .oauth2(Tokens.as("anna", "commissioner"))
                .contentType(ContentType.JSON)
                .header("If-Match", submitted.header("ETag"))
                .body("{\"verdict\":\"APPROVE\"}")
                .post(path + "/decision")
                .then()
                .statusCode(200);
    }
}
