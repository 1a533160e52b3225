package org.advocacyhub.provider.offer;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub moves the days of an offer that a partner thinks about. */
@HubTest
class MoveTargetsTest {

    private static final LocalDate MOVED = Hub.TODAY.plusDays(9);

    @BeforeEach
    void today() {
        TestClock.set(Hub.NOW);
    }

    @Test
    void an_open_offer_shows_the_new_days_and_the_new_band() {
        var offer = Hub.anOpenOffer(Hub.aPartner());

        Broker.publish(changed(offer));

        await().untilAsserted(() ->
                shown(offer).body("contactDue", equalTo(MOVED.toString())).body("band", equalTo("P2")));
    }

    @Test
    void what_was_answered_stands_as_it_was_answered() {
        var partner = Hub.aPartner();
        var answered = Hub.anOpenOffer(partner);
        Http.as(Tokens.partner(partner))
                .body("{\"reason\": \"NO_CAPACITY\"}")
                .post("/offers/{id}/decline", answered.offerId())
                .then()
                .statusCode(200);
        var open = Hub.anOpenOffer(partner);

        Broker.publish(changed(answered), changed(open));

        await().untilAsserted(() -> shown(open).body("contactDue", equalTo(MOVED.toString())));
        shown(answered).body("contactDue", equalTo(answered.contactDue().toString()));
    }

    private static ValidatableResponse shown(OfferMade offer) {
        return Http.as(Tokens.partner(offer.partnerId()))
                .get("/offers/{id}", offer.offerId())
                .then()
                .statusCode(200);
    }

    private static TargetsChanged changed(OfferMade offer) {
        return new TargetsChanged(
                offer.referralId(),
                TestClock.now(),
                "BAND_RAISED",
                offer.offerId(),
                offer.serviceType(),
                "P2",
                "PERSON",
                offer.effectiveReceivedDate(),
                MOVED,
                null,
                false,
                offer.district(),
                0);
    }
}
