package org.advocacyhub.referral.question;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub asks by hand (scenario S12, the referral's part): Wednesday 4 May 2016. */
@HubTest
class InformationRequestsResourceTest {

    private static final Instant NOW = Instant.parse("2016-05-04T09:00:00Z");
    private static final String LINE = "We need to know more before we can go on. ";

    private final String referrer = aReferrer();
    private final String worker = Tokens.of("triage-worker");
    private UUID referralId;
    private String question;

    @BeforeEach
    void a_referral_lacks_the_area_of_difficulty() {
        TestClock.set(NOW);
        referralId = refer(referrer, AReferral.forCareAct().without("careAct.difficultyAreas"));
        question = look(referralId).path("missing[0].message");
        TestClock.set(NOW.plusSeconds(3600));
    }

    @Test
    void s12_the_referrer_reads_what_is_asked_and_its_answer_closes_the_question() {
        ask("{\"questions\": [\"B1-36\"], \"words\": \"Which of the four is it?\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_REFERRER_INFO"))
                .body("statusLine", equalTo(LINE + question));

        var told =
                Broker.await(InformationAsked.class, event -> event.referralId().equals(referralId));
        assertThat(told.asked()).containsExactly("B1-36");
        assertThat(told.askedAt()).isEqualTo(NOW.plusSeconds(3600));
        asked(referrer)
                .then()
                .body("items[0].questions.field", contains("careAct.difficultyAreas"))
                .body("items[0].words", equalTo("Which of the four is it?"))
                .body("items[0].answeredAt", nullValue());

        TestClock.set(Instant.parse("2016-05-11T09:00:00Z"));
        as(referrer)
                .body("{\"careAct\": {\"process\": \"NEEDS_ASSESSMENT\", \"substantialDifficulty\": \"Y\","
                        + " \"difficultyAreas\": [\"RETAIN\"], \"appropriatePerson\": \"NONE\"}}")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("statusLine", equalTo("We have your referral and will decide on it next."));
        asked(referrer).then().body("items[0].answeredAt", equalTo("2016-05-11T09:00:00Z"));
        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", contains("RECEIVED", "INFORMATION_ASKED", "INFORMATION_GIVEN"));
    }

    @Test
    void a_field_can_be_asked_for_by_its_path_and_what_is_no_question_is_refused() {
        ask("{\"questions\": [\"careAct.difficultyAreas\"]}").then().statusCode(200);
        ask("{\"questions\": [\"B9-99\", \"B1-36\", \"person.shoeSize\"]}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("questions[0]", "questions[2]"));
        ask("{}").then().statusCode(400).body("errors.field", contains("questions"));
        ask("{\"words\": \"Please ring us.\"}")
                .then()
                .statusCode(200)
                .body("statusLine", equalTo(LINE + "Please look at the referral for what we ask."));
    }

    @Test
    void after_the_decision_nothing_is_asked() {
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)));
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo("TRIAGED")));

        ask("{\"questions\": [\"B1-36\"]}")
                .then()
                .statusCode(409)
                .body("detail", containsString("QUESTION is not possible. Possible: WITHDRAWAL, AMENDMENT."));
    }

    @Test
    void a_question_that_triage_asked_earlier_and_is_heard_of_later_does_not_take_its_place() {
        ask("{\"questions\": [\"B1-36\"]}").then().statusCode(200);

        Broker.publish(new InformationRequested(
                referralId, NOW.plusSeconds(60), List.of("CA67-06"), "State the area of difficulty."));
        awaitEvent("INFORMATION_REQUESTED");

        look(referralId).then().body("statusLine", equalTo(LINE + question));
    }

    @Test
    void a_question_that_triage_asked_later_takes_its_place() {
        ask("{\"questions\": [\"B1-36\"]}").then().statusCode(200);

        Broker.publish(new InformationRequested(
                referralId, NOW.plusSeconds(7200), List.of("CA67-06"), "State the area of difficulty."));
        awaitEvent("INFORMATION_REQUESTED");

        look(referralId).then().body("statusLine", equalTo(LINE + "State the area of difficulty."));
    }

    @Test
    void the_hub_asks_beside_triages_own_question() {
        Broker.publish(new InformationRequested(
                referralId, NOW.plusSeconds(60), List.of("CA67-06"), "State the area of difficulty."));
        awaitEvent("INFORMATION_REQUESTED");

        ask("{\"questions\": [\"B1-36\"]}").then().statusCode(200).body("statusLine", equalTo(LINE + question));
    }

    @Test
    void nobody_else_reads_the_question_and_the_hubs_reading_is_written_down() {
        ask("{\"words\": \"Please ring us.\"}").then().statusCode(200);

        asked(aReferrer()).then().statusCode(404);
        asked(worker).then().statusCode(200).body("items.words", hasItem("Please ring us."));
        assertThat(Database.number(
                        "select count(*) from view_audit where record_kind = 'QUESTIONS' and record_id = ?",
                        referralId))
                .isEqualTo(1);
        as(referrer)
                .body("{\"words\": \"I ask myself.\"}")
                .post("/referrals/" + referralId + "/information-requests")
                .then()
                .statusCode(403);
    }

    private void awaitEvent(String event) {
        await().untilAsserted(() -> as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItem(event)));
    }

    private Response ask(String request) {
        return as(worker).body(request).post("/referrals/" + referralId + "/information-requests");
    }

    private Response asked(String token) {
        return as(token).get("/referrals/" + referralId + "/information-requests");
    }
}
