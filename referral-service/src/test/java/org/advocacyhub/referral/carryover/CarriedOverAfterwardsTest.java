package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.advocacyhub.referral.carryover.ACase.PROVIDER;
import static org.advocacyhub.referral.carryover.ACase.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a case after it was taken over: who hears of it, who reads it, and where it stands open to nobody (need N32). */
@HubTest
class CarriedOverAfterwardsTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void whoever_referred_long_ago_hears_nothing_of_it() {
        var referralId = ACase.about(AReferral.forCareAct()).takenOver();
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)), opened(referralId, "ACME", NOW.plusSeconds(120)));
        await().untilAsserted(() -> look(referralId)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body(
                        "statusLine",
                        containsString("An advocate will make contact by 12 April 2016. Carried over from")));

        assertThat(Database.number("select count(*) from notification where referral_id = ?", referralId))
                .isZero();
    }

    @Test
    void what_is_put_right_later_brings_no_question_of_completeness_back() {
        var referralId = ACase.thin().takenOver();
        as(WORKER)
                .header("If-Match", look(referralId).header("ETag"))
                .body("{\"reason\": \"MISTAKE\", \"words\": \"Her name.\", \"person\": {\"givenName\": \"Test\"}}")
                .post("/referrals/" + referralId + "/amendments")
                .then()
                .statusCode(200)
                .body("missing", empty());

        var amended =
                Broker.await(ReferralAmended.class, told -> told.referralId().equals(referralId));
        assertThat(amended.facts().missing()).isEmpty();
    }

    @Test
    void the_partner_whose_case_it_becomes_reads_where_it_comes_from() {
        var referralId = ACase.about(AReferral.forCareAct()).takenOver();
        var partner = "P" + UUID.randomUUID();
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)), opened(referralId, partner, NOW.plusSeconds(120)));
        await().untilAsserted(() -> as(Tokens.partner(partner))
                .get("/referrals/" + referralId)
                .then()
                .statusCode(200)
                .body("carriedOver.previousProvider", equalTo(PROVIDER))
                .body("carriedOver.openedOn", equalTo("2015-11-02")));

        Browser.of(WORKER)
                .page("/referrals/" + referralId)
                .body(containsString("Carried over from " + PROVIDER + ", where it was open since 2 November 2015."));
    }

    @Test
    void the_number_and_the_name_of_the_provider_before_leave_this_service_in_no_event_and_lie_nowhere_open() {
        var told = ACase.thin().with("previousProvider", "Zqxmark Advocacy");
        var key = UUID.randomUUID().toString();
        var referralId =
                UUID.fromString(told.send(key).then().statusCode(201).extract().path("referralId"));
        received(referralId);

        assertThat(Stream.of("referrals").flatMap(topic -> Broker.raw(topic).stream()))
                .map(wire -> new String(wire, StandardCharsets.UTF_8))
                .noneMatch(wire -> wire.contains("Zqxmark") || wire.contains(told.number()));
        assertThat(Database.rows("select * from carried_over_case where referral_id = ?", referralId)
                        .toString())
                .doesNotContain(told.number());
        assertThat(Database.rows("select k::text as kept from idempotency_key k where k::text like ?", "%" + key + "%"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.toString()).doesNotContain(told.number()));
    }

    @Test
    void what_is_held_about_the_person_includes_it_also_when_two_turn_out_to_be_one() {
        var carried = ACase.about(AReferral.forCareAct());
        var kept = personOf(ACase.about(AReferral.forCareAct()).takenOver());
        var other = personOf(carried.takenOver());
        as(WORKER)
                .body("{\"otherPersonId\": \"" + other
                        + "\", \"reason\": \"SAME_DETAILS\", \"words\": \"On the telephone.\"}")
                .post("/people/" + kept + "/merge")
                .then()
                .statusCode(201);
        var manager = Tokens.of("hub-manager");
        String requestId = as(manager)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + kept + "/subject-access")
                .path("requestId");

        as(manager)
                .get("/people/" + kept + "/subject-access/" + requestId + "/export")
                .then()
                .statusCode(200)
                .body("more.'Your case at the provider before us'.previousReference", hasItem(carried.number()))
                .body("more.'Your case at the provider before us'.previousProvider", hasItem(PROVIDER));
    }

    private static ReferralReceived received(UUID referralId) {
        return Broker.await(ReferralReceived.class, told -> told.referralId().equals(referralId));
    }
}
