package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    @Inject
    Scheduler jobs;

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

    /** Else a stop would take away its ground while it runs (ADR 0106). */
    @Test
    void a_scheduled_job_is_known_while_it_runs() throws Exception {
        var isKnown = new CompletableFuture<Boolean>();
        jobs.newJob("known")
                .setInterval("1s")
                .setTask(_ -> isKnown.complete(StackWalker.getInstance()
                        .walk(frames ->
                                frames.anyMatch(frame -> frame.getClassName().equals(JobsInHand.class.getName())))))
                .schedule();
        try {
            assertTrue(isKnown.get(1, TimeUnit.MINUTES));
        } finally {
            jobs.unscheduleJob("known");
        }
    }
}
