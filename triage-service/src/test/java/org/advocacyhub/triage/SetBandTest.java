package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
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

/** Somebody at the hub sees a referral as more urgent than the rules, or a lead as less (domain.md C.2, C.3): Tuesday 5 April 2016. */
@HubTest
@CleanDatabase
class SetBandTest {

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_worker_raises_it_and_the_days_follow_as_for_any_raised_band() {
        Network.partner("AFA", 5);
        var referral = offered(careAct()); // P3: contact 12 April, allocate 8 April

        set(referral, "triage-worker", "P2", "SITUATION_WORSE")
                .statusCode(200)
                .body("band", equalTo("P2"))
                .body("bandRuleId", equalTo("PERSON"))
                .body("contactDue", equalTo("2016-04-07"))
                .body("allocateDue", equalTo("2016-04-07"))
                .body("targetImpossible", equalTo(false));

        var changed = told(TargetsChanged.class, referral);
        assertEquals("BAND_RAISED", changed.cause());
        assertEquals("P2", changed.band());
        assertEquals(LocalDate.of(2016, 4, 7), changed.contactDue());
        Http.as(Tokens.of("triage-worker"))
                .get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions[0].kind", equalTo("TARGETS"))
                .body("decisions[0].decidedBy", equalTo("test-triage-worker"))
                .body("decisions[0].inputs.cause", equalTo("BAND_RAISED"))
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    @Test
    void only_a_lead_lowers_it_and_the_types_own_number_counts_then() {
        Network.partner("AFA", 5);
        var referral = offered(Referrals.imha()); // P2: contact 3 days, allocate 1 (type)

        set(referral, "triage-worker", "P3", "SITUATION_EASED")
                .statusCode(403)
                .body("type", equalTo("urn:advocacyhub:problem:lead-decides"));
        set(referral, "hub-manager", "P3", "SITUATION_EASED")
                .statusCode(200)
                .body("band", equalTo("P3"))
                .body("contactDue", equalTo("2016-04-08"));
        assertEquals("BAND_LOWERED", told(TargetsChanged.class, referral).cause());
    }

    @Test
    void a_band_stands_when_the_rules_are_read_again_unless_they_find_more() {
        Network.partner("AFA", 5);
        var stands = queued(careAct());
        var found = queued(careAct());
        set(stands, "triage-worker", "P2", "RISK_SEEN").statusCode(200);
        set(found, "triage-worker", "P2", "RISK_SEEN").statusCode(200);

        Broker.publish(Referrals.answered(stands, careAct()));
        Broker.publish(Referrals.answered(
                found,
                Referrals.with(
                        careAct(), new ReferralFacts.KeyDate("CASE_CONFERENCE", LocalDate.of(2016, 4, 8), true))));

        assertEquals("PERSON", told(ReferralTriaged.class, stands).bandRuleId());
        assertEquals("P2", told(ReferralTriaged.class, stands).band());
        assertEquals("P1", told(ReferralTriaged.class, found).band());
        assertEquals("B-05", told(ReferralTriaged.class, found).bandRuleId());
    }

    @Test
    void a_decision_from_before_bands_were_set_by_persons_gives_the_same_again() {
        Network.partner("AFA", 5);
        var referral = offered(careAct());
        Database.execute(
                "update triage_decision set inputs = inputs - 'setBand' - 'authorityInstructs' where referral_id = ?",
                referral.referralId());

        Http.as(Tokens.of("triage-worker"))
                .get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    @Test
    void who_may_not_wait_any_more_leaves_the_waiting_list_at_once() {
        Network.partner("FULL", 0);
        var referral = received(community());
        Broker.publish(referral);
        told(WaitingListEntered.class, referral);

        set(referral, "triage-worker", "P2", "SITUATION_WORSE").statusCode(200);

        // P2 is offered over capacity, or an extra purchase is asked for: it no longer waits (C.6)
        Http.as(Tokens.of("triage-worker"))
                .get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("state", oneOf("OFFERED", "SPOT_REQUESTED"));
    }

    @Test
    void an_urgent_one_goes_on_although_its_form_is_incomplete() {
        Network.partner("AFA", 5);
        var incomplete = received(Referrals.missing(careAct(), "B1-36"));
        var unclear = received(Referrals.with(
                careAct(),
                new ReferralFacts.CareAct("NEEDS_ASSESSMENT", "Y", List.of(), "NONE", "U", null, null, "U", "U")));
        Broker.publish(incomplete, unclear);
        told(InformationRequested.class, incomplete);
        told(InformationRequested.class, unclear);

        set(incomplete, "triage-worker", "P2", "RISK_SEEN").statusCode(200).body("state", equalTo("OFFERED"));
        set(unclear, "triage-worker", "P2", "RISK_SEEN")
                .statusCode(200)
                .body("state", equalTo("AWAITING_REFERRER_INFO")); // the table can't say yes

        assertEquals("PERSON", told(ReferralTriaged.class, incomplete).bandRuleId());
    }

    @Test
    void an_impossible_target_is_flagged_for_the_new_band_too() {
        Network.partner("AFA", 5);
        var referral =
                offered(Referrals.with(careAct(), new ReferralFacts.KeyDate("OTHER", LocalDate.of(2016, 4, 5), true)));

        set(referral, "hub-manager", "P2", "SITUATION_EASED")
                .statusCode(200)
                .body("targetImpossible", equalTo(true))
                .body("contactDue", equalTo("2016-04-05"));
    }

    @Test
    void what_is_no_change_what_is_stale_and_what_is_unknown_is_refused() {
        Network.partner("AFA", 5);
        var referral = offered(careAct());

        set(referral, "triage-worker", "P3", "OTHER")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:same-band"));
        set(referral, "triage-worker", "P0", "OTHER").statusCode(400);
        set(referral, "triage-worker", "P2", "BORED").statusCode(400);
        Http.as(Tokens.of("triage-worker"))
                .body("{\"band\": \"P2\", \"reasonCode\": \"OTHER\"}")
                .put("/triage-cases/{id}/band", referral.referralId())
                .then()
                .statusCode(428);
        Http.as(Tokens.of("triage-worker"))
                .header("If-Match", "\"99\"")
                .body("{\"band\": \"P2\", \"reasonCode\": \"OTHER\"}")
                .put("/triage-cases/{id}/band", referral.referralId())
                .then()
                .statusCode(412);
    }

    private static ReferralReceived offered(ReferralFacts facts) {
        var referral = received(facts);
        Broker.publish(referral);
        told(OfferMade.class, referral);
        return referral;
    }

    private static ReferralReceived queued(ReferralFacts facts) {
        var referral = received(Referrals.with(facts, Referrals.place("ME17")));
        Broker.publish(referral);
        told(QueuedForPerson.class, referral);
        return referral;
    }

    private static ValidatableResponse set(ReferralReceived referral, String role, String band, String reason) {
        var tag = Http.as(Tokens.of(role))
                .get("/triage-cases/{id}", referral.referralId())
                .header("ETag");
        return Http.as(Tokens.of(role))
                .header("If-Match", tag)
                .body("{\"band\": \"" + band + "\", \"reasonCode\": \"" + reason + "\"}")
                .put("/triage-cases/{id}/band", referral.referralId())
                .then();
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }
}
