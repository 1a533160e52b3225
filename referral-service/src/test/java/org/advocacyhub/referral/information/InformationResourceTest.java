package org.advocacyhub.referral.information;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.FrontDoor;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class InformationResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private static final String GROUNDS = """
            {"careAct": {"process": "NEEDS_ASSESSMENT", "substantialDifficulty": "Y",
                         "difficultyAreas": ["RETAIN"], "appropriatePerson": "NONE"}}""";

    private final String referrer = aReferrer();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void answers_are_put_in_place_and_told_with_the_whole_facts() {
        var referralId = refer(referrer, AReferral.forCareAct().without("careAct"));
        asked(referralId);
        TestClock.set(NOW.plusSeconds(3600));

        give(referralId, GROUNDS)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("missing", empty());

        var told =
                Broker.await(InformationGiven.class, event -> event.referralId().equals(referralId));
        assertThat(told.givenAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(told.facts().careAct().difficultyAreas()).containsExactly("RETAIN");
        assertThat(told.facts().place().homeOutcode()).isEqualTo("ME15");
        assertThat(told.facts().missing()).isEmpty();
        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", equalTo(List.of("RECEIVED", "INFORMATION_REQUESTED", "INFORMATION_GIVEN")));
    }

    @Test
    void answers_that_contradict_what_was_told_are_refused_and_nothing_changes() {
        var referralId = refer(referrer, AReferral.forCareAct());

        give(referralId, "{\"authority\": {\"hasCapacityToConsent\": \"N\", \"consentGiven\": \"Y\"}}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("authority.hasCapacityToConsent", "authority.consentGiven"));

        as(referrer)
                .get("/referrals/" + referralId)
                .then()
                .header("ETag", "\"0\"")
                .body("missing", empty());
    }

    @Test
    void answers_after_the_decision_come_too_late() {
        var referralId = refer(referrer, AReferral.forCareAct());
        Broker.publish(FrontDoor.triaged(referralId, NOW.plusSeconds(60)));
        awaitStatus(referralId, "TRIAGED");

        give(referralId, GROUNDS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:no-such-move"))
                .body("detail", containsString("Possible: WITHDRAWAL"));
    }

    @Test
    void answers_to_an_older_version_are_refused() {
        var referralId = refer(referrer, AReferral.forCareAct());
        TestClock.set(NOW.plusSeconds(60));
        give(referralId, GROUNDS).then().statusCode(200).header("ETag", "\"1\"");

        as(referrer)
                .header("If-Match", "\"0\"")
                .body(GROUNDS)
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:advocacyhub:problem:changed-meanwhile"));
        as(referrer)
                .header("If-Match", "\"1\"")
                .body(GROUNDS)
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_key_is_answered_once() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var key = UUID.randomUUID().toString();
        TestClock.set(NOW.plusSeconds(60));
        for (var count = 0; count < 2; count++) {
            as(referrer)
                    .header("Idempotency-Key", key)
                    .body(GROUNDS)
                    .post("/referrals/" + referralId + "/information")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    @Test
    void no_answer_is_none() {
        var referralId = refer(referrer, AReferral.forCareAct());

        give(referralId, "{}").then().statusCode(400);
        give(referralId, "{\"channel\": \"WEB\"}").then().statusCode(400).body("errors.field", hasItems("channel"));
    }

    private void asked(UUID referralId) {
        Broker.publish(new InformationRequested(
                referralId, NOW.plusSeconds(60), List.of("CA67-01"), "State which Care Act process is under way."));
        awaitStatus(referralId, "AWAITING_REFERRER_INFO");
    }

    private static void awaitStatus(UUID referralId, String status) {
        Awaitility.await().untilAsserted(() -> FrontDoor.look(referralId).then().body("status", equalTo(status)));
    }

    private Response give(UUID referralId, String answers) {
        return as(referrer).body(answers).post("/referrals/" + referralId + "/information");
    }
}
