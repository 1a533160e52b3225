package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.received;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a clock stands still (domain.md C.5 rule 3) and who was waited for (K-09): Wednesday 4 May 2016, ten o'clock. */
@HubTest
@CleanDatabase
class PauseClockTest {

    private static final Instant RECEIVED = Instant.parse("2016-05-04T09:00:00Z");

    @BeforeEach
    void a_partner_with_room() {
        TestClock.set(RECEIVED);
        Network.partner("AFA", 5);
    }

    @Test
    void s12_the_clock_stands_still_for_five_working_days_and_k09_puts_them_to_the_team() {
        var withoutArea =
                new ReferralFacts.CareAct("NEEDS_ASSESSMENT", "Y", List.of(), "NONE", "U", null, null, "U", "U");
        var referral = received(Referrals.ofTeam(Referrals.with(careAct(), withoutArea), "ASHFORD-OPMH"));
        var withoutTeam = received(Referrals.with(careAct(), withoutArea));
        Broker.publish(referral, withoutTeam);
        told(InformationRequested.class, referral);
        told(InformationRequested.class, withoutTeam);

        waiting("2016-05-01", "2016-05-31")
                .body("teams.team", contains("ASHFORD-OPMH"))
                .body("teams[0].waits", equalTo(0))
                .body("teams[0].stillWaiting", equalTo(1));
        TestClock.set("2016-05-11T09:00:00Z");
        waiting("2016-05-01", "2016-05-31").body("teams[0].workingDaysSoFar", equalTo(5));
        Broker.publish(Referrals.answered(referral, Referrals.ofTeam(careAct(), "ASHFORD-OPMH")));

        var triaged = told(ReferralTriaged.class, referral);
        assertEquals(5, triaged.pausedDays());
        assertEquals(LocalDate.of(2016, 5, 18), triaged.contactDue());
        waiting("2016-05-11", "2016-05-11")
                .body("teams[0].waits", equalTo(1))
                .body("teams[0].workingDays", equalTo(5))
                .body("teams[0].stillWaiting", equalTo(0))
                .body("withoutTeam.stillWaiting", equalTo(1))
                .body("withoutTeam.workingDaysSoFar", equalTo(5));
        waiting("2016-05-01", "2016-05-10").body("teams.size()", equalTo(0));
        pauses(referral)
                .body("pauses.kind", contains("AWAITING_REFERRER_INFO"))
                .body("pauses[0].beganOn", equalTo("2016-05-04"))
                .body("pauses[0].endedOn", equalTo("2016-05-11"))
                .body("pausedDays", equalTo(5));
    }

    @Test
    void a_pause_by_a_person_moves_the_days_of_an_offer_and_tells_them() {
        var referral = offered();

        var pause = begin(referral, "{\"kind\": \"PERSON_ASKED_TO_DELAY\"}")
                .statusCode(201)
                .body("beganOn", equalTo("2016-05-04"))
                .body("workingDays", nullValue())
                .extract()
                .<String>path("pauseId");
        TestClock.set("2016-05-06T09:00:00Z");
        end(referral, pause).statusCode(200).body("workingDays", equalTo(2));

        var changed = told(TargetsChanged.class, referral);
        assertEquals("PAUSE_ENDED", changed.cause());
        assertEquals(2, changed.pausedDays());
        assertEquals(LocalDate.of(2016, 5, 13), changed.contactDue()); // was 11 May
        assertEquals(LocalDate.of(2016, 5, 11), changed.allocateDue()); // was 9 May
        assertEquals(told(OfferMade.class, referral).offerId(), changed.offerId());
        worker().get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("contactDue", equalTo("2016-05-13"))
                .body("pausedDays", equalTo(2));
        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions[0].kind", equalTo("TARGETS"))
                .body("decisions[0].inputs.cause", equalTo("PAUSE_ENDED"))
                .body("decisions.replay.same", everyItem(equalTo(true)));
        end(referral, pause).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:not-paused"));
    }

    @Test
    void days_that_two_pauses_cover_count_once() {
        var referral = received(Referrals.with(careAct(), Referrals.place("ME17")));
        Broker.publish(referral);
        told(QueuedForPerson.class, referral);
        begin(referral, "{\"kind\": \"HOSPITAL_ACCESS_REFUSED\"}").statusCode(201);
        Broker.publish(new InformationAsked(referral.referralId(), RECEIVED.plusSeconds(60), List.of("B1-36")));
        Awaitility.await().untilAsserted(() -> pauses(referral).body("pauses.size()", equalTo(2)));

        TestClock.set("2016-05-09T09:00:00Z");
        var hospital =
                pauses(referral).extract().<String>path("pauses.find { it.kind == 'HOSPITAL_ACCESS_REFUSED' }.pauseId");
        end(referral, hospital).statusCode(200);
        TestClock.set("2016-05-11T09:00:00Z");
        Broker.publish(Referrals.answered(referral, careAct()));

        assertEquals(5, told(ReferralTriaged.class, referral).pausedDays());
    }

