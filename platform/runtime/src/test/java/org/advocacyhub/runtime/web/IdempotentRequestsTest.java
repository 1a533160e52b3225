package org.advocacyhub.runtime.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A creation that is asked for again happens once, and is answered as the first time. */
@HubTest
class IdempotentRequestsTest {

    private final String key = UUID.randomUUID().toString();
    private final String partner = "IDEM-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_repetition_gets_the_first_answer() {
        var first = post(key, "hello", "hub-manager");
        var second = post(key, "hello", "hub-manager");

        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.contentType(), second.contentType());
        second.then().header("Idempotency-Replayed", equalTo("true"));
        assertEquals(1, notes());
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        post(key, "hello", "hub-manager");

        post(key, "goodbye", "hub-manager")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:idempotency-key-reused"));
        assertEquals(1, notes());
    }

    @Test
    void a_key_belongs_to_its_caller() {
        post(key, "hello", "hub-manager");

        assertEquals(201, post(key, "hello", "partner").statusCode());
        assertEquals(2, notes());
    }

    @Test
    void simultaneous_repetitions_wait_for_the_first_and_get_its_answer() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> callers.submit(() -> post(key, "hello", "hub-manager")))
                    .toList();
            var bodies = Set.copyOf(answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get().then().statusCode(201).extract().asString();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .collect(Collectors.toSet()));

            assertEquals(1, bodies.size());
            assertEquals(1, notes());
        }
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        assertEquals(409, post(key, "refuse", "hub-manager").statusCode());
        assertEquals(409, post(key, "refuse", "hub-manager").statusCode());

        assertEquals(0, notes());
        assertEquals(201, post(key, "hello", "hub-manager").statusCode());
    }

    @Test
    void without_a_key_everything_is_new() {
        post(null, "hello", "hub-manager").then().header("Idempotency-Replayed", nullValue());
        post(null, "hello", "hub-manager");

        assertEquals(2, notes());
    }

    @Test
    void an_endless_key_is_refused() {
        post("k".repeat(201), "hello", "hub-manager")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private Response post(String key, String text, String role) {
        var request = given().auth()
                .oauth2(role.equals("partner") ? Tokens.partner(partner) : Tokens.of(role))
                .contentType("application/json")
                .body(Map.of("partnerId", partner, "text", text, "pinned", true));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/notes");
    }

    private long notes() {
        return Database.number("select count(*) from note where partner_id = ?", partner);
    }
}
