package org.advocacyhub.provider.quality;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people complain about, from the day of receipt to how it ended, in a browser (K-20). */
@HubTest
class ComplaintPagesTest {

    private static final String REGISTER = "Register a complaint";
    private static final String ACKNOWLEDGED = "It was acknowledged";
    private static final String ENDED = "How it ended";

    private String partner;
    private Browser browser;

    @BeforeEach
    void a_partner_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        browser = Browser.of(Tokens.partner(partner));
    }

    @Test
    void a_complaint_is_registered_acknowledged_and_closed() {
        var caseId = Hub.anOpenCase(partner);
        browser.page("/complaints").body(containsString("There are none."));

        browser.fillIn(
                        "/complaints",
                        REGISTER,
                        Map.of(
                                "contractRef", "KENT-ADV-2016",
                                "about", "DELAY",
                                "receivedOn", "2016-04-04",
                                "caseId", caseId))
                .statusCode(303)
                .header("Location", endsWith("/complaints"));

        String id = Hub.partner(partner)
                .get("/complaints")
                .then()
                .body("items", hasSize(1))
                .body("items[0].caseId", equalTo(caseId))
                .extract()
                .path("items[0].complaintId");
        var address = "/complaints/" + id;
        browser.page("/complaints").body(containsString("<a href=\"" + address + "\">Delay"));
        browser.page("/").body(containsString("<strong>1 complaint not answered yet</strong>"));
        browser.fillIn(address, ACKNOWLEDGED, Map.of("acknowledgedOn", "2016-04-05"))
                .statusCode(303)
                .header("Location", endsWith(address));
        browser.page(address)
                .body(containsString("<dt>Acknowledged</dt><dd>5 April 2016</dd>"))
                .body(containsString("<a href=\"/cases/" + caseId + "\">"))
                .body(not(containsString(ACKNOWLEDGED)));
        browser.fillIn(address, ENDED, Map.of("closedOn", "2016-04-05", "outcome", "PARTLY_UPHELD"))
                .statusCode(303);

        browser.page(address)
                .body(containsString("<dd>5 April 2016: Partly upheld</dd>"))
                .body(not(containsString("<form")));
        browser.page("/").body(not(containsString("not answered yet</strong>")));
    }

    @Test
    void a_day_that_can_t_be_and_a_step_taken_twice_are_refused() {
        browser.fillIn(
                        "/complaints",
                        REGISTER,
                        Map.of("contractRef", "KENT-ADV-2016", "about", "DELAY", "receivedOn", "2016-04-06"))
                .statusCode(400)
                .body(containsString("The day lies in the future."));
        var address = registered();
        var ended = Browser.form(browser.page(address), ENDED);
        browser.send(ended, Map.of("closedOn", "2016-04-03", "outcome", "UPHELD"))
                .statusCode(400)
                .body(containsString("Send a day from 4 April 2016 on."));
        var later = ended.replaceAll("key=[^&]+", "key=" + UUID.randomUUID());
        browser.send(later, Map.of("closedOn", "2016-04-05", "outcome", "UPHELD"))
                .statusCode(303);
        browser.send(
                        later.replaceAll("key=[^&]+", "key=" + UUID.randomUUID()),
                        Map.of("closedOn", "2016-04-05", "outcome", "NOT_UPHELD"))
                .statusCode(409)
                .body(containsString("It was closed on 5 April 2016."));
    }

    /** Whoever has just registered one is led to the list, and finds it there. */
    @Test
    void what_was_received_last_stands_before_the_years_before() {
        for (var day : new String[] {"2015-04-07", "2016-04-04", "2014-04-07"}) {
            browser.fillIn(
                            "/complaints",
                            REGISTER,
                            Map.of("contractRef", "KENT-ADV-2016", "about", "DELAY", "receivedOn", day))
                    .statusCode(303);
        }

        browser.page("/complaints?limit=1")
                .body(containsString("<td>4 April 2016</td>"))
                .body(not(containsString("April 2015</td>")));
        browser.page(onward("/complaints?limit=1"))
                .body(containsString("<td>7 April 2015</td>"))
                .body(not(containsString("April 2016</td>")));
        browser.page(onward(onward("/complaints?limit=1"))).body(containsString("<td>7 April 2014</td>"));
    }

    private String onward(String page) {
        return Jsoup.parse(browser.page(page).extract().asString())
                .select("a:contains(The next ones)")
                .attr("href");
    }

    @Test
    void nobody_else_sees_it() {
        var address = registered();
        var stranger = Browser.of(Tokens.partner(Hub.aPartner()));
        stranger.open(address).statusCode(404);
        stranger.send(address + "/closure", Map.of("closedOn", "2016-04-05", "outcome", "UPHELD"))
                .statusCode(404);
        stranger.page("/complaints").body(containsString("There are none."));
        Browser.of(Tokens.of("hub-manager")).open(address).statusCode(403);
        Browser.of(Tokens.advocate(partner, Hub.ADVOCATE)).page(address).body(containsString(ENDED));
    }

    private String registered() {
        browser.fillIn(
                        "/complaints",
                        REGISTER,
                        Map.of("contractRef", "KENT-ADV-2016", "about", "DELAY", "receivedOn", "2016-04-04"))
                .statusCode(303);
        return "/complaints/"
                + Hub.partner(partner).get("/complaints").jsonPath().getString("items[0].complaintId");
    }
}
