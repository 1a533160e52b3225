package org.advocacyhub.referral.start;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import java.time.Instant;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.runtime.page.Doors;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.EveryRole;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever signs in at the front door can do there, and what waits for them (ADR 0136). */
@HubTest
class StartPageTest {

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
    }

    @Test
    void whoever_has_not_signed_in_is_led_to_the_form() {
        RestAssured.given()
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("refer"));
    }

    @Test
    void a_referrer_reads_what_the_hub_asks_and_which_drafts_wait() {
        var token = aReferrer();
        var referrer = Browser.of(token);
        var referralId = refer(token, AReferral.forCareAct());
        referrer.page("/")
                .body(not(containsString("<strong>")))
                .body(not(containsString("A call")))
                .body(not(containsString("People who may be one")))
                .body(containsString("<a href=\"/refer\">The form for everybody</a>"));

        as(Tokens.of("triage-worker"))
                .body("{\"questions\":[\"B1-36\"],\"words\":\"Which area is it?\"}")
                .post("/referrals/" + referralId + "/information-requests")
                .then()
                .statusCode(200);
        as(token)
                .body(AReferral.forCareAct().json())
                .post("/referral-drafts")
                .then()
                .statusCode(201);

        referrer.page("/")
                .body(containsString("<strong>1 referral about which the hub asks you something</strong>"))
                .body(containsString("<strong>1 draft begun and not sent</strong>"));
        refer(token, AReferral.forCareAct());
        referrer.page("/referrals?status=AWAITING_REFERRER_INFO")
                .body(containsString("/referrals/" + referralId))
                .body(not(containsString("referral-2")));
        referrer.page("/referrals").body(containsString("referral-2"));
        referrer.open("/referrals?status=NONE").statusCode(400);
        Browser.of(aReferrer()).page("/").body(not(containsString("<strong>")));
        Browser.of(Tokens.of("triage-worker"))
                .page("/")
                .body(containsString("about which the referrer was asked something</strong>"));
    }

    /** The others know for whom there is something here. */
    @EveryRole
    void whoever_is_led_here_finds_something_to_do(String role) {
        var isLedHere =
                Doors.all(role::equals).stream().anyMatch(way -> way.address().equals("/"));
        var token = role.equals("referrer") ? aReferrer() : Tokens.ofOne(role, "START-1", "START-01");
        var nothing = containsString("Nothing here is for your account.");

        Browser.of(token).page("/").body(isLedHere ? not(nothing) : nothing);
    }

    @Test
    void the_hub_is_led_to_calls_and_to_people_who_may_be_one_from_every_page() {
        var worker = Browser.of(Tokens.of("triage-worker"));
        worker.page("/").body(containsString("<a href=\"/referrals/by-telephone\">A call</a>"));
        worker.page("/referrals?limit=1")
                .body(containsString("<a href=\"/referrals\" aria-current=\"page\">Referrals</a>"))
                .body(containsString("<a href=\"/people/duplicates\">"))
                .body(containsString("<a href=\"/\">Start</a>"));
        Browser.of(Tokens.partner("PAGE-1")).page("/").body(not(containsString("/people/duplicates")));
        Browser.of(Tokens.of("commissioner")).page("/").body(containsString("Nothing here is for your account."));
    }
}
