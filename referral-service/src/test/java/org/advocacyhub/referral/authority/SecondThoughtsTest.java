package org.advocacyhub.referral.authority;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A no after a yes, by whichever way it is told, and a form that is put right afterwards (domain.md A.12). */
@HubTest
class SecondThoughtsTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String REFUSED = "{\"basis\": \"REFUSED\", \"evidence\": {\"date\": \"2016-04-05\"}}";

    private final String referrer = aReferrer();
    private final String mine = "MINE-" + UUID.randomUUID();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void aut_02_a_no_told_to_somebody_ends_what_rested_on_consent_and_the_partner_reads_no_more() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var personId = personOf(referralId);
        open(referralId);
        partnerReads(personId, 200);

        record(referralId, REFUSED);

        partnerReads(personId, 404);
        look(referralId).then().body("status", equalTo("WITHDRAWN"));
        assertThat(Broker.await(
                        ReferralWithdrawn.class, event -> event.referralId().equals(referralId)))
                .isEqualTo(new ReferralWithdrawn(referralId, NOW, "PERSON", "PERSON_DECLINED"));
    }

    @Test
    void an_order_of_the_court_stands_whatever_the_person_says() {
        var referralId = refer(referrer, AReferral.forRule12Rep());
        var personId = personOf(referralId);
        record(
                referralId,
                "{\"basis\": \"COURT_ORDER\", \"evidence\": {\"date\": \"2016-04-04\", \"orderRef\": \"EX-COP-1\"}}");

        TestClock.advance(Duration.ofMinutes(1));
        record(referralId, REFUSED);
        partnerReads(personId, 404);
        open(referralId);

        partnerReads(personId, 200);
        look(referralId).then().body("status", equalTo("ACCEPTED"));
    }

    @Test
    void a_form_put_right_to_a_no_closes_the_partners_access_too() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var personId = personOf(referralId);
        open(referralId);

        amend(referralId, "{\"hasCapacityToConsent\": \"Y\", \"consentGiven\": \"N\"}");
        partnerReads(personId, 404);

        amend(referralId, agreed("VERBAL", "2016-04-01"));
        partnerReads(personId, 200);
    }

    @Test
    void what_was_taken_back_of_a_ground_recorded_by_hand_stays_so_when_the_form_is_put_right() {
        var referralId = refer(referrer, AReferral.forCareAct());
        var personId = personOf(referralId);
        open(referralId);
        TestClock.advance(Duration.ofMinutes(1));
        var byHand = record(
                        referralId,
                        "{\"basis\": \"CONSENT\", \"evidence\": {\"date\": \"2016-04-05\", \"method\": \"SIGNED\"}}")
                .<String>path("authorityId");
        TestClock.advance(Duration.ofMinutes(1));
        as(referrer)
                .body("{\"scopes\": [\"SHARE_WITH_PARTNER\"], \"by\": \"PERSON\", \"reason\": \"PRIVACY\"}")
                .post("/referrals/" + referralId + "/authority/" + byHand + "/withdrawal")
                .then()
                .statusCode(200);
        partnerReads(personId, 404);

        TestClock.advance(Duration.ofMinutes(1));
        amend(referralId, agreed("BSL", "2016-04-01"));
        partnerReads(personId, 404);

        TestClock.advance(Duration.ofDays(1));
        amend(referralId, agreed("BSL", "2016-04-06"));
        partnerReads(personId, 200);

        TestClock.advance(Duration.ofMinutes(1));
        amend(referralId, "{\"hasCapacityToConsent\": \"N\", \"bestInterestsReason\": \"Somebody has to speak.\"}");
        partnerReads(personId, 200);
    }

    private static String agreed(String method, String date) {
        return "{\"hasCapacityToConsent\": \"Y\", \"consentGiven\": \"Y\", \"consentMethod\": \"" + method
                + "\", \"consentDate\": \"" + date + "\"}";
    }

    private Response record(UUID referralId, String body) {
        var answer = as(referrer).body(body).post("/referrals/" + referralId + "/authority");
        answer.then().statusCode(201);
        return answer;
    }

    private void amend(UUID referralId, String authority) {
        as(referrer)
                .header("If-Match", look(referralId).header("ETag"))
                .body("{\"reason\": \"MISTAKE\", \"authority\": " + authority + "}")
                .post("/referrals/" + referralId + "/amendments")
                .then()
                .statusCode(200);
    }

    private void partnerReads(UUID personId, int status) {
        as(Tokens.partner(mine)).get("/people/" + personId).then().statusCode(status);
    }

    private void open(UUID referralId) {
        Broker.publish(opened(referralId, mine, NOW.plusSeconds(60)));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
    }
}
