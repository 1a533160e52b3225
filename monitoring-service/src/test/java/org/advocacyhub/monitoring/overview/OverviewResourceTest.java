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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.AccessiblePage;
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
        assertTrue(html.contains("Virement of £40,000.00 from Care Act to IMHA."));
        assertTrue(html.contains("<td>anna</td>"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @Test
    void the_page_can_be_read_without_eyes_colour_or_script() {
        virement();
        var html = look("text/html").asString();

        AccessiblePage.check(html);
        assertTrue(html.contains("<html lang=\"en-GB\">"));
        assertTrue(html.contains("href=\"#main\"") && html.contains("id=\"main\""));
        assertEquals(1, count(html, "<h1>"));
        assertEquals(count(html, "<table>"), count(html, "<caption "));
        assertEquals(count(html, "<th"), count(html, "<thead") + count(html, "<th scope=\""));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("style=\""));
    }

    @Test
    void a_longer_term_is_said_with_its_day_in_words() {
        agree("variations", "variationId", """
                {"type":"TERM_EXTENSION","effectiveOn":"2017-03-01","approvalRef":"Cabinet","newEnd":"2020-03-31"}
                """);

        var html = look("text/html").asString();

        AccessiblePage.check(html);
        assertTrue(html.contains("The contract runs to 31 March 2020."));
    }

    @Test
    void h1_the_page_says_who_decides_about_data_and_where_the_paper_is_wanting() {
        var day = LocalDate.parse("2016-04-01");
        Telling.all(List.of(
                profile("H1-A-" + contractRef, "A", false),
                profile("H1-B-" + contractRef, "B", false),
                profile("H1-C-" + contractRef, "C", false),
                profile("H1-D-" + contractRef, "D", true),
                agreed("H1-A-" + contractRef, "JOINT_CONTROLLER", day, null, "2017-03-18"),
                agreed("H1-A-" + contractRef, "PROCESSOR", LocalDate.parse("2016-10-01"), null, "2017-09-01"),
                agreed("H1-B-" + contractRef, "PROCESSOR", day, null, "2016-09-29"),
                agreed("H1-C-" + contractRef, "PROCESSOR", day, LocalDate.parse("2016-06-30"), "2017-03-18")));

        look("application/json")
                .then()
                .body("partners.name", contains("A", "B", "C", "D"))
                .body("partners.arrangement", contains("IN_FORCE", "REVIEW_OVERDUE", "MISSING", "NOT_NEEDED"))
                .body("partners.role", contains("JOINT_CONTROLLER", "PROCESSOR", null, null));
        var html = look("text/html").asString();
        assertTrue(html.contains(
                "<td>joint controller with the hub</td><td>ART26/1</td><td>18 March 2016</td><td>18 March 2017</td>"));
        assertTrue(
                html.contains(
                        "<td>processor for the hub</td><td>ART26/1</td><td>18 March 2016</td><td>29 September 2016, overdue</td>"));
        assertTrue(html.contains("<td>no arrangement in force</td><td>none</td><td>none</td><td>none</td>"));
        TestClock.set("2016-10-01T09:00:00Z");
        look("application/json").then().body("partners[0].role", equalTo("PROCESSOR"));
    }

    private PartnerProfileChanged profile(String partnerId, String name, boolean hub) {
        return new PartnerProfileChanged(
                partnerId,
                name,
                hub,
                "ACTIVE",
                Instant.parse("2016-04-01T09:00:00Z"),
                List.of(new Subcontract(
                        contractRef,
                        "COMMUNITY",
                        List.of("CARE_ACT"),
                        List.of(),
                        List.of(),
                        1000,
                        LocalDate.parse("2016-04-01"),
                        null)));
    }

    private ArrangementAgreed agreed(String partnerId, String role, LocalDate from, LocalDate to, String reviewOn) {
        return new ArrangementAgreed(
                partnerId,
                contractRef,
                "COMMUNITY",
                role,
                "ART26/1",
                LocalDate.parse("2016-03-18"),
                LocalDate.parse(reviewOn),
                from,
                to,
                Instant.parse("2016-04-01T09:00:00Z"));
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
        agree("virements", "virementId", """
                {"fromLine":"CARE_ACT","toLine":"IMHA","amount":"40000.00","effectiveOn":"2016-10-01","reason":"Demand."}
                """);
    }

    private void agree(String list, String id, String what) {
        var draft = as("hub-manager").body(what).post("/contracts/" + contractRef + "/" + list);
        var path = "/contracts/" + contractRef + "/" + list + "/"
                + draft.jsonPath().getString(id);
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
