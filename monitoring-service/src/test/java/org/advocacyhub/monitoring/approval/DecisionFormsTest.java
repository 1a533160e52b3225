package org.advocacyhub.monitoring.approval;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The council decides in a browser what the hub asks for: virements, variations, spot orders (domain.md F.6, F.7, F.10). */
@HubTest
class DecisionFormsTest {

    private static final String ASK = "Ask for a virement";
    private static final String SUBMIT = "Submit it";
    private static final String APPROVE = "Approve it";
    private static final String REFUSE = "Refuse it";

    private static final Map<String, String> TO_IMHA = Map.of(
            "fromLine", "CARE_ACT",
            "toLine", "IMHA",
            "amount", "40000.00",
            "effectiveOn", "2016-10-01",
            "hours", "",
            "reason", "Demand is another than planned.",
            "communityProtectionOverride", "");

    private final Browser hub = Browser.of(Tokens.as("hub-1", "hub-manager"));
    private final Browser anna = Browser.of(Tokens.as("anna", "commissioner"));
    private final Browser berta = Browser.of(Tokens.as("berta", "commissioner"));
    private final Browser carla = Browser.of(Tokens.as("carla", "operational-manager"));
    private final Browser auditor = Browser.of(Tokens.of("auditor"));

    private String contractRef;
    private String overview;

    @BeforeEach
    void half_a_year_of_a_contract() {
        TestClock.set("2016-09-30T09:00:00Z");
        contractRef = Council.hasAContract();
        overview = "/contracts/" + contractRef + "/overview";
    }

    @Test
    void a_virement_is_asked_for_by_the_hub_and_approved_by_the_council() {
        var virement = drafted(hub);
        anna.page(overview).body(not(containsString("Waits for a decision")));
        hub.fillIn(virement, SUBMIT, Map.of()).statusCode(303).header("Location", endsWith(virement));

        anna.page(overview)
                .body(containsString("Waits for a decision"))
                .body(containsString("<a href=\"" + virement + "\">Virement of £40,000.00 from"));
        hub.page(virement).body(containsString("Submitted.")).body(not(containsString("<form")));
        auditor.page(virement).body(not(containsString("<form")));
        anna.page(virement)
                .body(containsString("Where both lines were headed"))
                .body(containsString("Submitted by hub-1 on 30 September 2016, 10:00."));
        anna.fillIn(virement, APPROVE, Map.of("verdict", "APPROVE"))
                .statusCode(303)
                .header("Location", endsWith(virement));

        anna.page(virement)
                .body(containsString("Approved by you on 30 September 2016, 10:00."))
                .body(not(containsString("<form")));
        auditor.page(virement).body(containsString("Approved by anna on 30 September 2016, 10:00."));
        anna.page(overview).body(not(containsString("Waits for a decision")));
        as("auditor")
                .get("/contracts/" + contractRef + "/years/2016-04-01?on=2016-10-01")
                .then()
                .body("lines.find { it.line == 'IMHA' }.amount", equalTo("400000.00"));
    }

    /** ADR 0136: by the reference it stands among the first of the contracts. */
    @Test
    void the_start_page_says_to_the_council_what_waits() {
        contractRef = Council.hasAContract("A-ADV-2016");
        var virement = drafted(hub);
        assertFalse(start(anna).contains("to be taken"));
        hub.fillIn(virement, SUBMIT, Map.of()).statusCode(303);

        assertTrue(start(anna).contains("1 decision to be taken"));
        assertFalse(start(hub).contains("to be taken"));
        anna.fillIn(virement, APPROVE, Map.of("verdict", "APPROVE")).statusCode(303);
        assertFalse(start(anna).contains("to be taken"));
    }

    /** An operational manager finds what waits for them, and whoever has approved is not asked again. */
    @Test
    void the_start_page_says_to_each_what_waits_for_them() {
        contractRef = Council.hasAContract("A-ADV-2017");
        var order = ordered();
        var list = "/spot-orders?contract=" + contractRef;

        assertTrue(start(anna).contains("1 decision to be taken"));
        assertTrue(start(anna).contains(list));
        var asking = start(Browser.of(Tokens.of("triage-worker"))); // led to the start from the pages of orders
        assertTrue(asking.contains(list));
        assertFalse(asking.contains("to be taken"));
        assertFalse(asking.contains("/virements"));
        assertTrue(start(carla).contains("1 decision to be taken"));
        assertTrue(start(carla).contains(list));
        anna.fillIn(order, APPROVE, Map.of("verdict", "APPROVE")).statusCode(303);

        assertFalse(start(anna).contains("to be taken"));
        assertFalse(start(berta).contains("to be taken"));
        assertTrue(start(carla).contains("1 decision to be taken"));
        carla.fillIn(order, APPROVE, Map.of("verdict", "APPROVE")).statusCode(303);
        assertFalse(start(carla).contains("to be taken"));
    }

    @Test
    void whoever_asked_does_not_decide_and_is_told_who_does() {
        var virement = drafted(anna);
        anna.fillIn(virement, SUBMIT, Map.of()).statusCode(303);

        anna.page(virement).body(containsString("another commissioner decides")).body(not(containsString("<form")));
        berta.fillIn(virement, REFUSE, Map.of("verdict", "REFUSE", "reason", ""))
                .statusCode(400);
        berta.fillIn(virement, REFUSE, Map.of("verdict", "REFUSE", "reason", "Too late in the year."))
                .statusCode(303);

        hub.page(virement).body(containsString("Refused by berta")).body(containsString("Too late in the year."));
    }

