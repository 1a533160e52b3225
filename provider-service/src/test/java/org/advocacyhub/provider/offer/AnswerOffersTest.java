package org.advocacyhub.provider.offer;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.advocacyhub.provider.Hub.TODAY;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From triage's offer to the partner's answer, over HTTP, PostgreSQL and the broker. */
@HubTest
class AnswerOffersTest {

    private String partner;

    @BeforeEach
    void a_partner() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
    }

    @Test
    void an_offer_is_in_the_partners_list_and_feed() {
        var offer = Hub.anOpenOffer(partner);

        Hub.partner(partner)
                .get("/offers?state=OPEN")
                .then()
                .statusCode(200)
                .body("items.offerId", contains(offer.offerId().toString()))
                .body("items[0].answerBy", equalTo("2016-04-05T11:00:00Z"))
                .body("items[0].contactDue", equalTo("2016-04-12"));
        Hub.partner(partner)
                .get("/feed")
                .then()
                .statusCode(200)
                .body("items.type", contains("OFFER_MADE"))
                .body("items.offerId", contains(offer.offerId().toString()))
                .body("nextCursor", notNullValue());
    }

    @Test
    void an_accepted_offer_opens_a_case_and_everybody_who_must_know_hears_of_it() {
        var offer = Hub.anOpenOffer(partner);

        var accepted = Hub.accepted(offer);

        var caseId = accepted.body("state", equalTo("OPEN_ALLOCATED"))
                .body("advocateId", equalTo(ADVOCATE))
                .header("ETag", equalTo("\"0\""))
                .extract()
                .<String>path("caseId");
        assertTrue(accepted.extract().header("Location").endsWith("/cases/" + caseId));
        assertEquals("ACCEPTED", Hub.stateOf(offer));
        var opened = Broker.await(CaseOpened.class, event -> event.offerId().equals(offer.offerId()));
        assertEquals(
                new CaseOpened(
                        offer.referralId(),
                        UUID.fromString(caseId),
                        offer.offerId(),
                        offer.referralRef(),
                        offer.personKey(),
                        partner,
                        ADVOCATE,
                        NOW,
                        TODAY,
                        "CARE_ACT",
                        "P3",
                        "E07000110",
                        false,
                        "FIRST_TIME"),
                opened);
        Broker.await(
                PartnerCapacityChanged.class, told -> told.equals(new PartnerCapacityChanged(partner, NOW, 10, 1)));
        Hub.partner(partner).get("/feed").then().body("items.type", contains("OFFER_MADE", "CASE_OPENED"));
        assertEquals(1, Hub.openCasesOf(partner));
    }

    @Test
    void an_offer_is_answered_once() {
        var offer = Hub.anOpenOffer(partner);
        Hub.accepted(offer);

        Hub.accept(offer, ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:offer-answered"));
        decline(offer, "NO_CAPACITY").statusCode(409);
        assertEquals(1, Hub.openCasesOf(partner));
    }

    @Test
    void a_declined_offer_is_told_with_its_coded_reason() {
        var offer = Hub.anOpenOffer(partner);

        decline(offer, "OUT_OF_SKILL")
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("declineReason", equalTo("OUT_OF_SKILL"));

        var told = Broker.await(OfferDeclined.class, event -> event.offerId().equals(offer.offerId()));
        assertEquals(new OfferDeclined(offer.referralId(), offer.offerId(), partner, NOW, "OUT_OF_SKILL"), told);
        Hub.accept(offer, ADVOCATE).statusCode(409);
    }

    @Test
    void an_unknown_decline_reason_is_refused_by_name() {
        var offer = Hub.anOpenOffer(partner);

        decline(offer, "NO_MOOD").statusCode(400).body("errors.field", contains("reason"));

        assertEquals("OPEN", Hub.stateOf(offer));
    }

    @Test
    void an_offer_that_nobody_answers_lapses_once_its_time_is_up() {
        var offer = Hub.anOpenOffer(partner);

        TestClock.set(offer.answerBy().plusMillis(1));

        Hub.waitForState(offer, "LAPSED");
        Broker.await(OfferLapsed.class, event -> event.offerId().equals(offer.offerId()));
        Hub.partner(partner).get("/feed").then().body("items.type", contains("OFFER_MADE", "OFFER_LAPSED"));
        Hub.accept(offer, ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:offer-lapsed"));
    }

    @Test
    void an_offer_can_be_accepted_until_the_last_moment() {
        var offer = Hub.anOpenOffer(partner);

        TestClock.set(offer.answerBy());

        Hub.accepted(offer);
    }

    @Test
    void a_recalled_offer_is_closed_and_told() {
        var offer = Hub.anOpenOffer(partner);

        Broker.publish(recall(offer));

        Hub.waitForState(offer, "RECALLED");
        Broker.await(OfferClosed.class, event -> event.offerId().equals(offer.offerId()));
        Hub.partner(partner).get("/feed").then().body("items.type", contains("OFFER_MADE", "OFFER_RECALLED"));
        Hub.accept(offer, ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:offer-recalled"));
    }

    @Test
    void a_recall_that_came_too_late_changes_nothing_and_the_partner_learns_of_it() {
        var offer = Hub.anOpenOffer(partner);
        Hub.accepted(offer);

        Broker.publish(recall(offer), recall(offer));

        await().untilAsserted(() -> Hub.partner(partner)
                .get("/offers/" + offer.offerId())
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("lateRecallReason", equalTo("REFERRAL_WITHDRAWN")));
        Hub.partner(partner)
                .get("/feed")
                .then()
                .body("items.type", contains("OFFER_MADE", "CASE_OPENED", "RECALL_CAME_LATE"));
        // the hub knows by what was told before
        Broker.await(CaseOpened.class, event -> event.offerId().equals(offer.offerId()));
        assertEquals(1, Hub.openCasesOf(partner));
    }

    @Test
    void an_accepted_offer_is_not_recalled() {
        var offer = Hub.anOpenOffer(partner);
        Hub.accepted(offer);

        Broker.publish(recall(offer));
        Hub.made(again(offer));

        assertEquals("ACCEPTED", Hub.stateOf(offer));
    }

    @Test
    void an_offer_that_is_delivered_twice_is_opened_once() {
        var offer = Hub.anOffer(partner);
        var eventId = UUID.randomUUID();

        Broker.publish(eventId, offer);
        Broker.publish(eventId, offer);
        Hub.made(again(offer));

        Hub.partner(partner)
                .get("/offers")
                .then()
                .body("items.findAll { it.offerId == '" + offer.offerId() + "' }", hasSize(1));
        Hub.partner(partner).get("/feed").then().body("items.type", contains("OFFER_MADE", "OFFER_MADE"));
        assertEquals(
                0, Database.number("select count(*) from dead_letter where event_id = ?::uuid", eventId.toString()));
    }

    @Test
    void an_advocate_who_is_not_qualified_is_refused_with_what_is_missing() {
        var offer = Hub.made(Hub.anOffer(partner, "IMHA", null, false));

        Hub.accept(offer, ADVOCATE)
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-suitable"))
                .body("detail", containsString("IMHA needs CORE and IMHA, or L4_MENTAL_HEALTH"));

        assertEquals("OPEN", Hub.stateOf(offer));
        assertEquals(0, Hub.openCasesOf(partner));
        Hub.partner(partner)
                .get("/offers/" + offer.offerId() + "/candidates")
                .then()
                .statusCode(200)
                .body("suitable", contains(false))
                .body("[0].reasons.code", contains("QUALIFICATION_MISSING"));
    }

    @Test
    void a_wish_for_a_gender_is_kept() {
        var offer = Hub.made(Hub.anOffer(partner, "CARE_ACT", "MALE", false));

        Hub.accept(offer, ADVOCATE).statusCode(422).body("detail", containsString("MALE"));
    }

    @Test
    void an_advocate_with_a_full_caseload_is_refused() {
        Hub.anAdvocate(partner, "BUSY-01", 1);
        Hub.accept(Hub.anOpenOffer(partner), "BUSY-01").statusCode(201);
        var second = Hub.anOpenOffer(partner);

        Hub.accept(second, "BUSY-01").statusCode(409).body("type", equalTo("urn:advocacyhub:problem:caseload-full"));

        Hub.partner(partner)
                .get("/offers/" + second.offerId() + "/candidates")
                .then()
                .body("find { it.advocateId == 'BUSY-01' }.room", equalTo(false));
        Hub.accept(second, ADVOCATE).statusCode(201);
    }

    @Test
    void an_advocate_of_nobody_or_of_another_partner_is_refused() {
        var offer = Hub.anOpenOffer(partner);
        var other = Hub.aPartner();
        Hub.anAdvocate(other, "THEIRS-01", 5);

        Hub.accept(offer, "NOBODY-01")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-advocate"));
        Hub.accept(offer, "THEIRS-01")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-advocate"));
    }

    @Test
    void the_same_key_gets_the_same_answer_and_another_body_does_not() {
        var offer = Hub.anOpenOffer(partner);
        var key = UUID.randomUUID().toString();

        var first = acceptWithKey(offer, key, ADVOCATE).statusCode(201).extract();
        var again = acceptWithKey(offer, key, ADVOCATE).statusCode(201).extract();

        assertEquals(first.<String>path("caseId"), again.<String>path("caseId"));
        assertEquals(1, Hub.openCasesOf(partner));
        acceptWithKey(offer, key, "OTHER-01")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:idempotency-key-reused"));
    }

    @Test
    void the_list_is_paged_and_says_where_it_goes_on() {
        for (int hour = 0; hour < 3; hour++) {
            TestClock.set(NOW.plus(Duration.ofMinutes(hour)));
            Hub.anOpenOffer(partner);
        }

        var first = Hub.partner(partner).get("/offers?limit=2").then().statusCode(200);
        var cursor = first.body("items", hasSize(2)).extract().<String>path("nextCursor");
        var link = first.extract().header("Link");

        assertTrue(link.contains("rel=\"next\"") && link.contains(cursor), link);
        Hub.partner(partner)
                .queryParam("cursor", cursor)
                .get("/offers?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", equalTo(null));
        Hub.partner(partner).get("/offers?state=LAPSED").then().body("items", empty());
    }

    private static ValidatableResponse acceptWithKey(OfferMade offer, String key, String advocate) {
        return Hub.partner(offer.partnerId())
                .header("Idempotency-Key", key)
                .body("{\"advocateId\":\"" + advocate + "\"}")
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then();
    }

    private static ValidatableResponse decline(OfferMade offer, String reason) {
        return Hub.partner(offer.partnerId())
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/offers/" + offer.offerId() + "/decline")
                .then();
    }

    private static OfferRecalled recall(OfferMade offer) {
        return new OfferRecalled(offer.referralId(), offer.offerId(), offer.partnerId(), NOW, "REFERRAL_WITHDRAWN");
    }

    /** A later offer for the same referral: once it is there, everything before it was handled. */
    private static OfferMade again(OfferMade offer) {
        return AnOffer.like(offer).attempt(2).event();
    }
}
