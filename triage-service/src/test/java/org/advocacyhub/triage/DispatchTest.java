package org.advocacyhub.triage;

import static org.advocacyhub.triage.Desk.decline;
import static org.advocacyhub.triage.Desk.offer;
import static org.advocacyhub.triage.Desk.open;
import static org.advocacyhub.triage.Desk.pickMaidstone;
import static org.advocacyhub.triage.Desk.state;
import static org.advocacyhub.triage.Desk.tag;
import static org.advocacyhub.triage.Desk.tell;
import static org.advocacyhub.triage.Desk.told;
import static org.advocacyhub.triage.Desk.worker;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked next: continuity, declines, recalls, and what each partner gets of a lot (domain.md C.6). */
@HubTest
@CleanDatabase
class DispatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    /** S19, ranking part; both sides of the 24 months of C.6 key 2. */
    @ParameterizedTest
    @CsvSource({"2014-04-05,BEE", "2014-04-04,AFA"})
    void s19_the_body_that_supported_the_person_comes_first_for_two_years(LocalDate lastOn, String first) {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = Referrals.received(careAct());
        Database.execute(
                "insert into person_case (case_id, referral_id, person_key, partner_id, open, last_on)"
                        + " values (?, ?, ?, 'BEE', false, ?)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                referral.personKey(),
                lastOn);

        Broker.publish(referral);

        assertEquals(first, offer(referral, 1).partnerId());
        worker().get("/triage-cases/{id}/decision", referral.referralId())
                .then()
                .body(
                        "decisions[0].result.candidates[1].place.decidedBy",
                        equalTo(first.equals("BEE") ? "CONTINUITY" : "PARTNER_ID"));
    }

    @Test
    void a_partner_without_capacity_counts_as_full_until_it_tells_of_room() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());
        decline(referral, 1, "NO_CAPACITY");
        await().atMost(PATIENCE).until(() -> state(referral).equals("WAITING_LIST"));

        TestClock.set("2016-04-05T10:00:00Z");
        Broker.publish(Network.capacityOf("AFA", 6));

        assertEquals("AFA", offer(referral, 2).partnerId());
    }

    @Test
    void an_urgent_one_is_not_offered_twice_to_a_partner_that_said_it_is_full() {
        Network.partner("AFA", 5);
        var referral = tell(Referrals.imha());
        decline(referral, 1, "NO_CAPACITY");

        assertEquals("NO_PARTNER_AVAILABLE", told(SpotRequested.class, referral).reason());
    }

    @Test
    void a_worker_takes_an_offer_back_to_the_rank_or_to_the_queue() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(careAct());
        var path = "/triage-cases/" + referral.referralId() + "/recall";
        var next = "{\"reasonCode\": \"PARTNER_ASKED\", \"then\": \"NEXT_BY_RANK\"}";

        worker().body(next).post(path).then().statusCode(428);
        worker().body(next).header("If-Match", "\"99\"").post(path).then().statusCode(412);
        worker().body(next.replace("PARTNER_ASKED", "WITHDRAWN"))
                .header("If-Match", tag(referral))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reasonCode"));
        worker().body(next)
                .header("If-Match", tag(referral))
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFERED"));
        assertEquals("BEE", offer(referral, 2).partnerId());
        worker().body("{\"reasonCode\": \"PERSON_PREFERENCE\", \"then\": \"CHOOSE_PARTNER\"}")
                .header("If-Match", tag(referral))
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("TRIAGED"))
                .body("queuedFor", equalTo("CHOOSE_PARTNER"));
        worker().body(next)
                .header("If-Match", tag(referral))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:not-offered"));

        // the partners confirm: the places are free and nobody is asked again because of it
        Broker.publish(
                new OfferClosed(referral.referralId(), offer(referral, 1).offerId(), "AFA", TestClock.now()),
                new OfferClosed(referral.referralId(), offer(referral, 2).offerId(), "BEE", TestClock.now()));
        await().atMost(PATIENCE).until(() -> Network.held("AFA") + Network.held("BEE") == 0);
        assertEquals("TRIAGED", state(referral));
        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"PERSON_PREFERENCE\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(200);
        assertEquals("AFA", offer(referral, 3).partnerId());
    }

    @Test
    void without_a_body_the_rank_chooses() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(careAct());
        offer(referral, 1);
        var path = "/triage-cases/" + referral.referralId();
        worker().body("{\"reasonCode\": \"OTHER\", \"then\": \"CHOOSE_PARTNER\"}")
                .header("If-Match", tag(referral))
                .post(path + "/recall")
                .then()
                .statusCode(200);

        worker().body("{\"partnerId\": \"AFA\"}")
                .post(path + "/dispatch")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reasonCode"));
        var answer = Http.postNothing(Tokens.of("triage-worker"), path + "/dispatch");

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("BEE", offer(referral, 2).partnerId()); // whose offer was taken back is not asked again
    }

    @Test
    void what_waits_for_a_persons_decision_is_not_sent_on_without_a_reason() {
        Network.partner("AFA", 5);
        var referral = tell(Referrals.inDanger(Referrals.complaint()));
        await().atMost(PATIENCE).until(() -> state(referral).equals("QUEUED"));

        var answer =
                Http.postNothing(Tokens.of("triage-worker"), "/triage-cases/" + referral.referralId() + "/dispatch");

        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("QUEUED", state(referral));
    }

    @Test
    void who_accepted_before_the_recall_came_has_the_case_and_the_next_partner_is_let_off() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(careAct());
        var first = offer(referral, 1);
        worker().body("{\"reasonCode\": \"OTHER\", \"then\": \"NEXT_BY_RANK\"}")
                .header("If-Match", tag(referral))
                .post("/triage-cases/{id}/recall", referral.referralId())
                .then()
                .statusCode(200);
        var second = offer(referral, 2);

        open(referral, first);

        var letOff = Broker.await(OfferRecalled.class, told -> told.offerId().equals(second.offerId()));
        assertEquals("ACCEPTED_ELSEWHERE", letOff.reason());
        Broker.publish(new OfferClosed(referral.referralId(), second.offerId(), "BEE", TestClock.now()));
        await().atMost(PATIENCE).until(() -> Network.held("BEE") == 0);
        assertEquals("ACCEPTED", state(referral));
        assertEquals(1, Network.held("AFA"));
    }

    @Test
    void shares_say_what_deviates_and_why_and_leave_manual_choices_out() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var byRank = tell(careAct());
        assertEquals("AFA", offer(byRank, 1).partnerId());
        var byHand = tell(Referrals.with(careAct(), Referrals.place("ME17")));
        pickMaidstone(byHand);
        assertEquals("BEE", offer(byHand, 1).partnerId());
        worker().body("{\"reasonCode\": \"OTHER\", \"then\": \"CHOOSE_PARTNER\"}")
                .header("If-Match", tag(byHand))
                .post("/triage-cases/{id}/recall", byHand.referralId())
                .then()
                .statusCode(200);
        Broker.publish(new OfferClosed(byHand.referralId(), offer(byHand, 1).offerId(), "BEE", TestClock.now()));
        await().atMost(PATIENCE).until(() -> Network.held("BEE") == 0);
        worker().body("{\"partnerId\": \"BEE\", \"reasonCode\": \"LOCAL_KNOWLEDGE\"}")
                .post("/triage-cases/{id}/dispatch", byHand.referralId())
                .then()
                .statusCode(200);

        Http.as(Tokens.of("commissioner"))
                .get("/dispatch-shares?contract=" + Referrals.CONTRACT + "&lot=LOT-1")
                .then()
                .statusCode(200)
                .body("byRank", equalTo(1))
                .body("byHand", equalTo(1))
                .body("partners.partnerId", contains("AFA", "BEE"))
                .body("partners.actualBasisPoints", contains(10000, 0))
                .body("partners[0].decidedBy.PARTNER_ID", equalTo(1))
                .body("partners[1].byHandReasons.LOCAL_KNOWLEDGE", equalTo(1))
                .body("partners[1].why", containsString("below its share"));
        worker().get("/dispatch-shares?contract=X&lot=Y").then().statusCode(404);
        worker().get("/dispatch-shares?contract=X").then().statusCode(400);
    }
}
