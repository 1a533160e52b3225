package org.advocacyhub.runtime.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.util.UUID;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A token is verified once; what is not good is refused each time. */
@HubTest
class RememberingTokensTest {

    @Inject
    MeterRegistry metrics;

    private final String caller = UUID.randomUUID().toString();

    @Test
    void a_second_call_is_recognised_without_verifying_again() {
        var token = Tokens.as(caller, "hub-manager");
        double verified = verified();

        assertEquals(200, status(token));
        assertEquals(verified + 1, verified());
        assertEquals(200, status(token));
        assertEquals(200, status(token));
        assertEquals(verified + 1, verified());
    }

    @Test
    void another_token_of_the_same_caller_brings_its_own_roles() {
        assertEquals(200, status(Tokens.as(caller, "hub-manager")));
        assertEquals(403, status(Tokens.as(caller, "referrer")));
        assertEquals(200, status(Tokens.as(caller, "hub-manager", "referrer")));
    }

    @Test
    void a_bad_token_stays_bad() {
        for (int time = 0; time < 2; time++) {
            assertEquals(401, status(Tokens.expired("hub-manager")));
            assertEquals(401, status(Tokens.forged("hub-manager")));
            assertEquals(401, status(Tokens.wrongAudience("hub-manager")));
        }
    }

    @Test
    void a_good_token_with_another_end_is_bad() {
        var token = Tokens.as(caller, "hub-manager");
        assertEquals(200, status(token));

        assertEquals(401, status(token.substring(0, token.lastIndexOf('.')) + ".AAAA"));
        assertEquals(401, status(token + "A"));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/notes").statusCode();
    }

    private double verified() {
        return metrics.counter("hub.tokens.verified").count();
    }
}
