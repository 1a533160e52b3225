package org.advocacyhub.provider.webhook;

import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A partner is told by webhook what its feed says, on the real database and a socket that behaves as told (ADR 0072). */
@HubTest
@Timeout(120)
class WebhooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Duration> PLAN = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(9));

    private String partner;
    private Receiver receiver;

    @BeforeEach
    void a_partner_whose_system_listens() throws IOException {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        receiver = new Receiver();
    }

    @AfterEach
    void it_listens_no_more() throws IOException {
        receiver.close();
    }

    @Test
    void an_offer_comes_signed_and_names_nobody() throws IOException {
        var secret = register().extract().<String>path("secret");

        var offer = Hub.anOpenOffer(partner);

        awaitGot(1);
        var got = receiver.got().getFirst();
        var message = JSON.readTree(got.body());
        assertEquals("OFFER_MADE", message.get("type").asText());
        assertEquals(NOW.toString(), message.get("timestamp").asText());
        assertEquals(
                offer.offerId().toString(), message.get("data").get("offerId").asText());
        assertEquals(
                List.of("type", "timestamp", "data"),
                message.properties().stream().map(field -> field.getKey()).toList());
        assertEquals(
                List.of("position", "offerId", "caseId", "referralId"),
                message.get("data").properties().stream()
                        .map(field -> field.getKey())
                        .toList());
        assertEquals(
                "feed-" + message.get("data").get("position").asLong(),
                got.headers().get("webhook-id"));
        var at = Instant.ofEpochSecond(Long.parseLong(got.headers().get("webhook-timestamp")));
        assertTrue(Duration.between(at, Instant.now()).abs().compareTo(Duration.ofMinutes(5)) < 0, "real time");
        assertEquals(
                SigningSecret.signatures(
                        List.of(SigningSecret.parse(secret)), got.headers().get("webhook-id"), at, got.body()),
                got.headers().get("webhook-signature"));
    }

    @Test
    void a_secret_lies_sealed_and_is_shown_once() {
        var registered = register();
        var shown = registered.extract().<String>path("secret");
        var id = registered.extract().<String>path("webhook.webhookId");

        var stored = (byte[]) Database.rows("select secret from webhook_endpoint where id = ?::uuid", id)
                .getFirst()
                .get("secret");

        assertFalse(HexFormat.of()
                .formatHex(stored)
                .contains(HexFormat.of().formatHex(SigningSecret.parse(shown).bytes())));
        Hub.partner(partner).get("/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
    }

    @Test
    void what_is_refused_comes_again_by_the_plan_and_then_it_is_delivered() {
        var id = registered();
        receiver.behave(Receiver.answering("500 No"));
        Hub.anOpenOffer(partner);
        awaitGot(1);
        awaitDelivery(id, "PENDING", 1, 500);

        TestClock.advance(PLAN.get(0).minusMillis(1));
        neverMoreThan(1);
        TestClock.advance(Duration.ofMillis(1));
        awaitGot(2);
        awaitDelivery(id, "PENDING", 2, 500);
        receiver.behave(Receiver.answering("200 OK"));
        TestClock.advance(PLAN.get(1));

        awaitDelivery(id, "DELIVERED", 3, 200);
        assertEquals(
                1,
                receiver.got().stream()
                        .map(got -> got.headers().get("webhook-id"))
                        .distinct()
                        .count());
    }

    @Test
    void an_attempt_that_is_under_way_has_no_answer_yet() {
        var id = registered();
        receiver.behave(Receiver.answering("500 No"));
        Hub.anOpenOffer(partner);
        awaitDelivery(id, "PENDING", 1, 500);
        var mayAnswer = new CountDownLatch(1);
        receiver.behave(out -> {
            mayAnswer.await();
            Receiver.answering("200 OK").answer(out);
        });
        TestClock.advance(PLAN.get(0));
        awaitGot(2);

        deliveries(id, "")
                .body("items[0].attempts", equalTo(2))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].answerStatus", nullValue());

        mayAnswer.countDown();
        awaitDelivery(id, "DELIVERED", 2, 200);
    }

    @Test
    void after_a_day_of_silence_it_is_disabled_until_the_partner_says_it_answers_again() {
        var id = attempt(receiver.url(), "[\"OFFER_MADE\"]") // the offer lapses meanwhile, which is another message
                .statusCode(201)
                .extract()
                .<String>path("webhook.webhookId");
        receiver.behave(Receiver.answering("503 No"));
        Hub.anOpenOffer(partner);
        for (int attempt = 1; attempt <= PLAN.size(); attempt++) {
            awaitDelivery(id, "PENDING", attempt, 503);
            TestClock.advance(PLAN.get(attempt - 1));
        }
        awaitDelivery(id, "FAILED", PLAN.size() + 1, 503);
        var disabled = Hub.partner(partner)
                .get("/webhooks/" + id)
                .then()
                .body("state", equalTo("DISABLED"))
                .body("disabledReason", equalTo("NO_ANSWER"))
                .extract();
        receiver.behave(Receiver.answering("200 OK"));
        var later = Hub.anOpenOffer(partner);
        neverMoreThan(PLAN.size() + 1);

        change(id, disabled.header("ETag"), true).statusCode(200).body("state", equalTo("ACTIVE"));

        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> receiver.got().getLast().body(),
                        body -> body.contains(later.offerId().toString()));
    }

    @Test
    void gone_is_gone() {
        var id = registered();
        receiver.behave(Receiver.answering("410 Gone"));

        Hub.anOpenOffer(partner);

        awaitDelivery(id, "FAILED", 1, 410);
        Hub.partner(partner).get("/webhooks/" + id).then().body("disabledReason", equalTo("GONE"));
    }

    @Test
    void what_happens_during_a_pause_is_sent_afterwards_and_only_the_types_that_are_wanted() {
        var id = Hub.partner(partner)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[\"CASE_OPENED\"],\"afterPosition\":null}")
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("webhook.webhookId");
        var paused = Hub.partner(partner)
                .header("If-Match", "\"0\"")
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[\"CASE_OPENED\"],\"active\":false}")
                .put("/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .extract()
                .header("ETag");
        var caseId = Hub.anOpenCase(partner);
        neverMoreThan(0);

        Hub.partner(partner)
                .header("If-Match", paused)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[\"CASE_OPENED\"],\"active\":true}")
                .put("/webhooks/" + id)
                .then()
                .statusCode(200);

        awaitGot(1);
        assertTrue(receiver.got().getFirst().body().contains(caseId));
        neverMoreThan(1);
    }

    @Test
    void a_range_comes_again_under_the_ids_that_it_had() {
        var id = registered();
        Hub.anOpenOffer(partner);
        Hub.anOpenOffer(partner);
        awaitGot(2);
        await().untilAsserted(() -> deliveries(id, "?state=DELIVERED").body("items", hasSize(2)));
        var second = Hub.partner(partner).get("/feed").jsonPath().getLong("items[1].position");

        replay(id, "{\"fromPosition\":" + second + "}").statusCode(200).body("deliveries", equalTo(1));
        awaitGot(3);
        replay(id, "{\"fromPosition\":1,\"toPosition\":" + second + "}")
                .statusCode(200)
                .body("deliveries", equalTo(2));
        awaitGot(5);

        assertEquals("feed-" + second, receiver.got().get(2).headers().get("webhook-id"));
        replay(id, "{\"fromPosition\":2,\"toPosition\":1}").statusCode(400);
    }

    @Test
    void a_webhook_can_begin_with_what_the_feed_said_before() {
        Hub.anOpenOffer(partner);

        Hub.partner(partner)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[],\"afterPosition\":0}")
                .post("/webhooks")
                .then()
                .statusCode(201);

        awaitGot(1);
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign() {
        var registered = register();
        var id = registered.extract().<String>path("webhook.webhookId");
        var former = registered.extract().<String>path("secret");
        var next = Hub.partner(partner)
                .post("/webhooks/" + id + "/secret")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("formerSecretUntil", equalTo(NOW.plus(Duration.ofDays(1)).toString()))
                .extract()
                .<String>path("secret");

        Hub.anOpenOffer(partner);
        awaitGot(1);
        TestClock.advance(Duration.ofDays(1));
        Hub.made(Hub.anOffer(partner));
        await().untilAsserted(() -> assertEquals(
                signatures(receiver.got().getLast(), next),
                receiver.got().getLast().headers().get("webhook-signature")));

        assertEquals(
                signatures(receiver.got().getFirst(), next, former),
                receiver.got().getFirst().headers().get("webhook-signature"));
    }

    @Test
    void a_registration_that_arrives_twice_is_made_once_and_its_secret_stored_nowhere() {
        var first = registerUnder("mine").statusCode(201).extract();

        registerUnder("mine")
                .statusCode(409)
                .contentType(startsWith("application/problem+json"))
                .header("Location", equalTo(first.header("Location")))
                .body("type", equalTo("urn:advocacyhub:problem:shown-once"))
                .body("secret", nullValue());
        Hub.partner(partner).get("/webhooks").then().body("items", hasSize(1));
        assertEquals(
                0,
                Database.number(
                        "select count(*) from idempotency_key where position(? in coalesce(body, '')) > 0",
                        first.<String>path("secret")));
    }

    @Test
    void a_secret_is_not_drawn_twice_under_one_key() {
        var id = registered();
        var drawn = rotateUnder("first", id).statusCode(200).extract().<String>path("secret");

        rotateUnder("first", id).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:shown-once"));
        Hub.anOpenOffer(partner);
        awaitGot(1);

        var signatures = receiver.got().getFirst().headers().get("webhook-signature");
        assertTrue(signatures.startsWith(signatures(receiver.got().getFirst(), drawn)));
    }

    private ValidatableResponse registerUnder(String key) {
        return Hub.partner(partner)
                .header("Idempotency-Key", key)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[]}")
                .post("/webhooks")
                .then();
    }

    private ValidatableResponse rotateUnder(String key, String id) {
        return Hub.partner(partner)
                .header("Idempotency-Key", key)
                .post("/webhooks/" + id + "/secret")
                .then();
    }

    @Test
    void a_partner_has_its_own_webhooks_only_and_not_too_many() {
        var id = registered();
        var intruder = Hub.aPartner();

        Hub.partner(intruder).get("/webhooks").then().statusCode(200).body("items", empty());
        Hub.partner(intruder).get("/webhooks/" + id).then().statusCode(404);
        Hub.partner(intruder).get("/webhooks/" + id + "/deliveries").then().statusCode(404);
        Hub.partner(intruder).delete("/webhooks/" + id).then().statusCode(404);
        Hub.as(Tokens.advocate(partner, Hub.ADVOCATE)).get("/webhooks").then().statusCode(403);
        registered();
        registered();
        attempt(receiver.url()).statusCode(409);
        Hub.partner(partner).delete("/webhooks/" + id).then().statusCode(204);
        attempt(receiver.url()).statusCode(201);
        change(id, "\"0\"", true).statusCode(404);
    }

    @Test
    void what_cannot_be_an_address_or_a_type_is_refused() {
        for (var url : List.of("ftp://example.org/", "https://a:b@example.org/", "nonsense", "https://x/#y")) {
            attempt(url).statusCode(400).body("errors[0].field", equalTo("url"));
        }
        Hub.partner(partner)
                .body("{\"url\":\"https://example.org/\",\"types\":[\"OFFER_EATEN\"]}")
                .post("/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("types"));
        change(registered(), null, true).statusCode(428);
        change(registered(), "\"7\"", true).statusCode(412);
    }

    private static String signatures(Receiver.Got got, String... secrets) {
        return SigningSecret.signatures(
                List.of(secrets).stream().map(SigningSecret::parse).toList(),
                got.headers().get("webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(got.headers().get("webhook-timestamp"))),
                got.body());
    }

    private String registered() {
        return register().extract().path("webhook.webhookId");
    }

    private ValidatableResponse register() {
        return attempt(receiver.url()).statusCode(201);
    }

    private ValidatableResponse attempt(String url) {
        return attempt(url, "[]");
    }

    private ValidatableResponse attempt(String url, String types) {
        return Hub.partner(partner)
                .body("{\"url\":\"" + url + "\",\"types\":" + types + "}")
                .post("/webhooks")
                .then();
    }

    private ValidatableResponse change(String id, String ifMatch, boolean active) {
        var request = Hub.partner(partner)
                .body("{\"url\":\"" + receiver.url() + "\",\"types\":[],\"active\":" + active + "}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/webhooks/" + id)
                .then();
    }

    private ValidatableResponse replay(String id, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/webhooks/" + id + "/replays")
                .then();
    }

    private ValidatableResponse deliveries(String id, String query) {
        return Hub.partner(partner)
                .get("/webhooks/" + id + "/deliveries" + query)
                .then()
                .statusCode(200);
    }

    private void awaitDelivery(String id, String state, int attempts, int status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> deliveries(id, "")
                .body("items[0].state", equalTo(state))
                .body("items[0].attempts", equalTo(attempts))
                .body("items[0].answerStatus", equalTo(status)));
    }

    private void awaitGot(int messages) {
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.got().size(), size -> size == messages);
    }

    /** Looks for a while, ten rounds long. */
    private void neverMoreThan(int messages) {
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> receiver.got().size(), size -> size <= messages);
    }
}
