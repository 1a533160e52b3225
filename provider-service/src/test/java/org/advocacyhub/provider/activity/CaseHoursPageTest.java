package org.advocacyhub.provider.activity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much time a case may take, in a browser: the partner reads it, the hub agrees to more (domain.md D.3, F.4). */
@HubTest
class CaseHoursPageTest {

    private static final String MORE = "Agree to more time";

    private String partner;
    private String offer;
    private String address;

    @BeforeEach
    void a_case_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        var made = Hub.anOpenOffer(partner);
        offer = "/offers/" + made.offerId();
        String caseId = Hub.accepted(made).extract().path("caseId");
        address = "/cases/" + caseId;
    }

    @AfterEach
    void cases_of_others_have_no_cap() {
        Database.rows("delete from hours_cap where service_type = 'CARE_ACT' returning service_type");
    }

    @Test
    void without_a_cap_there_is_nothing_to_agree_to() {
        hub().page(address + "/hours")
                .body(containsString("cases of this kind have no limit"))
                .body(not(containsString("<form")));
    }

    @Test
    void the_hub_comes_from_the_offer_and_agrees_to_more() {
        capped();
        hub().page(offer).body(containsString("<a href=\"" + address + "/hours\">"));
        Browser.of(Tokens.of("triage-worker", "hub-manager"))
                .page(offer)
                .body(containsString("<a href=\"" + address + "/hours\">"));
        hub().page(address + "/hours")
                .body(containsString("<dt>May take</dt><dd>1 h 00 min</dd>"))
                .body(containsString("Nothing yet."))
                .body(not(containsString("Go to the case")));

        hub().fillIn(
                        address + "/hours",
                        MORE,
                        Map.of("minutes", "90", "until", "2016-09-30", "why", "A second meeting was called."))
                .statusCode(303)
                .header("Location", endsWith(address + "/hours"));

        browser()
                .page(address + "/hours")
                .body(containsString("<dt>May take today</dt><dd>2 h 30 min, with what was agreed</dd>"))
                .body(containsString("<strong>1 h 30 min more</strong> for work up to 30 September 2016."))
                .body(containsString("A second meeting was called."))
                .body(not(containsString(MORE)));
        Hub.partner(partner)
                .get(address + "/hours")
                .then()
                .body("extensions", hasSize(1))
                .body("extensions[0].minutes", equalTo(90));
        Hub.partner(partner).get("/feed").then().body("items.type", hasItem("MORE_TIME_AGREED"));
    }

    @Test
    void what_is_used_up_is_said_to_whoever_works_the_case() {
        capped();
        browser().page(address).body(containsString("<a href=\"" + address + "/hours\">"));
        browser()
                .fillIn(
                        address,
                        "Record the first contact",
                        Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"))
                .statusCode(303);
        browser()
                .fillIn(
                        address,
                        "Record time",
                        Map.of(
                                "advocateId", Hub.ADVOCATE,
                                "workedOn", "2016-04-05",
                                "category", "CLIENT_CONTACT_F2F",
                                "minutes", "60"))
                .statusCode(303);

        browser().page(address + "/hours").body(containsString("1 h 00 min, and they are used up"));
    }

    @Test
    void a_day_that_is_over_and_somebody_else_are_refused() {
        capped();
        hub().fillIn(address + "/hours", MORE, Map.of("minutes", "90", "until", "2016-04-04", "why", "Late."))
                .statusCode(400)
                .body(containsString("The last day that the extension covers is over."));
        browser()
                .send(address + "/hours/extensions", Map.of("minutes", "90", "until", "2016-09-30", "why", "More."))
                .statusCode(403);
        var stranger = Browser.of(Tokens.partner(Hub.aPartner()));
        stranger.open(address + "/hours").statusCode(404);
        Browser.of(Tokens.of("triage-worker")).page(offer).body(not(containsString(address)));
        stranger.open(offer).statusCode(404);
    }

    private static void capped() {
        Hub.manager()
                .body("{\"from\":\"2016-04-05\",\"minutes\":60}")
                .put("/hours-caps/CARE_ACT")
                .then()
                .statusCode(200);
    }

    private static Browser hub() {
        return Browser.of(Tokens.of("hub-manager"));
    }

    private Browser browser() {
        return Browser.of(Tokens.partner(partner));
    }
}
