package org.advocacyhub.referral.withdrawal;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class WithdrawalResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String referrer = aReferrer();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void a_referral_is_taken_back_and_everybody_is_told() {
        var referralId = refer(referrer, AReferral.forCareAct());

        withdraw(referrer, referralId, "PERSON", "PERSON_DECLINED")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("WITHDRAWN"))
                .body("statusLine", equalTo("The referral was taken back."));

        var told = Broker.await(
                ReferralWithdrawn.class, event -> event.referralId().equals(referralId));
        assertThat(told).isEqualTo(new ReferralWithdrawn(referralId, NOW, "PERSON", "PERSON_DECLINED"));
    }

    @Test
    void what_was_taken_back_is_not_taken_back_again() {
        var referralId = refer(referrer, AReferral.forCareAct());
        withdraw(referrer, referralId, "REFERRER", "OTHER").then().statusCode(200);

        withdraw(referrer, referralId, "REFERRER", "OTHER")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:no-such-move"))
                .body("detail", containsString("WITHDRAWN: WITHDRAWAL is not possible. Possible: nothing"));
    }

    @Test
    void only_the_hub_speaks_for_the_hub() {
        var referralId = refer(referrer, AReferral.forCareAct());

        withdraw(referrer, referralId, "HUB", "MADE_IN_ERROR")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("by"));
        withdraw(Tokens.of("triage-worker"), referralId, "HUB", "MADE_IN_ERROR")
                .then()
                .statusCode(200);
    }

    @Test
    void who_and_why_are_required() {
        var referralId = refer(referrer, AReferral.forCareAct());

        as(referrer)
                .body("{}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("by", "reason"));
    }

    @Test
    void a_stale_etag_stops_it() {
        var referralId = refer(referrer, AReferral.forCareAct());

        as(referrer)
                .header("If-Match", "\"7\"")
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(412);
        as(referrer).get("/referrals/" + referralId).then().body("status", equalTo("RECEIVED"));
    }

    @Test
    void of_many_who_take_it_back_at_once_one_does() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var answers = new ConcurrentLinkedQueue<Integer>();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var count = 0; count < 6; count++) {
                callers.submit(() -> answers.add(
                        withdraw(referrer, referralId, "REFERRER", "OTHER").statusCode()));
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        Broker.await(ReferralWithdrawn.class, event -> event.referralId().equals(referralId));
        assertThat(Broker.all(ReferralWithdrawn.class))
                .filteredOn(event -> event.referralId().equals(referralId))
                .hasSize(1);
    }

    private static Response withdraw(String token, UUID referralId, String by, String reason) {
        return as(token)
                .body("{\"by\": \"%s\", \"reason\": \"%s\"}".formatted(by, reason))
                .post("/referrals/" + referralId + "/withdrawal");
    }
}
