package org.advocacyhub.monitoring.publication;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.PdfUa;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to what is published of a quarter, for whom, and again (domain.md E.1, E.6, S20). */
@HubTest
class PublicationTest {

    private static final String Q1 = "2016-17-Q1";
    private static final String Q2 = "2016-17-Q2";
    private static final String LT5 = """
            {"scheme":"LT5","smallUpTo":4,"leastPercentBase":10,"noAverageUpTo":7}
            """;

    private String contract;

    @BeforeEach
    void a_contract_that_publishes_by_lt5() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        asCommissioner()
                .body(LT5)
                .put("/contracts/" + contract + "/publication-rules/2016-04-01")
                .then()
                .statusCode(200);
    }

    @Test
    void s20_a_quarter_goes_out_to_three_audiences_and_is_corrected() throws Exception {
        Telling.all(calderdale());
        TestClock.set("2016-07-20T22:00:00Z");
        publish(Q1, "{}")
                .statusCode(409)
                .body("type", endsWith(":quarter-not-closed"))
                .body(
                        "detail",
                        equalTo(
                                "The figures of 2016-17-Q1 are taken as they are known on 2016-07-21, the 15th working day after"
                                        + " its end. Publish the return on that day or later."));
        TestClock.set("2016-07-21T09:00:00Z");
        read(Q1, "PUBLISHED", "partner").statusCode(404).body("type", endsWith(":not-published"));

        publish(Q1, "{}").statusCode(201).body("revision", equalTo(0));

        var everybody =
                read(Q1, "PUBLISHED", "partner").statusCode(200).extract().jsonPath();
        assertEquals("87% (n=30)", shown(everybody, "K-17", "CAL1", "yes", Q1));
        assertEquals("26", shown(everybody, "K-17", "CAL1", "answeredYes", Q1));
        assertEquals("<5", shown(everybody, "K-17", "CAL1", "answeredPartly", Q1));
        assertEquals("<5", shown(everybody, "K-17", "CAL1", "answeredNo", Q1));
        assertEquals("<5", shown(everybody, "K-17", "CAL1", "notApplicable", Q1));
        assertEquals("40", shown(everybody, "K-01", "all", "received", Q1));
        assertFalse(everybody.prettify().contains("\"value\""));
        assertFalse(everybody.prettify().contains("withheld\""));
        assertFalse(everybody.getList("figures.breakdown").contains("team"));
        assertTrue(read(Q1, "PARTNER", "partner")
                .extract()
                .jsonPath()
                .getList("figures.breakdown")
                .contains("team"));

        read(Q1, "INTERNAL", "partner").statusCode(403).body("type", endsWith(":not-for-you"));
        var internal =
                read(Q1, "INTERNAL", "commissioner").statusCode(200).extract().jsonPath();
        assertEquals("3", figure(internal, "K-17", "CAL1", "answeredPartly", Q1).get("value"));
        Map<String, String> line = internal.getMap(
                "withheld.find { it.kpi == 'K-17' && it.key == 'all' && it.measure == 'responseRate' }");
        assertEquals("SECONDARY", line.get("kind"));
        assertEquals("E.6-LINKED", line.get("ruleId"));

        var page = as("partner")
                .accept("text/html")
                .get(path(Q1))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        AccessiblePage.check(page);
        assertTrue(page.contains("<td class=\"number words\">87% (n=30)</td>"), page);
        assertTrue(page.contains("<td class=\"number words\">&lt;5</td>"), page);
        assertFalse(page.contains("<th scope=\"row\">Team</th>"), "teams are for partners only");
        assertFalse(page.contains("<th scope=\"col\">Is</th>"), "what it is is for the hub and the council only");
        as("partner")
                .accept("text/html")
                .get(path(Q1) + "?audience=INTERNAL")
                .then()
                .statusCode(403);
        assertTrue(as("commissioner")
                .accept("text/html")
                .get(path(Q1) + "?audience=INTERNAL")
                .asString()
                .contains("<th scope=\"col\">Is</th>"));
        as("auditor")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(path(Q1) + "?audience=PARTNER")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith("_2016-17-Q1_PARTNER.xlsx\""));
        var pdf = as("partner")
                .accept("application/pdf")
                .get(path(Q1))
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith("_2016-17-Q1_PUBLISHED.pdf\""))
                .extract()
                .asByteArray();
        assertEquals(List.of(), PdfUa.faults(pdf));
        try (var opened = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(opened);
            assertTrue(text.contains("for 2016-17-Q1, as published"), text);
            assertTrue(text.contains("87% (n=30)"), text);
            assertFalse(text.contains("ASHFORD-OPMH"), "teams are for partners only");
            assertTrue(opened.getDocumentCatalog().getMarkInfo().isMarked());
        }
        as("partner")
                .accept("application/pdf")
                .get(path(Q1) + "?audience=INTERNAL")
                .then()
                .statusCode(403);

        publish(Q1, "{}").statusCode(400).body("errors[0].field", equalTo("reason"));
        publish(Q1, "{\"reason\":\"Once more.\"}").statusCode(409).body("type", endsWith(":nothing-changed"));
        Telling.all(community().received("2016-06-30T09:00:00Z"));
        publish(Q1, "{\"reason\":\"A referral of June was told in July.\"}")
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("reason", equalTo("A referral of June was told in July."));
        assertEquals(
                "[c]", shown(read(Q1, "PUBLISHED", "auditor").extract().jsonPath(), "K-01", "all", "received", Q1));
        var first = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path(Q1) + "?revision=0")
                .then()
                .statusCode(200)
                .body("reason", nullValue())
                .extract()
                .jsonPath();
        assertEquals("40", shown(first, "K-01", "all", "received", Q1));
        assertThrows(
                RuntimeException.class,
                () -> Database.execute("update publication set reason = 'other' where contract_ref = ?", contract));
    }

    @Test
    void e6_the_year_to_date_does_not_tell_the_quarter() {
        Telling.all(calderdale());
        TestClock.set("2016-10-21T09:00:00Z");
        publish(Q2, "{}").statusCode(409).body("type", endsWith(":earlier-quarter-first"));
        publish(Q1, "{}").statusCode(201);
        Telling.all(
                community().received("2016-08-01T09:00:00Z"),
                community().received("2016-08-02T09:00:00Z"),
                community().received("2016-08-03T09:00:00Z"));

        as("hub-manager")
                .body("{}")
                .post(path(Q2) + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("quarter", equalTo(Q2));
        read(Q2, "PUBLISHED", "auditor").statusCode(404);
        publish(Q2, "{}").statusCode(201);

        var published = read(Q2, "PUBLISHED", "operational-manager").extract().jsonPath();
        assertEquals("<5", shown(published, "K-01", "all", "received", Q2));
        assertEquals("[c]", shown(published, "K-01", "all", "received", Q2 + "-TO-DATE"));
        var csv = given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/csv")
                .get(path(Q2) + "?audience=PARTNER")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = Arrays.asList(csv.split("\r\n"));
        assertTrue(lines.getFirst().startsWith("contract,quarter,audience,revision,published_at,scheme,kpi,"));
        assertTrue(
                lines.stream().anyMatch(line -> line.contains(",total,all,received,2016-17-Q2,COUNT,<5,,,true")), csv);
    }

    @Test
    void rules_are_set_by_the_council_for_a_year_that_is_not_published() {
        var rules = "/contracts/" + contract + "/publication-rules/";
        asCommissioner().body(LT5).put(rules + "2016-04-01").then().statusCode(200);
        asCommissioner()
                .body(LT5.replace("4,", "3,"))
                .put(rules + "2016-04-01")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-set"));
        asCommissioner()
                .body(LT5)
                .put(rules + "2016-07-01")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
        asCommissioner()
                .body(LT5.replace("7}", "3}"))
                .put(rules + "2017-04-01")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("noAverageUpTo"));
        asCommissioner()
                .body(LT5.replace("LT5", "NHS-7"))
                .put(rules + "2017-04-01")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("roundTo"));
        publish(Q1, "{}").statusCode(201).body("scheme", equalTo("LT5"));
        asCommissioner()
                .body(LT5)
                .put(rules + "2015-04-01")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-published"));

        as("auditor")
                .get("/contracts/" + contract + "/publication-rules")
                .then()
                .statusCode(200)
                .body("scheme", equalTo(List.of("NHS-7", "LT5")))
                .body("own", equalTo(List.of(false, true)));
    }

    private List<IntegrationEvent> calderdale() {
        var events = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < 40; i++) {
            var journey = community().received("2016-04-04T09:00:00Z").opened("2016-04-05");
            if (i < 32) {
                var answer = i < 26 ? "YES" : i < 29 ? "PARTLY" : i < 30 ? "NO" : "NOT_APPLICABLE";
                journey.answered("2016-06-01", false, answer, answer);
            }
            events.addAll(journey.closed("2016-06-01", "COMPLETED_PARTLY", true).events());
        }
        return events;
    }

    private Journey community() {
        return Journey.of(contract, "COMMUNITY");
    }

    /** E.6: a zero of these tables tells as much as a small count, and their total of nought would tell each of them. */
    @Test
    void a_quarter_in_which_nobody_was_served_goes_out_and_does_not_say_so() {
        given().auth()
                .oauth2(Tokens.of("commissioner"))
                .contentType("text/csv")
                .body("""
                        district,item,group,age,valid_from,people,source,source_year
                        E07000105,total,all,16_PLUS,2016-04-01,107487,Synthetic,2021
                        E07000110,total,all,16_PLUS,2016-04-01,140000,Synthetic,2021
                        E07000105,sex,FEMALE,ALL,2016-04-01,55000,Synthetic,2021
                        E07000105,sex,MALE,ALL,2016-04-01,52487,Synthetic,2021
                        """)
                .post("/contracts/" + contract + "/population/loads")
                .then()
                .statusCode(200);

        publish(Q1, "{}").statusCode(201);

        var everybody = read(Q1, "PUBLISHED", "partner").extract().jsonPath();
        assertEquals("<5", shown(everybody, "K-04", "all", "persons", Q1));
        assertEquals("<5", shown(everybody, "K-04", "E07000105", "persons", Q1));
        assertEquals("<5", shown(everybody, "K-26", "FEMALE", "persons", Q1));
        assertEquals("0", shown(everybody, "K-01", "all", "received", Q1));
    }

    private ValidatableResponse publish(String quarter, String body) {
        return as("hub-manager").body(body).post(path(quarter)).then();
    }

    private ValidatableResponse read(String quarter, String audience, String role) {
        return as(role).get(path(quarter) + "?audience=" + audience).then();
    }

    private String path(String quarter) {
        return "/contracts/" + contract + "/returns/" + quarter + "/publication";
    }

    private static Map<String, Object> figure(JsonPath json, String kpi, String key, String measure, String period) {
        List<Map<String, Object>> figures = json.getList("figures");
        return figures.stream()
                .filter(figure -> kpi.equals(figure.get("kpi"))
                        && key.equals(figure.get("key"))
                        && measure.equals(figure.get("measure"))
                        && period.equals(figure.get("period")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kpi + " " + key + " " + measure + " not in " + figures));
    }

    private static Object shown(JsonPath json, String kpi, String key, String measure, String period) {
        return figure(json, kpi, key, measure, period).get("shown");
    }
}
