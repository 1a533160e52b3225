package org.advocacyhub.referral.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.FrontDoor;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form for everybody. */
@HubTest
class PublicIntakeResourceTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(960_500);

    @BeforeEach
    void long_after_the_last_test() {
        TestClock.set("2016-04-05T09:00:00Z");
        given().contentType(FrontDoor.JSON).body("{}").post("/public/referrals"); // its bucket goes by this clock now
        TestClock.advance(Duration.ofHours(1)); // and is full again
    }

    @Test
    void somebody_refers_themselves_without_an_account_and_is_told_nothing_back() {
        var body = send(selfReferral())
                .then()
                .statusCode(201)
                .body("referralRef", matchesPattern("R-[0-9]{10}-[A-Z]"))
                .body("whatHappensNext", containsString("Please keep the reference."))
                .extract();

        assertThat(body.asString()).doesNotContain("Test", "Example", "1950", "ME15", "01632", "tenancy");
        var told = Broker.await(
                ReferralReceived.class, event -> event.referralRef().equals(body.path("referralRef")));
        assertThat(told.facts().channel()).isEqualTo("WEB");
        assertThat(told.facts().referrerType()).isEqualTo("SELF");
    }

    @Test
    void a_program_that_fills_in_everything_stores_nothing() {
        var before = Database.number("select count(*) from referral");

        send(selfReferral().with("website", "https://example.org"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("website"));

        assertThat(Database.number("select count(*) from referral")).isEqualTo(before);
    }

    @Test
    void the_channel_and_the_time_are_not_the_publics_to_say() {
        send(selfReferral().with("channel", "PHONE").with("receivedAt", "2016-04-05T08:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("channel", "receivedAt"))
                .body("errors.code", hasItem("unknown-field"));
    }

    @Test
    void one_address_sends_ten_at_once_and_then_one_by_one() {
        for (var count = 0; count < 10; count++) {
            send(selfReferral()).then().statusCode(201);
        }

        send(selfReferral())
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "11")
                .body("type", equalTo("urn:advocacyhub:problem:too-many-referrals"));
        TestClock.advance(Duration.ofSeconds(10));
        send(selfReferral()).then().statusCode(201);
        send(selfReferral()).then().statusCode(429);
    }

    @Test
    void one_contact_is_named_five_times_a_day_and_the_refusal_does_not_say_which() {
        var referral = selfReferral();
        for (var count = 0; count < 5; count++) {
            send(referral).then().statusCode(201);
        }

        var refused = send(referral)
                .then()
                .statusCode(429)
                .header("Retry-After", "17281")
                .body("detail", containsString("Try again in 5 hours"))
                .extract();
        assertThat(refused.asString()).doesNotContain("phone", "01632", "07700");
        send(selfReferral()).then().statusCode(201);
    }

    /** Somebody whom no other test refers. */
    private static AReferral selfReferral() {
        return AReferral.forCommunity()
                .without("channel")
                .without("referrer")
                .with("referrer.referrerType", "SELF")
                .with("person.phone", "01632 " + NUMBERS.incrementAndGet());
    }

    private static Response send(AReferral referral) {
        return given().contentType(FrontDoor.JSON).body(referral.json()).post("/public/referrals");
    }
}
