package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.runtime.app.Heard;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An event leaves one service and arrives in another. */
@HubTest
class RoadTest {

    @Inject
    Heard heard;

    @Test
    void what_a_use_case_records_arrives_at_the_broker() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("hub-manager"))
                .contentType("application/json")
                .body(Map.of("partnerId", "ROAD", "text", "hello", "pinned", true))
                .post("/notes")
                .then()
                .statusCode(201);

        assertEquals(
                1,
                Broker.await(PartnerCapacityChanged.class, told -> told.partnerId()
                                .equals("ROAD"))
                        .capacity());
    }

    @Test
    void what_is_published_is_heard() {
        var offer = UUID.randomUUID();

        Broker.publish(new OfferLapsed(UUID.randomUUID(), offer, "P1", Instant.EPOCH));

        Awaitility.await().untilAsserted(() -> assertEquals(List.of(offer), heard.offers(List.of(offer))));
    }
}
