package org.advocacyhub.provider.organisation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner without a system of its own says of itself in a browser. */
@HubTest
class PartnerPagesFormsTest {

    private static final String CAPACITY = "Say how many cases you can work at once";
    private static final String PAUSE = "Take no referrals for a while";
    private static final String REASSIGN = "Give all cases of an advocate to another";

    private String partner;
    private String page;
    private Browser browser;

    @BeforeEach
    void a_partner_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        page = "/partners/" + partner;
        browser = Browser.of(Tokens.partner(partner));
    }

    @Test
    void a_partner_finds_its_page_and_says_how_much_it_can_take() {
        browser.open("/partners").statusCode(200).body(containsString("<h1>Advocacy for All</h1>"));
        browser.page(page).body(containsString("0, room for 10 at once")).body(containsString("Care Act advocacy"));
        var old = Browser.form(browser.page(page), CAPACITY);

        browser.fillIn(page, CAPACITY, Map.of("capacity", "14")).statusCode(303).header("Location", endsWith(page));
        browser.send(old, Map.of("capacity", "3")).statusCode(412);

        browser.page(page).body(containsString("0, room for 14 at once"));
        assertEquals(List.of(), Browser.unlabelled(browser.page(page)));
    }

    @Test
    void it_takes_nothing_for_a_while_and_then_again() {
        browser.fillIn(page, PAUSE, Map.of("reason", "CAPACITY", "until", "2016-05-09"))
                .statusCode(303)
                .header("Location", endsWith(page));
        browser.page(page)
                .body(containsString("taken again from 9 May 2016 on (Capacity)"))
                .body(not(containsString(PAUSE)));

        browser.fillIn(page, "Take referrals again", Map.of()).statusCode(303);

        browser.page(page).body(containsString("<dd>are taken</dd>"));
    }

    @Test
    void it_is_told_by_e_mail_elsewhere_and_no_more() {
        browser.page(page).body(containsString("<dd>go to nobody</dd>"));
        browser.fillIn(page, "Be told by e-mail", Map.of("address", "team@example.org"))
                .statusCode(303)
                .header("Location", endsWith(page));
        browser.page(page).body(containsString("go to team@example.org"));
        browser.fillIn(page, "Be told by e-mail elsewhere", Map.of("address", "not an address"))
                .statusCode(400);
        browser.fillIn(page, "Be told by e-mail elsewhere", Map.of("address", "others@example.org"))
                .statusCode(303);
        browser.page(page).body(containsString("go to others@example.org"));

        browser.fillIn(page, "Be told by no e-mail", Map.of()).statusCode(303);

        browser.page(page).body(containsString("<dd>go to nobody</dd>"));
    }

    @Test
    void all_cases_of_an_advocate_go_to_another_with_one_form() {
        Hub.anOpenCase(partner);
        Hub.anOpenCase(partner);
        browser.page(page).body(not(containsString(REASSIGN))); // there is nobody else
        Hub.anAdvocate(partner, "ADV-02", 25);

        browser.fillIn(page, REASSIGN, Map.of("from", "ADV-01", "to", "ADV-02"))
                .statusCode(303)
                .header("Location", endsWith(page));

        browser.page(page).body(containsString("2 open cases of at most 25"));
        Hub.partner(partner)
                .get("/partners/" + partner + "/advocates/ADV-02")
                .then()
                .body("openCases", equalTo(2));
    }

    /** Whoever presses twice sees the second answer: it is the first once more. */
    @Test
    void a_button_that_is_pressed_twice_gives_the_cases_once_and_says_again_what_stays() {
        Hub.anOpenCase(partner);
        Hub.anAdvocate(partner, "ADV-02", 1);
        Hub.anAdvocate(partner, "ADV-03", 25);
        var button = Browser.form(browser.page(page), REASSIGN);
        for (var press = 1; press <= 2; press++) {
            browser.send(button, Map.of("from", "ADV-01", "to", "ADV-03"))
                    .statusCode(303)
                    .header("Location", endsWith(page));
        }

        var given = Hub.anOpenCase(partner);
        var kept = Hub.anOpenCase(partner);
        var another = Browser.form(browser.page(page), REASSIGN);
        for (var press = 1; press <= 2; press++) {
            AccessiblePage.check(browser.send(another, Map.of("from", "ADV-01", "to", "ADV-02"))
                    .statusCode(200)
                    .body(containsString("1 case went to ADV-02"))
                    .body(containsString("href=\"/cases/" + kept + "\"")));
        }
        Hub.partner(partner).get("/cases/" + given).then().body("advocateId", equalTo("ADV-02"));
    }

    @Test
    void what_cannot_be_given_is_said_with_why_and_leads_to_the_case() {
        Hub.anOpenCase(partner);
        var kept = Hub.anOpenCase(partner);
        Hub.anAdvocate(partner, "ADV-02", 1);

        var answer = browser.fillIn(page, REASSIGN, Map.of("from", "ADV-01", "to", "ADV-02"))
                .statusCode(200)
                .body(containsString("Some cases stay with ADV-01"))
                .body(containsString("1 case went to ADV-02"))
                .body(containsString("href=\"/cases/" + kept + "\""))
                .body(containsString("as many open cases as the caseload limit allows"))
                .body(containsString("href=\"" + page + "\""));
        AccessiblePage.check(answer);
    }

    /** Whoever changes the address alone does not change what is told. */
    @Test
    void what_was_chosen_to_be_told_stays_chosen() {
        Hub.partner(partner)
                .body("{\"address\":\"team@example.org\",\"types\":[\"OFFER_MADE\",\"TRANSFER_PROPOSED\"]}")
                .put(page + "/mailbox")
                .then()
                .statusCode(200);

        browser.page(page).body(containsString("about Offer made, Transfer proposed alone"));
        browser.fillIn(page, "Be told by e-mail elsewhere", Map.of("address", "others@example.org"))
                .statusCode(303);

        Hub.partner(partner)
                .get(page + "/mailbox")
                .then()
                .body("address", equalTo("others@example.org"))
                .body("types", equalTo(List.of("OFFER_MADE", "TRANSFER_PROPOSED")));
    }

    @Test
    void each_reads_and_does_what_is_theirs() {
        browser.fillIn(page, "Be told by e-mail", Map.of("address", "team@example.org"))
                .statusCode(303);
        Browser.of(Tokens.of("hub-manager"))
                .page(page)
                .body(containsString(CAPACITY))
                .body(not(containsString(REASSIGN)));
        Browser.of(Tokens.of("triage-worker"))
                .page(page)
                .body(not(containsString("<form")))
                .body(not(containsString("team@example.org")));
        Browser.of(Tokens.of("hub-manager")).page("/partners?limit=2").body(containsString("<h1>Partners</h1>"));
        Browser.of(Tokens.partner(Hub.aPartner())).open(page).statusCode(404);
    }
}
