package org.advocacyhub.testkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A small service on the test servers: does Quarkus' own code accept what the test kit hands it? */
@HubTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HubTestTest {

    @Test
    @Order(1)
    void the_clock_runs_until_it_is_set() {
        given().get("/tiny/time").then().statusCode(200).body(not(startsWith("1970")));
    }

    @Test
    @Order(2)
    void the_clock_stands_where_a_test_sets_it_and_moves_when_told() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
        TestClock.advance(Duration.ofHours(2));

        given().get("/tiny/time").then().statusCode(200).body(is("2016-04-05T11:00:00Z"));
    }

    @Test
    void the_service_works_as_the_app_role() {
        given().get("/tiny/role").then().statusCode(200).body(is("hub_app"));
    }

    @Test
    void a_partners_token_carries_its_partner() {
        given().auth()
                .oauth2(Tokens.partner("P1"))
                .get("/tiny/partner")
                .then()
                .statusCode(200)
                .body(is("P1/partner-P1"));
        given().auth()
                .oauth2(Tokens.advocate("P1", "A1"))
                .get("/tiny/partner")
                .then()
                .statusCode(200)
                .body(is("P1/A1"));
    }

    @Test
    void a_token_that_is_expired_forged_or_meant_for_another_is_refused() {
        for (var bad : new String[] {
            Tokens.expired("partner"), Tokens.forged("partner"), Tokens.wrongAudience("partner"), "nonsense"
        }) {
            given().auth().oauth2(bad).get("/tiny/partner").then().statusCode(401);
        }
        given().get("/tiny/partner").then().statusCode(401);
    }

    @Test
    void another_role_is_forbidden() {
        given().auth().oauth2(Tokens.of("auditor")).get("/tiny/partner").then().statusCode(403);
    }
}
