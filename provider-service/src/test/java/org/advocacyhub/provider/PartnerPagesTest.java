package org.advocacyhub.provider;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.advocacyhub.runtime.page.Doors;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.EveryRole;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner reads in a browser: the offers that want an answer, and what has to be done in each case. */
@HubTest
class PartnerPagesTest {

    private String partner;

    @BeforeEach
    void a_partner_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
    }

    /** ADR 0136: what waits for the reader's partner alone, and the ways that are open to them. */
    @Test
    void whoever_signs_in_finds_what_waits_for_them() {
        Hub.anOpenOffer(Hub.aPartner());
        page("/").body(not(containsString("without an answer")));
        Hub.anOpenOffer(partner);
        Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(30));

        page("/").body(containsString("without a contact yet")).body(containsString("1 first contact past its day"));
        page("/cases")
                .body(containsString("<a href=\"/\">Start</a>"))
                .body(containsString("<a href=\"/cases\" aria-current=\"page\">Cases</a>"))
                .body(containsString("<a href=\"/transfers\">"));
        Browser.of(Tokens.advocate(partner, Hub.ADVOCATE)).page("/").body(not(containsString("/transfers")));
        Browser.of(Tokens.of("hub-manager")).page("/").body(not(containsString("\"/cases\"")));
    }

    /** A triage worker sees offers and no case: from there they are led back to what they may see. */
    @Test
    void the_hub_that_opens_a_case_is_led_to_what_it_may_see() {
        Browser.of(Tokens.of("triage-worker"))
                .open("/cases")
                .statusCode(403)
                .body(containsString("<h1>You may not see this page</h1>"))
                .body(containsString("<a href=\"/\">Start</a>"))
                .body(containsString("<a href=\"https://referrals.example.org/\">Referrals</a>"));
        Browser.of(Tokens.of("commissioner"))
                .open("/cases")
                .statusCode(403)
                .body(not(containsString("<a href=\"/\">Start</a>")))
                .body(not(containsString("referrals.example.org")));
    }

    /** The others know for whom there is something here. */
    @EveryRole
    void whoever_is_led_here_may_come_in(String role) {
        var isLedHere =
                Doors.all(role::equals).stream().anyMatch(way -> way.address().equals("/"));

        Browser.of(Tokens.ofOne(role, partner, Hub.ADVOCATE)).open("/").statusCode(isLedHere ? 200 : 403);
    }

    @Test
    void offers_that_wait_for_an_answer_come_unasked_and_the_answered_by_their_state() {
        page("/offers").body(containsString("No offer waits for an answer."));
        var open = Hub.made(AnOffer.to(partner).referralRef("R-2016000201-A").event());
        var accepted =
                Hub.made(AnOffer.to(partner).referralRef("R-2016000202-B").event());
        Hub.accepted(accepted);

        page("/offers")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString(open.referralRef() + ": Care Act advocacy"))
                .body(containsString("P3 standard"))
                .body(not(containsString(accepted.referralRef() + ":")));
        page("/offers?state=ACCEPTED")
                .body(containsString(accepted.referralRef() + ":"))
                .body(not(containsString(open.referralRef() + ":")));
        page("/offers?state=DECLINED").body(containsString("There are none."));
    }

    @Test
    void another_partners_offers_and_cases_are_on_no_page() {
        var other = Hub.aPartner();
        var offer = Hub.anOpenOffer(other);
        Hub.anOpenCase(other);

        page("/offers").body(not(containsString(offer.referralRef())));
        page("/cases").body(containsString("There are none."));
    }

    @Test
    void a_case_says_until_when_the_first_contact_is_due_and_that_it_was_missed() {
        Hub.anOpenCase(partner);
        var due = "First contact by";

        page("/cases").body(containsString(due)).body(not(containsString("Missed:")));
        TestClock.advance(Duration.ofDays(10));
        assertEquals("Missed: 12 April 2016", found(page("/cases"), "Missed: [^<]*"));
    }

    @Test
    void an_advocate_finds_their_own_cases_among_those_of_all() {
        Hub.anAdvocate(partner, "ADV-02", 25);
        var mine = Hub.made(AnOffer.to(partner).referralRef("R-2016000301-A").event());
        Hub.accepted(mine);
        var anothers =
                Hub.made(AnOffer.to(partner).referralRef("R-2016000302-B").event());
        Hub.accept(anothers, "ADV-02").statusCode(201);
        var me = Browser.of(Tokens.advocate(partner, Hub.ADVOCATE));

        me.page("/cases").body(containsString(mine.referralRef())).body(containsString(anothers.referralRef()));
        me.page("/cases?state=OPEN_ALLOCATED&advocateId=" + Hub.ADVOCATE)
                .body(containsString("<strong aria-current=\"page\">Mine</strong>"))
                .body(containsString("state=ACTIVE&amp;advocateId=" + Hub.ADVOCATE))
                .body(containsString(mine.referralRef()))
                .body(not(containsString(anothers.referralRef())));
        Hub.partner(partner)
                .get("/cases?advocateId=ADV-02")
                .then()
                .body("items.referralRef", equalTo(List.of(anothers.referralRef())));
        Hub.partner(partner).get("/cases?advocateId=nobody!").then().statusCode(400);
    }

    @Test
    void a_case_leads_to_who_the_person_is_and_says_nothing_of_them_itself() {
        var offer = Hub.anOpenOffer(partner);
        String caseId = Hub.accepted(offer).extract().path("caseId");

        page("/cases/" + caseId)
                .body(containsString(
                        "<a href=\"https://referrals.example.org/referrals/" + offer.referralId() + "\">"));
    }

    @Test
    void once_worked_it_stands_with_its_state_and_hours_are_hours() {
        var caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(3));
        Hub.partner(partner)
                .body("{\"contactOn\":\"2016-04-07\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .post("/cases/" + caseId + "/first-contact")
                .then()
                .statusCode(200);
        Hub.partner(partner)
                .body("""
                        {"advocateId":"%s","workedOn":"2016-04-07","category":"CLIENT_CONTACT_F2F","minutes":125,"mode":"IN_PERSON",
                         "travelMiles":null,"notes":null}""".formatted(Hub.ADVOCATE))
                .post("/cases/" + caseId + "/activities")
                .then()
                .statusCode(201);

        page("/cases").body(containsString("There are none."));
        page("/cases?state=ACTIVE")
                .body(containsString("<dd>2 h 05 min</dd>"))
                .body(containsString("<dd>7 April 2016</dd>"));
    }

    @Test
    void programs_get_json_as_ever() {
        Hub.partner(partner).accept("*/*").get("/offers").then().contentType("application/json");
        Hub.partner(partner).get("/cases").then().contentType("application/json");
    }

    @Test
    void the_pages_can_be_read_without_eyes_colour_or_script() {
        Hub.anOpenCase(partner);
        Hub.anOpenOffer(partner);
        for (var path : new String[] {"/offers", "/cases"}) {
            var html = page(path).extract().asString();
            assertEquals(1, count(html, "<h1>"), path);
            assertEquals(1, count(html, "<strong aria-current=\"page\""), path);
            assertEquals(count(html, "<dt>"), count(html, "<dd>"), path);
            assertEquals(0, count(html, "<script|NOT_FOUND| style="), path);
        }
    }

    private ValidatableResponse page(String path) {
        var page = Hub.partner(partner)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"));
        AccessiblePage.check(page);
        return page;
    }

    private static String found(ValidatableResponse page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.extract().asString())
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
