package org.advocacyhub.triage;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The waiting list of domain.md C.7: who is on it, how long, and what is done meanwhile. */
@HubTest
@CleanDatabase
class WaitingListTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void tuesday_the_fifth_of_april_2016() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_stay_that_nobody_is_left_to_take_ends_with_what_came_instead() {
        Network.partner("AFA", 0);
        var referral = tell(careAct());
        assertEquals("WAITING", stay(referral));

        hear(Network.capacityOf("AFA", 1));
        var offer = offer(referral, 1);
        assertEquals("OFFERED", stay(referral));
        hear(new OfferDeclined(referral.referralId(), offer.offerId(), "AFA", TestClock.now(), "OUT_OF_SKILL"));
        // AFA is never asked again, and there is nobody else
        assertEquals("LEFT", stay(referral));
        assertEquals("SPOT_REQUESTED", column(referral, "left_reason"));
    }

    @Test
    void who_comes_back_from_an_offer_keeps_the_place_and_the_day_of_entry() {
        Network.partner("AFA", 0);
        Network.partner("BEE", 0);
        var referral = tell(careAct());
        TestClock.set("2016-04-07T09:00:00Z");
        hear(Network.capacityOf("AFA", 1));
        var offer = offer(referral, 1);

        hear(new OfferDeclined(referral.referralId(), offer.offerId(), "AFA", TestClock.now(), "OUT_OF_SKILL"));

        assertEquals("WAITING", stay(referral));
        assertEquals(1, Database.number("select count(*) from waiting_entry"));
        worker().get("/waiting-list/{id}", referral.referralId())
                .then()
                .body("stay.waitingSince", equalTo("2016-04-05T09:00:00Z"))
                .body("stay.keepInTouchDue", equalTo("2016-05-04"));
        hear(Network.capacityOf("BEE", 1));
        hear(Desk.opened(offer(referral, 2), "BEE-01", LocalDate.of(2016, 4, 7)));
        assertEquals("STARTED", stay(referral));
    }

    @Test
    void the_urgent_never_wait_for_room_and_the_table_refuses_it_too() {
        Network.partner("AFA", 0);
        var urgent = tell(Referrals.imha()); // P2
        var soon = tell(Referrals.with(
                careAct(), new ReferralFacts.KeyDate("CASE_CONFERENCE", LocalDate.of(2016, 4, 8), true))); // P1, B-05

        assertEquals("P2", offer(urgent, 1).band());
        assertEquals("P1", offer(soon, 1).band());
        assertEquals(0, Database.number("select count(*) from waiting_entry"));
        assertThrows(IllegalStateException.class, () -> Database.execute("""
                        insert into waiting_entry (entry_id, referral_id, contract_ref, state, reason, service_type, band,
                            entered_at, touch_due, rule_version)
                        values (gen_random_uuid(), ?, 'KENT-ADV-2016', 'WAITING', 'NO_CAPACITY', 'IMHA', 'P2', now(), now(), 'x')
                        """, urgent.referralId()));
    }

    @Test
    void the_hub_keeps_in_touch_every_twenty_working_days_and_the_overdue_come_first() {
        Network.partner("AFA", 0);
        var first = tell(community()); // twenty working days on, over the bank holiday of 2 May: 4 May
        TestClock.set("2016-04-06T09:00:00Z");
        var second = tell(careAct());
        worker().get("/waiting-list?contactDueBy=2016-05-03").then().body("items", hasSize(0));
        worker().get("/waiting-list?contactDueBy=2016-05-04").then().body("items.referralId", contains(id(first)));
        var page = worker().get("/waiting-list?limit=1&contactDueBy=2016-05-05");
        page.then().body("items.referralId", contains(id(first))).header("Link", endsWith("rel=\"next\""));
        worker().get("/waiting-list?limit=1&contactDueBy=2016-05-05&cursor="
                        + page.jsonPath().getString("nextCursor"))
                .then()
                .body("items.referralId", contains(id(second)));

        TestClock.set("2016-05-04T09:00:00Z");
        worker().get("/waiting-list/{id}", first.referralId()).then().body("position", equalTo(2)); // P3 before P4
        var told = worker().header("Idempotency-Key", "may")
                .body("{\"method\": \"PHONE\", \"positionGiven\": 2}")
                .post("/waiting-list/{id}/contacts", first.referralId());
        told.then().statusCode(201).body("nextDue", equalTo("2016-06-02")); // over the bank holiday of 30 May
        worker().header("Idempotency-Key", "may")
                .body("{\"method\": \"PHONE\", \"positionGiven\": 2}")
                .post("/waiting-list/{id}/contacts", first.referralId())
                .then()
                .statusCode(201)
                .body("contactId", equalTo(told.jsonPath().getString("contactId")));

        worker().get("/waiting-list?contactDueBy=2016-05-05").then().body("items.referralId", contains(id(second)));
        worker().get("/waiting-list/{id}", first.referralId())
                .then()
                .body("history", hasSize(1))
                .body("history[0].positionGiven", equalTo(2))
                .body("stay.contacts", equalTo(1));
        worker().body("{\"method\": \"PIGEON\", \"positionGiven\": 0}")
                .post("/waiting-list/{id}/contacts", first.referralId())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("method"));
    }

    @Test
    void a_contract_may_want_contact_more_often() {
        Database.execute("""
                insert into contract_rule (version, rule, contract_ref, valid_from, value)
                values ('TEST-TOUCH', 'KEEP_IN_TOUCH_DAYS', ?, '2016-04-05', 5)
                """, Referrals.CONTRACT);
        try {
            Network.partner("AFA", 0);
            var referral = tell(community());

            worker().get("/waiting-list/{id}", referral.referralId())
                    .then()
                    .body("stay.keepInTouchDue", equalTo("2016-04-12"));
        } finally {
            Database.execute("delete from contract_rule where version = 'TEST-TOUCH'");
        }
    }

    @Test
    void what_is_offered_meanwhile_is_kept_with_the_last_word_on_each() {
        Network.partner("AFA", 0);
        var referral = tell(community());

        meanwhile(referral, "PEER_GROUP", false);
        meanwhile(referral, "TELEPHONE_EMAIL_ADVOCACY", true);
        TestClock.advance(Duration.ofDays(1));
        meanwhile(referral, "PEER_GROUP", true);

        worker().get("/waiting-list")
                .then()
                .body("items[0].meanwhile.find { it.offer == 'PEER_GROUP' }.takenUp", equalTo(true))
                .body("items[0].meanwhile.offer", hasSize(2))
                .body("items[0].reason", equalTo("NO_CAPACITY"));
        assertEquals(3, Database.number("select count(*) from waiting_meanwhile"));
    }

    @Test
    void somebody_who_no_longer_wants_to_wait_leaves_with_a_reason_and_it_is_told() {
        Network.partner("AFA", 0);
        var referral = tell(community());
        var path = "/waiting-list/" + referral.referralId() + "/leaving";
        var tag = worker().get("/waiting-list/{id}", referral.referralId()).header("ETag");
        var leaving = "{\"reason\": \"HELPED_ELSEWHERE\"}";
        worker().body(leaving).post(path).then().statusCode(428);
        worker().body(leaving).header("If-Match", "\"99\"").post(path).then().statusCode(412);

        var ben = Tokens.as("ben", "triage-worker");
        Http.as(ben)
                .post("/triage-cases/{id}/reservation", referral.referralId())
                .then()
                .statusCode(200);
        worker().body(leaving)
                .header("If-Match", tag)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith(":held-by-another"));
        var page = "/waiting-list/" + referral.referralId();
        Browser.of(Tokens.as("worker-7", "triage-worker"))
                .page(page)
                .body(containsString("The hub was in touch"))
                .body(not(containsString("no longer wants to wait")));
        Browser.of(ben).page(page).body(containsString("no longer wants to wait"));
        Http.as(ben).delete("/triage-cases/{id}/reservation", referral.referralId());
        worker().body(leaving)
                .header("If-Match", tag)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        var ended = Broker.await(TriageEnded.class, told -> told.referralId().equals(referral.referralId()));
        assertEquals("WITHDRAWN", ended.end());
        assertEquals("C.7-LEFT", ended.ruleId());
        assertEquals("NO_CAPACITY", notMet(referral).reason()); // lost for want of room (K-22)
        assertEquals("HELPED_ELSEWHERE", column(referral, "left_reason"));
        worker().get("/triage-cases/{id}/decision", referral.referralId()) // who let them go, and why
                .then()
                .body("decisions.find { it.kind == 'NOTE' }.decidedBy", equalTo("test-triage-worker"))
                .body("decisions.find { it.kind == 'NOTE' }.inputs.reason", equalTo("HELPED_ELSEWHERE"));
        worker().get("/waiting-list/{id}", referral.referralId()).then().statusCode(404);
        worker().body("{\"method\": \"PHONE\", \"positionGiven\": 1}")
                .post("/waiting-list/{id}/contacts", referral.referralId())
                .then()
                .statusCode(409)
                .body("type", endsWith(":not-waiting"));
    }

    @Test
    void a_withdrawal_ends_the_stay() {
        Network.partner("AFA", 0);
        var referral = tell(community());

        hear(new ReferralWithdrawn(referral.referralId(), TestClock.now(), "PERSON", "NO_LONGER_NEEDED"));

        assertEquals("LEFT", stay(referral));
        assertEquals("NO_CAPACITY", notMet(referral).reason());
        worker().get("/waiting-list").then().body("items", hasSize(0)).body("nextCursor", nullValue());
    }

    private static NeedNotMet notMet(ReferralReceived referral) {
        return Broker.await(NeedNotMet.class, told -> told.referralId().equals(referral.referralId()));
    }

    private static void meanwhile(ReferralReceived referral, String offer, boolean takenUp) {
        worker().body("{\"offer\": \"" + offer + "\", \"takenUp\": " + takenUp + "}")
                .post("/waiting-list/{id}/meanwhile", referral.referralId())
                .then()
                .statusCode(201);
    }

    private static String id(ReferralReceived referral) {
        return referral.referralId().toString();
    }

    private static void hear(IntegrationEvent event) {
        var eventId = UUID.randomUUID();
        Broker.publish(eventId, event);
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from inbox_event where event_id = ?", eventId) == 1);
    }

    private static ReferralReceived tell(ReferralFacts facts) {
        var referral = received(facts);
        hear(referral);
        return referral;
    }

    private static OfferMade offer(ReferralReceived referral, int attempt) {
        return Broker.await(
                OfferMade.class,
                event -> event.referralId().equals(referral.referralId()) && event.attempt() == attempt);
    }

    private static String stay(ReferralReceived referral) {
        return column(referral, "state");
    }

    private static String column(ReferralReceived referral, String name) {
        return (String) Database.rows(
                        "select state, left_reason from waiting_entry where referral_id = ?", referral.referralId())
                .getFirst()
                .get(name);
    }

    private static RequestSpecification worker() {
        return given().auth().oauth2(Tokens.of("triage-worker")).contentType(ContentType.JSON);
    }
}