    @Test
    void an_answer_that_leaves_something_open_leads_to_a_second_wait() {
        var withoutArea =
                new ReferralFacts.CareAct("NEEDS_ASSESSMENT", "Y", List.of(), "NONE", "U", null, null, "U", "U");
        var referral = received(Referrals.ofTeam(Referrals.with(careAct(), withoutArea), "ASHFORD-OPMH"));
        Broker.publish(referral);
        told(InformationRequested.class, referral);

        TestClock.set("2016-05-06T09:00:00Z");
        Broker.publish(
                Referrals.answered(referral, Referrals.ofTeam(Referrals.with(careAct(), withoutArea), "ASHFORD-OPMH")));
        Awaitility.await().untilAsserted(() -> pauses(referral).body("pauses.endedOn", contains("2016-05-06", null)));
        TestClock.set("2016-05-11T09:00:00Z");
        Broker.publish(Referrals.answered(referral, Referrals.ofTeam(careAct(), "ASHFORD-OPMH")));

        assertEquals(5, told(ReferralTriaged.class, referral).pausedDays());
        waiting("2016-05-01", "2016-05-31").body("teams[0].waits", equalTo(2)).body("teams[0].workingDays", equalTo(5));
    }

    @Test
    void an_unreachable_person_was_tried_on_three_days_or_by_three_ways() {
        var referral = offered();
        TestClock.set("2016-05-06T09:00:00Z");

        begin(referral, unreachable("2016-05-04", "2016-05-05", "2016-05-05"))
                .statusCode(400)
                .body("errors[0].code", equalTo("too-few-attempts"));
        begin(referral, unreachable("2016-05-05", "2016-05-06", "2016-05-07"))
                .statusCode(400)
                .body("errors[0].code", equalTo("out-of-range"));
        begin(referral, unreachable("2016-05-04", "2016-05-05", "2016-05-06")).statusCode(201);
        begin(referral, unreachable("2016-05-04", "2016-05-05", "2016-05-06"))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-paused"));
    }

    @Test
    void while_the_clock_stands_still_nothing_is_at_risk() {
        var referral = offered();
        TestClock.set("2016-05-06T09:00:00Z");
        worker().get("/triage-cases/{id}", referral.referralId()).then().body("risk.kind", equalTo("ALLOCATE"));

        begin(referral, "{\"kind\": \"PERSON_ASKED_TO_DELAY\"}").statusCode(201);

        worker().get("/triage-cases/{id}", referral.referralId()).then().body("risk", nullValue());
    }

    @Test
    void the_clock_of_p1_is_not_stopped_and_a_wait_for_the_referrer_is_not_ended_by_hand() {
        var urgent = received(Referrals.with(
                Referrals.imha(), new ReferralFacts.KeyDate("TRIBUNAL", LocalDate.of(2016, 5, 9), true)));
        Broker.publish(urgent);
        told(OfferMade.class, urgent);

        begin(urgent, "{\"kind\": \"PERSON_ASKED_TO_DELAY\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:clock-never-stops"));
        begin(urgent, "{\"kind\": \"AWAITING_REFERRER_INFO\"}").statusCode(400);
        begin(urgent, "{\"kind\": \"STAFF_ABSENT\"}").statusCode(400);
    }

    @Test
    void a_partner_that_takes_the_case_ends_the_pause_and_its_days_count() {
        var referral = offered();
        var offer = told(OfferMade.class, referral);
        begin(referral, "{\"kind\": \"PERSON_ASKED_TO_DELAY\"}").statusCode(201);

        TestClock.set("2016-05-05T09:00:00Z");
        Broker.publish(Desk.opened(offer, "AFA-01", LocalDate.of(2016, 5, 5)));

        assertEquals(1, told(TargetsChanged.class, referral).pausedDays());
        assertEquals(0, Database.number("select count(*) from case_pause where ended_on is null"));
    }

    private static ReferralReceived offered() {
        var referral = received(careAct());
        Broker.publish(referral);
        told(OfferMade.class, referral);
        return referral;
    }

    private static String unreachable(String... days) {
        var attempts = String.join(
                ", ",
                Arrays.stream(days)
                        .map(day -> "{\"on\": \"" + day + "\", \"method\": \"PHONE\"}")
                        .toList());
        return "{\"kind\": \"AWAITING_PERSON_UNREACHABLE\", \"attempts\": [" + attempts + "]}";
    }

    private static ValidatableResponse begin(ReferralReceived referral, String body) {
        return worker().body(body)
                .post("/triage-cases/{id}/pauses", referral.referralId())
                .then();
    }

    private static ValidatableResponse end(ReferralReceived referral, String pauseId) {
        return worker().post("/triage-cases/{id}/pauses/{pause}/end", referral.referralId(), pauseId)
                .then();
    }

    private static ValidatableResponse pauses(ReferralReceived referral) {
        return worker().get("/triage-cases/{id}/pauses", referral.referralId())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse waiting(String from, String to) {
        return worker().get("/waiting-for-referrers?from={from}&to={to}", from, to)
                .then()
                .statusCode(200);
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.of("triage-worker"));
    }
}
