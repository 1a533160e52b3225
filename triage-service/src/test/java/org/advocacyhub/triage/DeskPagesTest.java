package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.runtime.page.Doors;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue, a referral and the waiting list as pages: Tuesday 5 April 2016, ten o'clock in London. */
@HubTest
@CleanDatabase
class DeskPagesTest {

    private static final String IN_TWO_DISTRICTS = "ME17";

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    /** ADR 0136: what waits, where one is, and a way home and out on every page. */
    @Test
    void whoever_signs_in_finds_what_waits_and_the_way_there_and_back() {
        page("/").body(not(containsString("to decide")));
        queued(careAct());

        page("/")
                .body(containsString("1 referral for a person to decide"))
                .body(containsString("<a href=\"/replans\">If a partner had more room"))
                .body(containsString("<a href=\"/\" aria-current=\"page\">Start</a>"))
                .body(containsString("<a href=\"/triage-cases\">Queue</a>"));
        page("/triage-cases")
                .body(containsString("<a href=\"/\">Start</a>"))
                .body(containsString("<a href=\"/triage-cases\" aria-current=\"page\">Queue</a>"))
                .body(containsString("<a href=\"/triage-cases/sign-out\">Sign out</a>"));
        page("/decision-tables/CARE_ACT")
                .body(containsString("<a href=\"/decision-tables\" aria-current=\"true\">Decision tables</a>"));
    }

    /** Nobody is shown a way that ends in a 403. */
    @Test
    void each_is_shown_the_ways_that_are_open_to_them() {
        var auditor = Browser.of(Tokens.of("auditor"));
        auditor.page("/").body(containsString("/decision-tables")).body(not(containsString("/waiting-list")));
        auditor.page("/decision-tables").body(not(containsString("/waiting-list")));
        Browser.of(Tokens.of("referrer")).open("/").statusCode(403);
    }

    /** Who followed a link that is not for them is led to what is. */
    @Test
    void who_may_not_see_a_page_is_led_to_those_that_they_may() {
        AccessiblePage.check(Browser.of(Tokens.advocate("AFA", "AFA-01"))
                .open("/triage-cases")
                .statusCode(403)
                .body(containsString("<a href=\"https://cases.example.org/\">Offers and cases</a>"))
                .body(not(containsString("href=\"/\""))));
        Browser.of(Tokens.of("auditor"))
                .open("/triage-cases")
                .statusCode(403)
                .body(containsString("<a href=\"/\">Start</a>"))
                .body(not(containsString("cases.example.org")));
    }

    /** From the start page to those of other services that are open to the reader, where somebody said where they are. */
    @Test
    void who_goes_to_other_services_too_finds_the_way_there() {
        page("/")
                .body(containsString("<a href=\"https://referrals.example.org/\">Referrals</a>"))
                .body(containsString("<a href=\"https://cases.example.org/\">Offers and cases</a>"))
                .body(containsString("<a href=\"https://contracts.example.org/\">Contracts</a>")) // its spot orders
                .body(not(containsString(">The desk of the hub</a>")));
        Browser.of(Tokens.of("commissioner")).page("/").body(not(containsString("referrals.example.org")));
        Browser.of(Tokens.of("auditor"))
                .page("/")
                .body(containsString("<a href=\"https://contracts.example.org/\">Contracts</a>"))
                .body(not(containsString("cases.example.org")));
    }

