package org.advocacyhub.provider.webhook;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sets a receiver up sees at once what it makes of a signed message (ADR 0072). */
@HubTest
class PingTest {

    private String partner;
    private Receiver receiver;
    private String webhookId;
    private String secret;

    @BeforeEach
    void a_webhook() throws IOException {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        receiver = new Receiver();
        var registered = Hub.partner(partner)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[\"OFFER_LAPSED\"],\"afterPosition\":null}")
                .post("/webhooks")
                .then()
                .statusCode(201);
        webhookId = registered.extract().path("webhook.webhookId");
        secret = registered.extract().path("secret");
    }

    @AfterEach
    void it_listens_no_more() throws IOException {
        receiver.close();
    }

    @Test
    void a_ping_comes_signed_like_every_message_and_its_answer_is_shown() throws IOException {
        var shown = ping().statusCode(200)
                .body("messageId", startsWith("ping-"))
                .body("delivered", equalTo(true))
                .body("answerStatus", equalTo(204))
                .body("failure", nullValue());

        var got = receiver.got().getFirst();
        var message = new ObjectMapper().readTree(got.body());
        assertEquals("PING", message.get("type").asText());
        assertEquals(webhookId, message.get("data").get("webhookId").asText());
        assertEquals(shown.extract().path("messageId"), got.headers().get("webhook-id"));
        assertSigned(got, List.of(SigningSecret.parse(secret)));
        assertEquals(
                0, Database.number("select count(*) from webhook_delivery where endpoint_id = ?::uuid", webhookId));
    }

    @Test
    void whatever_the_receiver_says_is_shown_and_nothing_follows_from_it() {
        receiver.behave(Receiver.answering("500 No"));
        ping().statusCode(200).body("delivered", equalTo(false)).body("answerStatus", equalTo(500));
        receiver.behave(Receiver.answering("410 Gone"));
        ping().statusCode(200).body("delivered", equalTo(false)).body("answerStatus", equalTo(410));
        receiver.behave(Receiver.answering("302 Found", "Location: http://localhost:1/"));
        ping().statusCode(200).body("delivered", equalTo(false)).body("answerStatus", equalTo(302));
        receiver.behave(Receiver.saying("no HTTP at all\r\n\r\n"));
        ping().statusCode(200).body("failure", equalTo("CONNECTION_FAILED")).body("answerStatus", nullValue());
        receiver.behave(_ -> new CountDownLatch(1).await());
        ping().statusCode(200).body("failure", equalTo("TIMED_OUT")).body("millis", greaterThanOrEqualTo(1900));

        Hub.partner(partner)
                .get("/webhooks/" + webhookId)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("answeredAt", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void one_that_is_paused_can_be_tried_and_while_two_secrets_count_both_sign() {
        Hub.partner(partner)
                .header("If-Match", "\"0\"")
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[],\"active\":false}")
                .put("/webhooks/" + webhookId)
                .then()
                .statusCode(200);
        var next = Hub.partner(partner)
                .post("/webhooks/" + webhookId + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("secret");

        ping().statusCode(200).body("delivered", equalTo(true));
        assertSigned(receiver.got().getLast(), List.of(SigningSecret.parse(next), SigningSecret.parse(secret)));

        TestClock.set(NOW.plusSeconds(24 * 3600));
        ping().statusCode(200).body("delivered", equalTo(true));
        assertSigned(receiver.got().getLast(), List.of(SigningSecret.parse(next)));
    }

    @Test
    void one_ping_at_a_time() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var reached = new CountDownLatch(1);
        receiver.behave(out -> {
            reached.countDown();
            answered.await();
            out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes());
        });
        var first = Thread.ofVirtual().start(() -> ping().statusCode(200));
        reached.await();

        ping().statusCode(429).body("type", equalTo("urn:advocacyhub:problem:ping-running"));

        answered.countDown();
        first.join();
        receiver.behave(Receiver.answering("204 No Content"));
        ping().statusCode(200);
    }

    @Test
    void another_partners_webhook_is_not_there() {
        Hub.partner(Hub.aPartner())
                .post("/webhooks/" + webhookId + "/ping")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-webhook"));
        assertEquals(0, receiver.got().size());
    }

    private static void assertSigned(Receiver.Got got, List<SigningSecret> secrets) {
        var at = Instant.ofEpochSecond(Long.parseLong(got.headers().get("webhook-timestamp")));
        assertEquals(
                SigningSecret.signatures(secrets, got.headers().get("webhook-id"), at, got.body()),
                got.headers().get("webhook-signature"));
    }

    private ValidatableResponse ping() {
        return Hub.partner(partner).post("/webhooks/" + webhookId + "/ping").then();
    }
}
