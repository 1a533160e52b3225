package org.advocacyhub.monitoring.variation;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lot that enters and other targets are asked for in a browser, and what is wrong stands at its box (domain.md F.10, ADR 0144). */
@HubTest
class LotAndTargetFormsTest {

    private static final String LOT = "Ask that a lot enters";
    private static final String TARGETS = "Ask for other targets";

    /** S02, with figures of the first year. */
    private static final Map<String, Object> COMMUNITY_LD = Map.ofEntries(
            Map.entry("type", "ADD_LOT"),
            Map.entry("newLot.lot", "COMMUNITY-LD"),
            Map.entry("newLot.serviceTypes", List.of("COMMUNITY", "CARER_COMMUNITY")),
            Map.entry("newLot.clientGroups", "LEARNING_DISABILITY"),
            Map.entry("newLot.elsewhere", "ADVOCACY_FOR_ALL"),
            Map.entry("newLines.0.line", "COMMUNITY_LD"),
            Map.entry("newLines.0.amount", "29000.00"),
            Map.entry("newLines.0.indicativeHours", "966.67"),
            Map.entry("newLines.0.serviceTypes", "COMMUNITY"),
            Map.entry("newLines.0.clientGroups", "LEARNING_DISABILITY"),
            Map.entry("newLines.0.indicativeReferrals", "40"),
            Map.entry("newLines.1.line", ""),
            Map.entry("effectiveOn", "2016-08-01"),
            Map.entry("approvalRef", "Decision 16/00125"),
            Map.entry("amount", "29000.00"),
            Map.entry("lines.0.line", ""));

    private static final Map<String, Object> FASTER = Map.of(
            "type", "TARGET_CHANGE",
            "effectiveOn", "2016-08-01",
            "approvalRef", "Review of June",
            "rules.0.rule", "CONTACT_TARGET_P1",
            "rules.0.value", "98",
            "rules.1.rule", "",
            "rules.1.value", "",
            "rules.2.rule", "HOURS_TOLERANCE",
            "rules.2.value", "8");

    private final Browser hub = Browser.of(Tokens.of("hub-manager"));
    private final Browser council = Browser.of(Tokens.of("commissioner"));

    private String list;

    @BeforeEach
    void a_contract_in_its_first_year() {
        TestClock.set("2016-07-11T09:00:00Z");
        list = "/contracts/" + Council.hasAContract() + "/variations";
    }

    @Test
    void the_hub_asks_that_a_lot_enters_with_a_line_of_its_own_and_the_council_approves() {
        assertEquals(List.of(), Browser.unlabelled(hub.page(list)));

        var address = made(send(Browser.form(hub.page(list), LOT), COMMUNITY_LD));

        hub.page(address)
                .body(containsString("<dt>Only for</dt><dd>Learning disability</dd>"))
                .body(containsString("Community LD (new)"));
        asCommissioner()
                .get(address)
                .then()
                .body("variation.newLot.in", equalTo("2016-08-01"))
                .body("variation.newLot.serviceTypes", contains("COMMUNITY", "CARER_COMMUNITY"))
                .body("variation.newLines.line", contains("COMMUNITY_LD"))
                .body("variation.newLines[0].indicativeReferrals", equalTo(40));
        approve(address);
    }

    @Test
    void other_targets_are_asked_for_whatever_row_they_stand_in_and_hold_from_the_day_of_the_variation() {
        var address = made(send(Browser.form(hub.page(list), TARGETS), FASTER));

        hub.page(address).body(containsString("<li>First contacts in time, band P1 (percent): 98</li>"));
        asCommissioner()
                .get(address)
                .then()
                .body("variation.rules.rule", containsInAnyOrder("CONTACT_TARGET_P1", "HOURS_TOLERANCE"))
                .body("variation.rules.validFrom", contains("2016-08-01", "2016-08-01"));
        approve(address);
    }

    @Test
    void a_program_need_not_say_the_day_of_the_variation_again() {
        asCommissioner()
                .contentType("application/json")
                .body("""
                        {"type":"TARGET_CHANGE","effectiveOn":"2016-08-01","approvalRef":"Review of June",
                         "rules":[{"rule":"CONTACT_TARGET_P1","value":98}]}""")
                .post(list)
                .then()
                .statusCode(201)
                .body("variation.rules[0].validFrom", equalTo("2016-08-01"));
    }

    @Test
    void what_is_wrong_stands_at_its_box_nothing_typed_is_lost_and_it_is_sent_again_put_right() {
        var wrong = new HashMap<>(FASTER);
        wrong.put("rules.2.value", "101");

        var answer = send(Browser.form(hub.page(list), TARGETS), wrong).statusCode(400);

        AccessiblePage.check(answer);
        var page = page(answer);
        assertEquals("Error: Nothing was changed", page.title());
        var box = page.selectFirst("[name=rules.2.value]");
        assertEquals("101", box.val());
        assertEquals("true", box.attr("aria-invalid"));
        assertEquals(
                "Hours tolerance lies between 0 and 100.",
                page.getElementById(box.attr("aria-describedby")).text());
        assertEquals(
                "Target or rule 3 is set to: Hours tolerance lies between 0 and 100.",
                page.selectFirst(".summary a[href=#" + box.id() + "]").text());
        assertEquals("Review of June", page.selectFirst("[name=approvalRef]").val());
        assertEquals(
                "HOURS_TOLERANCE",
                page.selectFirst("[name=rules.2.rule] [selected]").val());
        assertEquals(1, page.select("[aria-invalid]").size());

        made(send(Browser.form(answer, TARGETS), FASTER));
    }

    @Test
    void a_lot_of_nothing_is_led_to_its_tick_boxes_and_those_that_were_ticked_stay_so() {
        var wrong = new HashMap<>(COMMUNITY_LD);
        wrong.remove("newLot.serviceTypes");
        wrong.put("newLines.0.serviceTypes", List.of("COMMUNITY", "BESPOKE"));

        var answer = send(Browser.form(hub.page(list), LOT), wrong).statusCode(400);

        AccessiblePage.check(answer);
        var page = page(answer);
        var first = page.selectFirst("[name=newLot.serviceTypes]");
        assertEquals(
                "Types of advocacy in the lot: Fill this in.",
                page.selectFirst(".summary a[href=#" + first.id() + "]").text());
        assertEquals(
                List.of("BESPOKE", "COMMUNITY"),
                page.select("[name=newLines.0.serviceTypes][checked]").eachAttr("value"));
    }

    @Test
    void a_split_that_does_not_sum_is_said_at_the_lines() {
        var wrong = new HashMap<>(COMMUNITY_LD);
        wrong.put("amount", "30000.00");

        var page = page(send(Browser.form(hub.page(list), LOT), wrong).statusCode(400));

        assertTrue(page.selectFirst(".summary li").text().contains("The lines sum to 29000.00"), page::text);
        assertEquals("30000.00", page.selectFirst("[name=amount]").val());
    }

    /** As a browser sends it from a page of ours. */
    private ValidatableResponse send(String address, Map<String, ?> boxes) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("hub-manager"))
                .accept("text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(boxes)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .post(address)
                .then();
    }

    private static String made(ValidatableResponse answer) {
        var location = answer.statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/contracts/"));
    }

    private void approve(String address) {
        hub.fillIn(address, "Submit it", Map.of()).statusCode(303).header("Location", endsWith(address));
        council.fillIn(address, "Approve it", Map.of("verdict", "APPROVE")).statusCode(303);
        council.page(address).body(containsString("<strong>Approved.</strong>"));
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }
}
