package org.advocacyhub.provider.offer;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Need N32: a case that the provider before left open goes on, and its partner sees since when it has been open; ADR 0139. */
@HubTest
class CarriedOverTest {

    private static final LocalDate BEFORE = LocalDate.of(2015, 11, 2);
    private static final String IN_WORDS = "Open at the provider before since";

    private String partner;

    @BeforeEach
    void a_partner() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
    }

    private OfferMade carriedOver() {
        return Hub.made(AnOffer.to(partner).openSince(BEFORE).event());
    }

    @Test
    void the_partner_sees_since_when_it_has_been_open_in_offer_and_case() {
        var offer = carriedOver();

        json("/offers/" + offer.offerId()).body("openSince", equalTo("2015-11-02"));
        json("/offers?state=OPEN").body("items[0].openSince", equalTo("2015-11-02"));
        page("/offers/" + offer.offerId()).body(containsString(IN_WORDS)).body(containsString("2 November 2015"));
        page("/offers").body(containsString(IN_WORDS));

        var caseId = Hub.accepted(offer).extract().path("caseId");

        json("/cases/" + caseId)
                .body("openSince", equalTo("2015-11-02"))
                .body("openedOn", equalTo("2016-04-05")); // what is due is reckoned from here
        json("/cases").body("items[0].openSince", equalTo("2015-11-02"));
        page("/cases/" + caseId).body(containsString(IN_WORDS)).body(containsString("2 November 2015"));
        page("/cases").body(containsString(IN_WORDS));
    }

    @Test
    void a_new_referral_was_open_nowhere_before() {
        var offer = Hub.anOpenOffer(partner);

        json("/offers/" + offer.offerId()).body("openSince", nullValue());
        page("/offers").body(not(containsString(IN_WORDS)));
        var caseId = Hub.accepted(offer).extract().path("caseId");
        json("/cases/" + caseId).body("openSince", nullValue());
        page("/cases/" + caseId).body(not(containsString(IN_WORDS)));
    }

    @Test
    void s19_nobody_is_told_that_it_is_the_first_time() {
        assertNull(continuity(Hub.accepted(carriedOver())));
    }

    @Test
    void s19_nor_when_somebody_is_named_later() {
        var offer = carriedOver();
        var caseId = Hub.partner(partner)
                .body("{\"toBeAllocated\":true}")
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("caseId");

        Hub.partner(partner)
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/cases/" + caseId + "/advocate")
                .then()
                .statusCode(200);

        assertNull(Broker.await(
                        AdvocateAllocated.class,
                        event -> event.caseId().toString().equals(caseId))
                .continuity());
    }

    @Test
    void s19_whom_the_partner_supported_already_comes_back_to_somebody() {
        Hub.anAdvocate(partner, "ADV-02", 25);
        Hub.accepted(Hub.anOpenOffer(partner));

        assertEquals("SAME_ADVOCATE", continuity(Hub.accepted(carriedOver())));
        assertEquals("OTHER_ADVOCATE", continuity(Hub.accept(carriedOver(), "ADV-02")));
    }

    @Test
    void it_goes_along_to_another_partner_who_is_told_before_it_takes_it_and_stays_when_the_case_is_reopened() {
        var caseId = Hub.accepted(carriedOver()).extract().<String>path("caseId");
        var taking = Hub.aPartner();
        move(partner, caseId, "first-contact", "{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .statusCode(200);
        var transfer = move(partner, caseId, "transfer", """
                {"toPartner":"%s","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-04-05",
                 "handoverNote":"-"}""".formatted(taking))
                .statusCode(201)
                .extract()
                .<String>path("transferId");

        Hub.partner(taking).get("/transfers/" + transfer).then().body("openSince", equalTo("2015-11-02"));
        Browser.of(Tokens.partner(taking)).page("/transfers").body(containsString(IN_WORDS));
        Hub.partner(taking)
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/transfers/" + transfer + "/acceptance")
                .then()
                .statusCode(200);
        TestClock.advance(Duration.ofDays(1));
        move(
                        taking,
                        caseId,
                        "closure",
                        "{\"closedOn\":\"2016-04-06\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .statusCode(200);
        move(taking, caseId, "reopening", "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}")
                .statusCode(200)
                .body("openSince", equalTo("2015-11-02"))
                .body("partnerId", equalTo(taking));
    }

    private static String continuity(ValidatableResponse accepted) {
        var caseId = accepted.statusCode(201).extract().<String>path("caseId");
        return Broker.await(CaseOpened.class, event -> event.caseId().toString().equals(caseId))
                .continuity();
    }

    private static ValidatableResponse move(String caller, String caseId, String move, String body) {
        return Hub.partner(caller)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }

    private ValidatableResponse json(String address) {
        return Hub.partner(partner).get(address).then().statusCode(200);
    }

    private ValidatableResponse page(String address) {
        return Browser.of(Tokens.partner(partner)).page(address);
    }
}
