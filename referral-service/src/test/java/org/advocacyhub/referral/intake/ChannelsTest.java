package org.advocacyhub.referral.intake;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each sender has its own channels; a partner hands people over. */
@HubTest
class ChannelsTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String partner = "HANDS-OVER-" + UUID.randomUUID();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void a_referrer_does_not_type_in_what_the_hub_types_in() {
        send(aReferrer(), AReferral.forCommunity().with("channel", "PHONE"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("channel"))
                .body("errors.code", contains("not-allowed"));
        send(
                        Tokens.of("triage-worker"),
                        AReferral.forCommunity().with("channel", "SMS").with("receivedAt", "2016-04-04T09:00:00Z"))
                .then()
                .statusCode(201)
                .body("receivedAt", equalTo("2016-04-04T09:00:00Z"));
        send(Tokens.of("hub-manager"), AReferral.forImha().with("channel", "HOSPITAL_NOTIFICATION"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("channel"));
    }

    @Test
    void a_partner_hands_somebody_over_and_sees_what_became_of_it() {
        var token = Tokens.partner(partner);
        var referralId = refer(token, transfer());

        assertThat(Broker.await(ReferralReceived.class, event -> event.referralId()
                                .equals(referralId))
                        .facts()
                        .channel())
                .isEqualTo("INTERNAL_TRANSFER");
        as(token).get("/referrals/" + referralId).then().statusCode(200);
        as(token).get("/referrals").then().body("items.referralId", contains(referralId.toString()));
        as(token).get("/referrals/" + referralId + "/timeline").then().statusCode(200);
        as(token).get("/people/" + personOf(referralId)).then().statusCode(404);
        as(Tokens.partner("ANOTHER-" + partner))
                .get("/referrals/" + referralId)
                .then()
                .statusCode(404);
    }

    @Test
    void a_partner_answers_for_what_it_sent_itself_but_not_for_its_cases() {
        var token = Tokens.partner(partner);
        var own = refer(token, transfer());
        TestClock.set(NOW.plusSeconds(60));

        as(token)
                .body("{\"need\": {\"clientGroup\": \"AUTISM\"}}")
                .post("/referrals/" + own + "/information")
                .then()
                .statusCode(200);

        assertThat(Broker.await(InformationGiven.class, event -> event.referralId()
                                .equals(own))
                        .facts()
                        .need()
                        .clientGroup())
                .isEqualTo("AUTISM");
        as(token)
                .body("{\"by\": \"REFERRER\", \"reason\": \"NO_LONGER_NEEDED\"}")
                .post("/referrals/" + own + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        var theCase = refer(aReferrer(), AReferral.forCommunity());
        Broker.publish(opened(theCase, partner, NOW.plusSeconds(60)));
        await().untilAsserted(
                        () -> as(token).get("/referrals/" + theCase).then().statusCode(200));
        as(token)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + theCase + "/withdrawal")
                .then()
                .statusCode(404);
    }

    /** Architecture 1: a partner sees its own and never anybody else's, whoever of it sent it. */
    @Test
    void a_partners_people_follow_what_its_system_sent_and_the_other_way_round() {
        var system = Tokens.partner(partner);
        var manager = Tokens.partner(partner, "manager-of-" + partner);
        var bySystem = refer(system, transfer());
        TestClock.set(NOW.plusSeconds(60));
        var byManager = refer(manager, transfer());
        var theirs = refer(Tokens.partner("ANOTHER-" + partner), transfer());
        var elsewhere = refer(aReferrer(), AReferral.forCommunity());

        for (var token : List.of(system, manager)) {
            as(token)
                    .get("/referrals")
                    .then()
                    .body("items.referralId", contains(byManager.toString(), bySystem.toString()))
                    .body("items.personId", everyItem(nullValue()));
            String next = as(token).get("/referrals?limit=1").path("nextCursor");
            as(token)
                    .get("/referrals?limit=1&cursor=" + next)
                    .then()
                    .body("items.referralId", contains(bySystem.toString()));
            as(token).get("/referrals/" + bySystem).then().statusCode(200);
            as(token).get("/referrals/" + bySystem + "/timeline").then().statusCode(200);
            as(token).get("/people/" + personOf(bySystem)).then().statusCode(404);
            as(token).get("/referrals/" + theirs).then().statusCode(404);
            as(token).get("/referrals/" + elsewhere).then().statusCode(404);
        }
        Browser.of(manager).page("/referrals/" + bySystem).body(containsString("The hub received the referral."));
        as(manager)
                .body("{\"need\": {\"clientGroup\": \"AUTISM\"}}")
                .post("/referrals/" + bySystem + "/information")
                .then()
                .statusCode(200);
        as(Tokens.partner("ANOTHER-" + partner))
                .body("{\"by\": \"REFERRER\", \"reason\": \"NO_LONGER_NEEDED\"}")
                .post("/referrals/" + bySystem + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void somebody_known_from_elsewhere_is_recognised_and_not_shown_to_the_partner() {
        var first = refer(aReferrer(), AReferral.forCommunity().with("person.nhsNumber", "9990000026"));

        var second = refer(Tokens.partner(partner), transfer().with("person.nhsNumber", "999 000 0026"));

        assertThat(personOf(second)).isEqualTo(personOf(first));
        look(second).then().body("isRepeatPerson", is(true));
        as(Tokens.partner(partner)).get("/referrals/" + first).then().statusCode(404);
    }

    @Test
    void a_partner_sends_nothing_else() {
        send(Tokens.partner(partner), AReferral.forCommunity())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("channel"));
        send(Tokens.partner(partner), transfer().with("referrer.referrerType", "GP"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("referrer.referrerType"));
    }

    private static AReferral transfer() {
        return AReferral.forCommunity()
                .with("channel", "INTERNAL_TRANSFER")
                .with("referrer.referrerType", "PARTNER_ORGANISATION");
    }
}
