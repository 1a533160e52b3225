package org.advocacyhub.triage;

import static org.advocacyhub.triage.Desk.decline;
import static org.advocacyhub.triage.Desk.manager;
import static org.advocacyhub.triage.Desk.offer;
import static org.advocacyhub.triage.Desk.pickMaidstone;
import static org.advocacyhub.triage.Desk.state;
import static org.advocacyhub.triage.Desk.tag;
import static org.advocacyhub.triage.Desk.tell;
import static org.advocacyhub.triage.Desk.told;
import static org.advocacyhub.triage.Desk.worker;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is independent of whom, from what people declare to who is asked (domain.md A.13, C.6). */
@HubTest
@CleanDatabase
class ConflictTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    /** S15: P2 runs the person's supported-living service, P1 has no capacity, P3 is clear. */
    @Test
    void s15_a_partner_that_supports_the_person_is_excluded_and_nobody_overrides_it() {
        var referral = tell(careAct());
        assertEquals("NO_PARTNER_AVAILABLE", told(SpotRequested.class, referral).reason());
        Network.partner("P1", 0);
        Network.partner("P2", 5);

        declare(
                        referral,
                        "{\"partnerId\": \"P2\", \"kind\": \"SUPPORT\", \"source\": \"REFERRER\", \"since\": \"2015-06-01\"}")
                .statusCode(200)
                .body("screening.partnerId", contains("P2"))
                .body("screening[0].result", equalTo("HARD"))
                .body("screening[0].findings[0].ruleId", equalTo("C-01"));

        // P3 absent: SPOT_REQUESTED NO_PARTNER_AVAILABLE, though P1 is only full
        worker().body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SPOT_REQUESTED"))
                .body("reason", equalTo("NO_PARTNER_AVAILABLE"));

        // a manager's attempts are refused
        manager()
                .body("{\"partnerId\": \"P2\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:partner-not-allowed"))
                .body("detail", containsString("C-01"));
        approve(manager(), referral, "P2", "C-01")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:hard-conflict"));

        // dispatched to P3
        Network.partner("P3", 5);
        worker().body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("OFFERED"))
                .body("partnerId", equalTo("P3"));
        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions.replay.same", everyItem(equalTo(true)))
                .body("decisions[0].inputs.conflicts.ties[0].kind", equalTo("SUPPORT"))
                .body("decisions[0].inputs.conflicts.periods.version", equalTo("A13-C6/2015-04-01"))
                .body("decisions[0].result.candidates.partnerId", contains("P3", "P2", "P1"))
                .body(
                        "decisions[0].result.candidates[1].conflicts[0].reason",
                        equalTo("It provides support to the person."));
    }

    @Test
    void a_hard_finding_about_the_partner_that_is_asked_takes_the_offer_back_and_asks_the_next() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(careAct());
        assertEquals("AFA", offer(referral, 1).partnerId());

        declare(referral, "{\"partnerId\": \"AFA\", \"kind\": \"HOUSING\", \"source\": \"PERSON\"}")
                .statusCode(200)
                .body("state", equalTo("OFFERED"));

        assertEquals("CONFLICT_FOUND", told(OfferRecalled.class, referral).reason());
        assertEquals("BEE", offer(referral, 2).partnerId());
        Broker.publish(new OfferClosed(referral.referralId(), offer(referral, 1).offerId(), "AFA", TestClock.now()));
        await().atMost(PATIENCE).until(() -> Network.held("AFA") == 0);
        assertEquals(2, Database.number("select count(*) from offer where referral_id = ?", referral.referralId()));
        assertEquals("OFFERED", state(referral)); // the place is free, and the second partner is still asked
    }

    @Test
    void a_soft_conflict_waits_for_the_manager_who_approves_with_a_reason() {
        var referral = tell(Referrals.imha());
        Network.partner("AFA", 5);
        declare(referral, "{\"partnerId\": \"AFA\", \"kind\": \"TREATMENT\", \"source\": \"HUB_RECORDS\"}")
                .statusCode(200)
                .body("screening[0].result", equalTo("SOFT"))
                .body("screening[0].mayBeAsked", equalTo(false));

        worker().body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("MANAGER_DECIDES"));
        assertEquals("APPROVE_CONFLICT", told(QueuedForPerson.class, referral).reason());
        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"LOCAL_KNOWLEDGE\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:conflict-not-approved"));
        approve(worker(), referral, "AFA", "C-01").statusCode(403);
        approve(manager(), referral, "AFA", "C-03").statusCode(409).body("type", containsString("nothing-to-approve"));
        approve(manager(), referral, "AFA", "C-01")
                .statusCode(200)
                .body("state", equalTo("OFFERED"))
                .body("queuedFor", equalTo(null))
                .body("screening[0].mayBeAsked", equalTo(true))
                .body("screening[0].findings[0].approval.reason", equalTo("PERSON_INFORMED_AND_AGREES"))
                .body("screening[0].findings[0].approval.approvedBy", equalTo("manager-1"));

        assertEquals("AFA", offer(referral, 1).partnerId());
        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions.replay.same", everyItem(equalTo(true)))
                .body("decisions[0].decidedBy", equalTo("manager-1"))
                .body("decisions.result.note", hasItem("SOFT conflict approved"));
    }

    /** C-09: whoever acts for the alleged victim never acts for the alleged source; found from either side, also while only asked. */
    @Test
    void victim_and_source_never_meet_at_one_partner() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var victim = tell(careAct());
        assertEquals("AFA", offer(victim, 1).partnerId());
        var source = tell(Referrals.with(careAct(), Referrals.place("ME17"))); // waits for its district

        declare(
                        source,
                        "{\"otherReferralId\": \"" + victim.referralId()
                                + "\", \"relation\": \"VICTIM_AND_SOURCE\", \"source\": \"REFERRER\"}")
                .statusCode(200)
                .body("screening.partnerId", contains("AFA"))
                .body("screening[0].findings[0].ruleId", equalTo("C-09"));
        pickMaidstone(source);

        assertEquals("BEE", offer(source, 1).partnerId());
        worker().get("/triage-cases/{id}/conflicts", victim.referralId())
                .then()
                .body("declared[0].relation", equalTo("VICTIM_AND_SOURCE"))
                .body("screening.partnerId", contains("BEE"));
    }

    @Test
    void a_declined_conflict_is_kept_for_the_persons_next_referral_and_a_breakdown_bars_the_pair() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        Network.partner("CEE", 5);
        var first = tell(careAct());
        decline(first, 1, "CONFLICT");
        decline(first, 2, "PERSON_KNOWN_BREAKDOWN");
        assertEquals("CEE", offer(first, 3).partnerId());

        var next = tell(careAct());
        Broker.publish(new PersonMerged(first.referralId(), TestClock.now(), next.personKey(), first.personKey()));
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from triage_case where person_key = ?", next.personKey())
                        == 2);

        worker().get("/triage-cases/{id}/conflicts", next.referralId())
                .then()
                .body("declared.kind", containsInAnyOrder("STATED_BY_PARTNER", "BREAKDOWN"))
                .body("declared.source", everyItem(equalTo("OFFER_DECLINED")))
                .body("screening.partnerId", contains("AFA", "BEE"))
                .body("screening.result", contains("SOFT", "HARD"))
                .body("screening.findings.ruleId.flatten()", contains("C-03", "C-08"));
    }

    @Test
    void a_declaration_is_checked_replaced_and_ended_and_nothing_of_it_is_lost() {
        Network.partner("AFA", 5);
        var referral = tell(Referrals.with(careAct(), Referrals.place("ME17")));
        var path = "/triage-cases/" + referral.referralId() + "/conflicts/" + UUID.randomUUID();
        var good = "{\"partnerId\": \"AFA\", \"kind\": \"CARE\", \"source\": \"PERSON\"}";

        worker().body(good).put(path).then().statusCode(428);
        worker().body(good).header("If-Match", "\"99\"").put(path).then().statusCode(412);
        refused(referral, path, "{\"partnerId\": \"NOBODY\", \"kind\": \"CARE\", \"source\": \"PERSON\"}", "partnerId");
        refused(referral, path, "{\"partnerId\": \"AFA\", \"source\": \"PERSON\"}", "kind");
        refused(referral, path, "{\"kind\": \"CARE\", \"source\": \"PERSON\"}", "partnerId");
        refused(
                referral,
                path,
                "{\"partnerId\": \"AFA\", \"kind\": \"BREAKDOWN\", \"whom\": \"CARER\", \"source\": \"PERSON\"}",
                "whom");
        refused(
                referral,
                path,
                "{\"partnerId\": \"AFA\", \"kind\": \"CARE\", \"source\": \"OFFER_DECLINED\"}",
                "source");
        refused(
                referral,
                path,
                "{\"otherReferralId\": \"" + referral.referralId()
                        + "\", \"relation\": \"TWO_PARENTS\", \"source\": \"PERSON\"}",
                "otherReferralId");
        refused(
                referral,
                path,
                "{\"partnerId\": \"AFA\", \"kind\": \"CARE\", \"source\": \"PERSON\", \"since\": \"2016-02-01\", \"until\": \"2016-01-31\"}",
                "until");
        var before = tag(referral);
        worker().body(good).header("If-Match", before).put(path).then().statusCode(200);
        worker().body(good).header("If-Match", before).put(path).then().statusCode(412);
        worker().body(good.replace("CARE", "TREATMENT"))
                .header("If-Match", tag(referral))
                .put(path)
                .then()
                .statusCode(200)
                .body("declared", hasSize(1))
                .body("declared[0].kind", equalTo("TREATMENT"));
        worker().header("If-Match", tag(referral)).delete(path).then().statusCode(400);
        worker().header("If-Match", tag(referral))
                .delete(path + "?reason=MISTAKE")
                .then()
                .statusCode(200)
                .body("declared", empty());
        worker().header("If-Match", tag(referral))
                .delete(path + "?reason=MISTAKE")
                .then()
                .statusCode(404);

        assertEquals(2, Database.number("select count(*) from declared_conflict where ended_at is not null"));
        assertEquals(
                3,
                Database.number(
                        "select count(*) from triage_decision where referral_id = ? and kind = 'NOTE'",
                        referral.referralId()));
    }

    /** Rows of before the screening: neither conflicts nor neighbours nor places in them. */
    @Test
    void a_decision_of_before_the_screening_still_replays() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 0);
        var referral = tell(careAct());
        offer(referral, 1);
        Database.execute("""
                update triage_decision set
                    inputs = jsonb_set(inputs - 'conflicts' - 'neighbours', '{policyVersion}', '"C6/2015-04-01"')
                        #- '{need,withoutRoom}' #- '{partners,0,worksIn}' #- '{partners,1,worksIn}',
                    result = result #- '{dispatch,decidedBy}' #- '{candidates,0,conflicts}' #- '{candidates,0,place}'
                        #- '{candidates,1,conflicts}' #- '{candidates,1,place}'
                where kind = 'DISPATCH' and referral_id = ?
                """, referral.referralId());

        worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions.kind", contains("DISPATCH", "SCREENING"))
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    private static void refused(ReferralReceived referral, String path, String body, String field) {
        worker().body(body)
                .header("If-Match", tag(referral))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private static ValidatableResponse declare(ReferralReceived referral, String body) {
        return worker().body(body)
                .header("If-Match", tag(referral))
                .put("/triage-cases/{id}/conflicts/{conflict}", referral.referralId(), UUID.randomUUID())
                .then();
    }

    private static ValidatableResponse approve(
            RequestSpecification as, ReferralReceived referral, String partnerId, String ruleId) {
        return as.body("{\"partnerId\": \"" + partnerId + "\", \"ruleId\": \"" + ruleId
                        + "\", \"reasonCode\": \"PERSON_INFORMED_AND_AGREES\"}")
                .header("If-Match", tag(referral))
                .post("/triage-cases/{id}/conflicts/approvals", referral.referralId())
                .then();
    }
}
