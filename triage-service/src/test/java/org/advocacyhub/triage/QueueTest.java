package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a triage worker sees and does. */
@HubTest
@CleanDatabase
class QueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_case_shows_where_it_stands_and_why() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());

        worker().get("/triage-cases/{id}", referral.referralId())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("OFFERED"))
                .body("eligibility.ruleId", equalTo("CA67-15"))
                .body("eligibility.tableVersion", equalTo("CA67/2015-04-01"))
                .body("authority.outcome", equalTo("PROCEED_CONSENT"))
                .body("band", equalTo("P3"))
                .body("bandRuleId", equalTo("B-09"))
                .body("effectiveReceivedDate", equalTo("2016-04-05"))
                .body("contactDue", equalTo("2016-04-12"))
                .body("district", equalTo(Referrals.MAIDSTONE))
                .body("offers", hasSize(1))
                .body("offers[0].partnerId", equalTo("AFA"))
                .body("offers[0].answerBy", equalTo("2016-04-06T09:00:00Z"))
                .body("queuedFor", nullValue());
    }

    @Test
    void an_unknown_referral_and_a_bad_id_are_not_found() {
        worker().get("/triage-cases/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:advocacyhub:problem:unknown-referral"));
        worker().get("/triage-cases/not-a-uuid").then().statusCode(404);
    }

    @Test
    void the_queue_is_read_page_by_page_in_its_order() {
        var p4 = tell(Referrals.with(community(), Referrals.place("ME17")));
        var p3 = tell(Referrals.with(careAct(), Referrals.place("ME17")));
        var p2 = tell(
                Referrals.with(Referrals.imha(), new ReferralFacts.Place("ME15", "ME17", "MH_HOSPITAL_NHS", null)));
        TestClock.set("2016-04-05T09:30:00Z");
        var laterP3 = tell(Referrals.with(careAct(), Referrals.place("ME17")));

        var first = worker().get("/triage-cases?state=QUEUED&limit=3")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.referralRef", contains(p2.referralRef(), p3.referralRef(), laterP3.referralRef()))
                .body("items.queuedFor", everyItem(equalTo("DISTRICT_UNRESOLVED")))
                .extract()
                .<String>path("nextCursor");
        worker().queryParam("cursor", first)
                .get("/triage-cases?state=QUEUED&limit=3")
                .then()
                .statusCode(200)
                .body("items.referralRef", contains(p4.referralRef()))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_foreign_cursor_and_a_limit_beyond_the_bound_are_refused() {
        worker().get("/triage-cases?cursor=abc").then().statusCode(400);
        for (var made : List.of("P1\u001fmuch\u001f2016-04-05T09:00:00Z\u001fR-1", "P1\u001f0\u001ftoday\u001fR-1")) {
            var cursor = Base64.getUrlEncoder().encodeToString(made.getBytes(StandardCharsets.UTF_8));
            for (var list : List.of("/triage-cases", "/waiting-list")) {
                worker().queryParam("cursor", cursor)
                        .get(list)
                        .then()
                        .statusCode(400)
                        .body("errors[0].code", equalTo("invalid-cursor"));
            }
        }
        worker().get("/triage-cases?limit=201").then().statusCode(400);
    }

    @Test
    void the_decision_is_stored_whole_and_gives_the_same_answer_again() {
        Network.partner("AFA", 5);
        Network.partner("FULL", 0);
        var referral = tell(careAct());

        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .statusCode(200)
                .body("decisions.kind", contains("DISPATCH", "SCREENING"))
                .body("decisions.decidedBy", everyItem(equalTo("system")))
                .body("decisions.replay.same", everyItem(equalTo(true)))
                .body("decisions[1].inputs.facts.careAct.process", equalTo("NEEDS_ASSESSMENT"))
                .body("decisions[1].result.steps.ruleId", contains("CA67-15"))
                .body("decisions[1].result.tableVersions[0]", equalTo("CA67/2015-04-01"))
                .body("decisions[0].result.candidates.partnerId", contains("AFA", "FULL"))
                .body("decisions[0].result.candidates[1].obstacles[0].reason", equalTo("No capacity free."));
    }

    @Test
    void a_decision_whose_stored_inputs_were_changed_is_found_out() {
        var referral = tell(Referrals.aged(community(), 15));
        Database.execute(
                "update triage_decision set inputs = jsonb_set(inputs, '{facts,ageYears}', '16') where referral_id = ?",
                referral.referralId());

        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions[0].replay.same", equalTo(false))
                .body("decisions[0].replay.result.eligibility.ruleId", equalTo("COM-08"));
    }

    @Test
    void a_picked_district_lets_the_road_go_on() {
        Network.partner("AFA", 5);
        var referral = tell(Referrals.with(community(), Referrals.place("ME17")));
        Broker.await(QueuedForPerson.class, told -> told.referralId().equals(referral.referralId()));
        var path = "/triage-cases/" + referral.referralId() + "/district";
        var tag = worker().get("/triage-cases/{id}", referral.referralId()).header("ETag");
        var pick = "{\"district\": \"" + Referrals.MAIDSTONE + "\"}";

        worker().body(pick).put(path).then().statusCode(428);
        worker().body(pick).header("If-Match", "\"99\"").put(path).then().statusCode(412);
        worker().body("{\"district\": \"E99999999\"}")
                .header("If-Match", tag)
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("district"));
        worker().body(pick)
                .header("If-Match", tag)
                .put(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFERED"))
                .body("district", equalTo(Referrals.MAIDSTONE));

        Broker.await(OfferMade.class, told -> told.referralId().equals(referral.referralId()));
        worker().get("/triage-cases/{id}/decision", referral.referralId())
                .then()
                .body("decisions[0].decidedBy", startsWith("worker-7"));
        var after = worker().get("/triage-cases/{id}", referral.referralId()).header("ETag");
        worker().body(pick)
                .header("If-Match", after)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:not-queued"));
    }

    @Test
    void a_person_sends_on_what_waits_for_one_and_no_share_counts_it() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(Referrals.inDanger(Referrals.complaint()));
        var path = "/triage-cases/" + referral.referralId() + "/dispatch";

        // no partner has a sub-contract for complaints: that stays a bar
        worker().body("{\"partnerId\": \"BEE\", \"reasonCode\": \"CONTINUITY\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:partner-not-allowed"))
                .body("detail", containsString("C.6-SUBCONTRACT"));
        worker().get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("state", equalTo("QUEUED"))
                .body("queuedFor", equalTo("IMMEDIATE_DANGER"));

        worker().body("{\"reasonCode\": \"OTHER\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SPOT_REQUESTED"));
        var decided =
                Broker.await(EligibilityDecided.class, told -> told.referralId().equals(referral.referralId()));
        assertEquals("NHS-06", decided.ruleId());
        Broker.await(ReferralTriaged.class, told -> told.referralId().equals(referral.referralId()));
    }

    @Test
    void a_persons_choice_over_capacity_is_kept_with_its_reason() {
        Network.partner("AFA", 0);
        Network.partner("STOPPED", 5, false, "SUSPENDED");
        var referral = tell(careAct());
        var path = "/triage-cases/" + referral.referralId() + "/dispatch";
        worker().get("/triage-cases/{id}", referral.referralId()).then().body("state", equalTo("WAITING_LIST"));

        worker().body("{\"partnerId\": \"STOPPED\", \"reasonCode\": \"CONTINUITY\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("detail", containsString("C-07"));
        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .header("Idempotency-Key", "once-" + referral.referralId())
                .post(path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("OFFERED"))
                .body("partnerId", equalTo("AFA"));
        // the same key answers as before, another attempt is refused
        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .header("Idempotency-Key", "once-" + referral.referralId())
                .post(path)
                .then()
                .statusCode(200);
        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-offered"));

        assertEquals(0, Database.number("select coalesce(sum(dispatched), 0) from lot_dispatch"));
        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions[0].kind", equalTo("MANUAL"))
                .body("decisions[0].result.dispatch.reason", equalTo("PARTNER_AGREED"))
                .body("decisions[0].replay.same", equalTo(true));
    }

    @Test
    void non_instructed_community_advocacy_is_for_the_manager() {
        Network.partner("AFA", 5);
        var facts = community();
        var referral = tell(new ReferralFacts(
                facts.channel(),
                facts.requestedType(),
                facts.referrerType(),
                null,
                facts.ageYears(),
                facts.place(),
                facts.need(),
                null,
                null,
                new ReferralFacts.Authority("N", "U", null, "Y"),
                facts.risk(),
                facts.keyDates(),
                facts.missing()));
        var path = "/triage-cases/" + referral.referralId() + "/dispatch";

        worker().body("{\"reasonCode\": \"OTHER\"}").post(path).then().statusCode(403);
        Http.as(Tokens.of("hub-manager"))
                .body("{\"reasonCode\": \"OTHER\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("OFFERED"));
    }

    @Test
    void a_move_that_does_not_exist_says_which_do() {
        var ended = tell(Referrals.aged(community(), 15));

        worker().body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", ended.referralId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:no-such-move"))
                .body("detail", containsString("REDIRECTED"));
    }

    @Test
    void bad_requests_name_the_field() {
        var path = "/triage-cases/" + UUID.randomUUID() + "/dispatch";

        worker().body("{\"partnerId\": \"AFA\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reasonCode"));
        worker().body("{\"reasonCode\": \"BECAUSE\"}").post(path).then().statusCode(400);
        worker().body("{\"reasonCode\": \"OTHER\", \"wish\": 1}")
                .post(path)
                .then()
                .statusCode(400);
        worker().body("{\"reasonCode\": \"OTHER\", \"partnerId\": \"" + "X".repeat(65) + "\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("partnerId"));
    }

    @Test
    void candidates_are_shown_without_deciding_anything() {
        Network.partner("AFA", 5);
        Network.partner("FULL", 0);
        var referral = tell(Referrals.with(community(), Referrals.place("ME17")));

        worker().get("/triage-cases/{id}/candidates", referral.referralId())
                .then()
                .statusCode(200)
                .body("candidates.partnerId", contains("AFA", "FULL"));
        worker().get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("state", equalTo("QUEUED"))
                .body("offers", hasSize(0));
    }

    @Test
    void h1_a_candidate_without_a_data_protection_arrangement_in_force_is_warned_of_and_keeps_its_rank() {
        for (var partner : List.of("NONE", "GOOD", "OVERDUE", "OVER")) {
            Network.partner(partner, 5);
        }
        Network.hub("LEAD", 5);
        var today = LocalDate.ofInstant(TestClock.now(), ZoneId.of("Europe/London"));
        Network.arranged("GOOD", today.minusDays(9), null, today);
        Network.arranged("OVERDUE", today.minusDays(9), null, today.minusDays(1));
        Network.arranged("OVER", today.minusDays(9), today.minusDays(1), today.plusDays(90));
        var referral = tell(Referrals.with(community(), Referrals.place("ME17")));

        worker().get("/triage-cases/{id}/candidates", referral.referralId())
                .then()
                .statusCode(200)
                .body("candidates", hasSize(5))
                .body("warnings.partnerId", containsInAnyOrder("NONE", "OVERDUE", "OVER"))
                .body("warnings.ruleId", everyItem(equalTo("H.1")))
                .body(
                        "warnings.find { it.partnerId == 'OVERDUE' }.reason",
                        equalTo("The review of its data-protection arrangement is overdue."))
                .body(
                        "warnings.find { it.partnerId == 'OVER' }.reason",
                        equalTo("No data-protection arrangement is in force for this lot."))
                .body(
                        "candidates.find { it.partnerId == 'NONE' }.obstacles",
                        equalTo(List.of(Map.of(
                                "ruleId",
                                "C.6-DISTRICT",
                                "hard",
                                false,
                                "reason",
                                "Its sub-contract does not cover the district.",
                                "wantOfContract",
                                false))));
    }

    @Test
    void the_waiting_list_explains_its_order() {
        Network.partner("AFA", 0);
        var later = tell(community());
        var first = tell(careAct());

        worker().get("/waiting-list")
                .then()
                .statusCode(200)
                .body("items.referralRef", contains(first.referralRef(), later.referralRef()))
                .body("items[0].order.points", equalTo(6.0f))
                .body("items[0].order.consequence", equalTo(6.0f))
                .body("items[0].waitingSince", notNullValue());
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.as("worker-7", "triage-worker"));
    }

    private static ReferralReceived tell(ReferralFacts facts) {
        var referral = received(facts);
        Broker.publish(referral);
        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from triage_case where referral_id = ?", referral.referralId())
                                == 1);
        return referral;
    }
}