    /** The others know for whom there is something here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "referrer",
                "triage-worker",
                "hub-manager",
                "commissioner",
                "operational-manager",
                "auditor",
                "service"
            })
    void whoever_is_led_here_may_come_in(String role) {
        var isLedHere =
                Doors.all(role::equals).stream().anyMatch(way -> way.address().equals("/"));

        Browser.of(Tokens.of(role)).open("/").statusCode(isLedHere ? 200 : 403);
    }

    @Test
    void an_empty_queue_says_so() {
        page("/triage-cases")
                .body(containsString("Nothing is open."))
                .body(containsString("The queue is empty: nothing has to be done."));
        page("/waiting-list").body(containsString("Nobody waits."));
    }

    @Test
    void the_queue_says_first_how_much_is_open_in_each_band_and_how_old() {
        queued(careAct()); // P3
        TestClock.set("2016-04-06T09:00:00Z");
        queued(careAct());
        queued(community()); // P4

        var html = text(page("/triage-cases").header("Content-Security-Policy", startsWith("default-src 'none'")));

        assertEquals("3 referrals open.", found(html, "\\d+ referrals? open\\."));
        assertEquals(
                "P3 standard 2 2 0 5 April 2016, 10:00 (1 working day ago)",
                found(html, "P3 standard \\d.*?working days? ago\\)"));
        assertEquals(
                "P4 routine 1 1 0 6 April 2016, 10:00 (0 working days ago)",
                found(html, "P4 routine \\d.*?working days? ago\\)"));
    }

    @Test
    void a_day_that_was_missed_is_counted_and_said_in_words() {
        var referral = queued(careAct()); // allocate by Friday 8

        TestClock.set("2016-04-08T22:00:00Z");
        assertEquals("P3 standard 1 1 0", found(text(page("/triage-cases")), "P3 standard \\d+ \\d+ \\d+"));
        TestClock.set("2016-04-08T23:00:00Z"); // Saturday in London
        var html = text(page("/triage-cases"));

        assertEquals("P3 standard 1 1 1", found(html, "P3 standard \\d+ \\d+ \\d+"));
        assertEquals("Missed: Advocate named by 8 April 2016", found(html, "Missed: .*? 2016"));
        assertEquals(
                "Missed: Advocate named by 8 April 2016",
                found(text(page("/triage-cases/" + referral.referralId())), "Missed: .*? 2016"));
    }

    @Test
    void a_form_sends_fields_that_are_empty_and_keeps_what_was_chosen() {
        var p3 = queued(careAct());
        var p4 = queued(community());

        page("/triage-cases?band=P4&state=&serviceType=&heldBy=")
                .body(containsString(p4.referralRef()))
                .body(not(containsString(p3.referralRef())))
                .body(containsString("<option value=\"P4\" selected>P4 routine</option>"));
        page("/triage-cases?band=&state=&serviceType=&heldBy=").body(containsString(p3.referralRef()));
        page("/triage-cases?band=P1&state=&serviceType=&heldBy=").body(containsString("No referral fits this."));
    }

    @Test
    void the_rest_of_the_list_is_a_link_that_keeps_the_filter() {
        var two = List.of(queued(community()), queued(community())); // alike but for their references

        var html = page("/triage-cases?band=P4&limit=1").extract().asString();
        var second = two.stream()
                .filter(referral -> !html.contains(referral.referralRef()))
                .findFirst()
                .orElseThrow();
        var link = Pattern.compile("<a href=\"(/triage-cases\\?[^\"]*cursor=[^\"]*)\">")
                .matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();

        assertTrue(link.contains("band=P4"));
        page(link).body(containsString(second.referralRef()));
    }

    @Test
    void a_referral_says_why_and_who_was_looked_at_and_what_was_decided_when() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 0);
        var referral = Desk.tell(careAct());
        Desk.offer(referral, 1);

        page("/triage-cases/" + referral.referralId())
                .body(containsString(
                        "<a href=\"https://referrals.example.org/referrals/" + referral.referralId() + "\">"));
        var html = text(page("/triage-cases/" + referral.referralId()));

        assertEquals("Offered to a partner.", found(html, "Offered to a partner\\."));
        assertEquals("May the hub proceed? Proceed consent", found(html, "May the hub proceed\\? \\w+ \\w+"));
        assertEquals(
                "AFA 5 April 2016, 10:00 6 April 2016, 10:00 Not answered yet",
                found(html, "AFA 5 April.*?Not answered yet"));
        assertEquals("BEE No. No capacity free.", found(html, "BEE No\\. .*?\\."));
        assertEquals(
                "5 April 2016, 10:00: The partners were ranked, by the rules",
                found(html, "5 April 2016, 10:00: The partners were ranked, by the rules"));
        desk("/triage-cases/" + UUID.randomUUID())
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>Page not found</h1>"));
    }

    @Test
    void a_referral_taken_back_from_a_partner_waits_for_a_person_and_says_so() {
        Network.partner("AFA", 5);
        var referral = Desk.tell(careAct());
        Desk.offer(referral, 1);
        Desk.worker()
                .body("{\"reasonCode\": \"PERSON_PREFERENCE\", \"then\": \"CHOOSE_PARTNER\"}")
                .header("If-Match", Desk.tag(referral))
                .post("/triage-cases/{id}/recall", referral.referralId())
                .then()
                .statusCode(200);

        Desk.worker()
                .get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("waitsFor", equalTo("Somebody has to choose a partner."));
        assertEquals("P3 standard 1 1 0", found(text(page("/triage-cases")), "P3 standard \\d+ \\d+ \\d+"));
    }

    @Test
    void the_waiting_list_says_whom_to_get_in_touch_with_and_who_is_overdue() {
        Network.partner("AFA", 0);
        var waiting = Desk.tell(community()); // be in touch by 4 May, over the bank holiday
        await().until(() -> Desk.state(waiting).equals("WAITING_LIST"));

        assertEquals(
                waiting.referralRef() + " P4 routine 4 May 2016",
                found(text(page("/waiting-list")), Pattern.quote(waiting.referralRef()) + " P4 routine .*? 2016"));
        TestClock.set("2016-05-05T09:00:00Z");
        assertEquals("Overdue: 4 May 2016", found(text(page("/waiting-list")), "Overdue: .*? 2016"));
        page("/waiting-list?contactDueBy=2016-05-03").body(containsString("The hub is in touch with everybody."));
    }

    @Test
    void the_pages_can_be_read_without_eyes_colour_or_script() {
        Network.partner("AFA", 0);
        var referral = Desk.tell(community());
        queued(careAct());
        for (var path : new String[] {"/triage-cases", "/triage-cases/" + referral.referralId(), "/waiting-list"}) {
            var html = page(path).extract().asString();
            assertEquals(1, count(html, "<h1>"), path);
            assertEquals(1, count(html, "<html lang=\"en-GB\">"), path);
            assertEquals(1, count(html, "href=\"#main\""), path);
            assertEquals(count(html, "<table"), count(html, "<caption "), path);
            assertEquals(count(html, "<th[ >]"), count(html, "<th scope=\""), path);
            assertEquals(
                    count(html, "<(?:select|textarea|input) (?!type=\"hidden\")"), count(html, "<label for="), path);
            assertEquals(0, count(html, "<script|NOT_FOUND| style="), path);
        }
    }

    private static ReferralReceived queued(ReferralFacts facts) {
        var referral = Desk.tell(Referrals.with(facts, Referrals.place(IN_TWO_DISTRICTS)));
        Desk.told(QueuedForPerson.class, referral);
        return referral;
    }

    private static ValidatableResponse page(String path) {
        var page = desk(path).statusCode(200).contentType(containsString("text/html"));
        AccessiblePage.check(page);
        return page;
    }

    private static ValidatableResponse desk(String path) {
        return Desk.worker()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    /** What a reader sees of it, in one line. */
    private static String text(ValidatableResponse page) {
        return page.extract()
                .asString()
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + text));
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
