package org.advocacyhub.provider;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner without a system of its own does in a browser: answers offers and works cases. */
@HubTest
class PartnerFormsTest {

    private static final String TIME = "Record time";

    private String partner;
    private Browser browser;

    @BeforeEach
    void a_partner_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        browser = Browser.of(Tokens.partner(partner));
    }

    @Test
    void an_offer_is_accepted_with_an_advocate_and_the_case_opens_on_the_page_that_follows() {
        var offer = Hub.anOpenOffer(partner);
        var page = page("/offers/" + offer.offerId())
                .body(containsString(Hub.ADVOCATE_NAMED + ": can be named"))
                .body(containsString("Your answer"));

        var location = browser.send(
                        Browser.form(page, "Accept and name the advocate"), Map.of("advocateId", Hub.ADVOCATE))
                .statusCode(303)
                .extract()
                .header("Location");

        page(location.substring(location.indexOf("/cases/")))
                .body(containsString("<dd>" + Hub.ADVOCATE_NAMED + "</dd>"))
                .body(containsString("Record the first contact"));
        page("/offers/" + offer.offerId()).body(containsString("Accepted.")).body(not(containsString("<form")));
    }

    @Test
    void an_offer_is_accepted_and_somebody_named_afterwards() {
        var offer = Hub.anOpenOffer(partner);
        var location = browser.send(
                        Browser.form(page("/offers/" + offer.offerId()), "Accept and name the advocate later"),
                        Map.of("toBeAllocated", "true"))
                .statusCode(303)
                .extract()
                .header("Location");
        var address = location.substring(location.indexOf("/cases/"));

        var page = page(address).body(containsString("Nobody named yet")).body(not(containsString(TIME)));
        browser.send(Browser.form(page, "Name the advocate"), Map.of("advocateId", Hub.ADVOCATE))
                .statusCode(303)
                .header("Location", endsWith(address));

        page(address)
                .body(containsString("<dd>" + Hub.ADVOCATE_NAMED + "</dd>"))
                .body(containsString(TIME));
    }

    @Test
    void an_offer_is_declined_with_a_reason() {
        var offer = Hub.anOpenOffer(partner);
        var decline = Browser.form(page("/offers/" + offer.offerId()), "Decline");

        browser.send(decline, Map.of("reason", "")).statusCode(400);
        browser.send(decline, Map.of("reason", "NO_CAPACITY"))
                .statusCode(303)
                .header("Location", endsWith("/offers/" + offer.offerId()));

        page("/offers/" + offer.offerId()).body(containsString("Declined."));
    }

    @Test
    void a_case_is_worked_from_the_first_contact_to_its_closure() {
        var address = "/cases/" + Hub.anOpenCase(partner);
        work(address, "Record the first contact", Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"));
        work(
                address,
                TIME,
                Map.of(
                        "advocateId",
                        Hub.ADVOCATE,
                        "workedOn",
                        "2016-04-05",
                        "category",
                        "CLIENT_CONTACT_F2F",
                        "minutes",
                        "75",
                        "mode",
                        "IN_PERSON",
                        "travelMiles",
                        "",
                        "attemptReason",
                        "",
                        "notes",
                        ""));
        page(address).body(containsString("<dd>1 h 15 min</dd>"));
        work(
                address,
                "Record the scores",
                Map.of("point", "START", "scoredOn", "2016-04-05", "IMP1", "2", "IMP2", "3", "IMP3", "2"));
        work(
                address,
                "Let the case rest",
                Map.of("heldOn", "2016-04-05", "reason", "AWAITING_DECISION", "reviewOn", "2016-04-20"));
        page(address).body(containsString("Rests since"));
        work(address, "Go on with it", Map.of("resumedOn", "2016-04-05"));
        work(
                address,
                "Close the case",
                Map.of(
                        "closedOn",
                        "2016-04-05",
                        "reason",
                        "PERSON_WITHDREW",
                        "summary",
                        "Wants to wait.",
                        "feedbackOffered",
                        "false"));

        page(address)
                .body(containsString("Closed."))
                .body(containsString("Person withdrew"))
                .body(not(containsString("Review by the supervisor"))); // nothing falls due any more
    }

    @Test
    void time_is_recorded_once_however_often_the_button_is_pressed() {
        var caseId = Hub.anOpenCase(partner);
        var address = "/cases/" + caseId;
        work(address, "Record the first contact", Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"));
        var time = Browser.form(page(address), TIME);
        var boxes = Map.of("advocateId", Hub.ADVOCATE, "workedOn", "2016-04-05", "category", "TRAVEL", "minutes", "30");

        browser.send(time, boxes).statusCode(303);
        browser.send(time, boxes).statusCode(303);

        Hub.partner(partner)
                .get(address + "/activities")
                .then()
                .body("items", hasSize(1))
                .body("items[0].minutes", equalTo(30));
    }

    @Test
    void what_somebody_changed_since_the_page_was_opened_is_not_overwritten() {
        var address = "/cases/" + Hub.anOpenCase(partner);
        var old = Browser.form(page(address), "Record the first contact");
        work(address, "Record the first contact", Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"));

        browser.send(old, Map.of("contactOn", "2016-04-04", "mode", "CLIENT_CONTACT_F2F"))
                .statusCode(412);
    }

    @Test
    void nobody_sees_or_changes_anothers() {
        var other = Hub.aPartner();
        var offer = Hub.anOpenOffer(other);
        var caseId = Hub.anOpenCase(other);

        browser.open("/offers/" + offer.offerId()).statusCode(404);
        browser.open("/cases/" + caseId).statusCode(404);
        browser.send("/offers/" + offer.offerId() + "/decline", Map.of("reason", "NO_CAPACITY"))
                .statusCode(404);
        browser.send(
                        "/cases/" + caseId + "/first-contact",
                        Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"))
                .statusCode(404);
    }

    @Test
    void the_hub_and_an_advocate_read_an_offer_and_answer_none() {
        var offer = Hub.anOpenOffer(partner);
        for (var reader : List.of(Tokens.of("hub-manager"), Tokens.advocate(partner, Hub.ADVOCATE))) {
            Browser.of(reader).page("/offers/" + offer.offerId()).body(not(containsString("<form")));
        }
    }

    @Test
    void an_advocate_is_shown_no_form_that_is_a_managers() {
        var address = "/cases/" + Hub.anOpenCase(partner);

        page(address).body(containsString("The supervisor looked at it"));
        Browser.of(Tokens.advocate(partner, Hub.ADVOCATE))
                .page(address)
                .body(containsString(TIME))
                .body(not(containsString("The supervisor looked at it")));
    }

    @Test
    void nobody_is_offered_for_naming_whom_the_person_did_not_ask_for() {
        var offer = Hub.made(AnOffer.to(partner).advocateGender("MALE").event()); // the advocate is a woman
        var caseId = Hub.partner(partner)
                .body("{\"toBeAllocated\":true}")
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("caseId");

        page("/cases/" + caseId).body(not(containsString("Name the advocate")));
    }

    @Test
    void every_box_has_its_label() {
        var offer = Hub.anOpenOffer(partner);
        var address = "/cases/" + Hub.anOpenCase(partner);
        work(address, "Record the first contact", Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"));
        for (var path : new String[] {"/offers/" + offer.offerId(), address}) {
            assertEquals(List.of(), Browser.unlabelled(page(path)), path);
        }
    }

    /** Fills in a form of a case and comes back to the case. */
    private void work(String address, String heading, Map<String, String> boxes) {
        browser.fillIn(address, heading, boxes).statusCode(303).header("Location", endsWith(address));
    }

    private ValidatableResponse page(String path) {
        return browser.page(path);
    }
}