    @Test
    void a_draft_is_given_up_and_nobody_decides_what_they_have_not_seen() {
        var virement = drafted(hub);
        var old = Browser.form(hub.page(virement), SUBMIT);
        given().auth()
                .oauth2(Tokens.as("hub-2", "hub-manager"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(
                        "{\"fromLine\":\"CARE_ACT\",\"toLine\":\"IMHA\",\"amount\":\"50000.00\",\"effectiveOn\":\"2016-10-01\",\"reason\":\"More.\"}")
                .put(virement)
                .then()
                .statusCode(200);

        hub.send(old, Map.of()).statusCode(412);
        hub.fillIn(virement, "Give it up", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/contracts/" + contractRef + "/virements"));

        hub.page("/contracts/" + contractRef + "/virements").body(containsString("Discarded"));
    }

    @Test
    void a_saving_is_read_with_its_lines_and_what_is_done_against_its_harm_and_approved() {
        var variations = "/contracts/" + contractRef + "/variations";
        var variation = variations + "/"
                + as("hub-manager")
                        .body("""
                                {"type":"BUDGET_CHANGE","effectiveOn":"2016-10-01","approvalRef":"Minute 7","amount":"-50000.00",
                                 "lines":[{"line":"CARE_ACT","by":"-50000.00"}],"mitigations":["Hours are reviewed each month."]}
                                """)
                        .post(variations)
                        .then()
                        .statusCode(201)
                        .header("Location", containsString(variations))
                        .extract()
                        .path("variationId");
        hub.fillIn(variation, SUBMIT, Map.of()).statusCode(303);

        anna.page(overview).body(containsString("<a href=\"" + variation + "\">"));
        anna.page(variation).body(containsString("-£50,000.00")).body(containsString("Hours are reviewed each month."));
        anna.fillIn(variation, APPROVE, Map.of("verdict", "APPROVE")).statusCode(303);

        anna.page(variations).body(containsString("Approved"));
    }

    @Test
    void a_spot_order_needs_two_people_of_two_roles_each_with_a_button_of_their_own() {
        var order = ordered();
        var list = "/spot-orders?contract=" + contractRef;
        hub.page(list).body(containsString(order));
        hub.page(order).body(not(containsString("<form")));

        anna.fillIn(order, APPROVE, Map.of("verdict", "APPROVE"))
                .statusCode(303)
                .header("Location", endsWith(order));
        anna.page(order).body(containsString("Commissioner</dd>")).body(not(containsString("<form")));
        berta.page(order).body(not(containsString("<form")));
        carla.fillIn(order, APPROVE, Map.of("verdict", "APPROVE")).statusCode(303);

        carla.page(order).body(containsString("<strong>Approved.</strong>")).body(not(containsString("<form")));
        carla.page(list).body(not(containsString(order)));
        carla.page(list + "&state=APPROVED").body(containsString(order));
    }

    @Test
    void a_spot_order_is_refused_for_a_reason_that_is_chosen() {
        var order = ordered();

        anna.fillIn(order, REFUSE, Map.of("verdict", "REFUSE", "reason", "PARTNER_CAN_TAKE_IT"))
                .statusCode(303);

        carla.page(order).body(containsString("Commissioner: Partner can take it"));
    }

    @Test
    void what_waits_is_in_the_overview_for_programs_too_and_nothing_of_another_contract() {
        var order = ordered();
        var other = contractRef;
        contractRef = Council.hasAContract();
        drafted(hub); // no decision is asked for yet

        as("commissioner")
                .get("/contracts/" + other + "/overview")
                .then()
                .body("waiting.address", equalTo(List.of(order)))
                .body("waiting[0].since", equalTo("2016-09-30T09:00:00Z"));
        as("commissioner").get("/contracts/" + contractRef + "/overview").then().body("waiting", hasSize(0));
        Browser.of(Tokens.partner("PARTNER-1")).open(order).statusCode(403);
        assertEquals(List.of(), Browser.unlabelled(hub.page("/contracts/" + contractRef + "/virements")));
    }

    /** What the start page says of the contract; other tests leave others there. */
    private String start(Browser reader) {
        var page = reader.page("/").extract().asString();
        var name = page.indexOf(">" + contractRef + "<");
        var next = page.indexOf("<h2", name);
        return page.substring(page.lastIndexOf("<h2", name), next < 0 ? page.length() : next);
    }

    private String drafted(Browser by) {
        var location = by.fillIn("/contracts/" + contractRef + "/virements", ASK, TO_IMHA)
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/contracts/"));
    }

    private String ordered() {
        return "/spot-orders/"
                + as("triage-worker")
                        .body("""
                                {"contractRef":"%s","referralId":"%s","serviceType":"CARE_ACT","requestingTeam":"ASHFORD-OPMH",
                                 "minutes":1200,"ratePerHour":"30.00","exceptionalReason":"NO_PARTNER_AVAILABLE"}
                                """.formatted(contractRef, UUID.randomUUID()))
                        .post("/spot-orders")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("orderId");
    }
}
