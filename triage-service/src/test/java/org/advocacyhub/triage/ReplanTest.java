package org.advocacyhub.triage;

import static java.util.stream.Collectors.toMap;
import static org.advocacyhub.triage.Desk.tell;
import static org.advocacyhub.triage.Desk.worker;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would become of the waiting list if a partner had more room (domain.md C.7, ADR 0131). */
@HubTest
@CleanDatabase
class ReplanTest {

    private static final List<String> TABLES =
            List.of("triage_case", "offer", "triage_decision", "waiting_entry", "partner", "lot_dispatch");

    @BeforeEach
    void tuesday_the_fifth_of_april_2016() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void what_is_rehearsed_is_what_happens_when_the_partner_says_it_and_nothing_before() {
        Network.partner("AFA", 0);
        Network.partnerFor("BEE", 0, "COMMUNITY");
        var first = tell(careAct());
        var second = tell(community());
        TestClock.set("2016-04-05T09:05:00Z");
        var third = tell(community());
        await().until(() -> waiting() == 3);
        var before = everything();

        var replan = worker().get("/replans?partnerId=BEE&capacity=1");
        replan.then()
                .statusCode(200)
                .body("lookedAt", equalTo(3))
                .body("partner.name", equalTo("Partner BEE"))
                .body("partner.capacity", equalTo(0))
                .body("partner.roomLeft", equalTo(0))
                .body("offered", hasSize(1))
                .body("offered[0].place", equalTo(2))
                .body("offered[0].referralId", equalTo(id(second)))
                .body("offered[0].partnerId", equalTo("BEE"))
                .body("offered[0].waitingSince", equalTo("2016-04-05T09:00:00Z"))
                .body("offered[0].reason", equalTo("Nobody else could be asked (C.6)."))
                .body("passedOver", hasSize(1))
                .body("passedOver[0].referralId", equalTo(id(first)))
                .body("passedOver[0].reasons.ruleId", equalTo(List.of("C.6-SUBCONTRACT")));
        assertEquals(before, everything());
        assertEquals(
                List.of(),
                Broker.all(OfferMade.class).stream()
                        .filter(offer -> offer.referralId().equals(second.referralId()))
                        .toList());

        Broker.publish(Network.capacityOf("BEE", 1));
        assertEquals("BEE", Desk.offer(second, 1).partnerId());
        assertEquals(2, waiting());
        assertEquals("WAITING_LIST", Desk.state(first));
        assertEquals("WAITING_LIST", Desk.state(third));
    }

    @Test
    void more_room_than_people_is_told_and_a_paused_partner_is_supposed_to_take_referrals_again() {
        Network.partner("AFA", 0);
        tell(careAct());
        await().until(() -> waiting() == 1);
        Network.partner("AFA", 5, false, "PAUSED");

        worker().get("/replans?partnerId=AFA&capacity=5")
                .then()
                .statusCode(200)
                .body("offered", hasSize(1))
                .body("passedOver", empty())
                .body("partner.openCases", equalTo(0))
                .body("partner.roomLeft", equalTo(4));
        worker().get("/replans?partnerId=AFA&capacity=0")
                .then()
                .body("offered", empty())
                .body("passedOver", empty());
    }

    @Test
    void who_is_not_offered_though_places_are_left_is_told_with_the_reason() {
        Network.partner("AFA", 0);
        Network.partnerFor("BEE", 0, "COMMUNITY");
        var first = tell(careAct());
        await().until(() -> waiting() == 1);

        worker().get("/replans?partnerId=BEE&capacity=2")
                .then()
                .statusCode(200)
                .body("offered", empty())
                .body("partner.roomLeft", equalTo(2))
                .body("passedOver.referralId", equalTo(List.of(id(first))))
                .body("passedOver[0].reasons.ruleId", equalTo(List.of("C.6-SUBCONTRACT")));
    }

    @Test
    void who_was_offered_meanwhile_waits_since_the_list_says_so() {
        Network.partner("AFA", 0);
        var referral = tell(careAct());
        await().until(() -> waiting() == 1);
        Broker.publish(Network.capacityOf("AFA", 1));
        Desk.offer(referral, 1);
        TestClock.set("2016-04-05T10:00:00Z");
        Desk.decline(referral, 1, "NO_CAPACITY");
        await().until(() -> waiting() == 1);
        TestClock.set("2016-04-05T11:00:00Z");

        worker().get("/replans?partnerId=AFA&capacity=1")
                .then()
                .body("offered[0].waitingSince", equalTo("2016-04-05T09:00:00Z"));
    }

    @Test
    void who_stands_behind_a_thousand_others_is_offered_too() {
        Network.partner("AFA", 0);
        Network.partnerFor("BEE", 0, "COMMUNITY");
        var others = tell(careAct());
        var behind = tell(community());
        await().until(() -> waiting() == 2);
        Database.execute("""
                insert into triage_case
                select (jsonb_populate_record(t, jsonb_build_object('referral_id', gen_random_uuid(), 'referral_ref', 'R-' || n))).*
                from triage_case t, generate_series(1, 1000) n where t.referral_id = ?""", others.referralId());

        worker().get("/replans?partnerId=BEE&capacity=1")
                .then()
                .statusCode(200)
                .body("lookedAt", equalTo(1000))
                .body("offered.referralId", equalTo(List.of(id(behind))))
                .body("offered[0].place", equalTo(null))
                .body("passedOver", hasSize(20));
        Browser.of(Tokens.of("triage-worker"))
                .page("/replans?partnerId=BEE&capacity=1")
                .body(containsString("1 referral of the first 1,000 that wait would be offered."))
                .body(containsString("after 1,000"));
    }

    @Test
    void an_open_case_that_nobody_goes_on_with_takes_its_place_first_and_that_is_told() {
        Network.partner("AFA", 1);
        var worked = tell(careAct());
        var opened = Desk.open(worked, Desk.offer(worked, 1));
        Network.partner("BEE", 0);
        Broker.publish(new ReassignmentWanted(
                worked.referralId(), opened.caseId(), UUID.randomUUID(), "AFA", TestClock.now(), "CONFLICT_AROSE"));
        await().until(() -> Database.number("select count(*) from reassignment where state = 'NOBODY'") == 1);
        var waits = tell(careAct());
        await().until(() -> waiting() == 1);

        worker().get("/replans?partnerId=BEE&capacity=1")
                .then()
                .body("offered", empty())
                .body("partner.openCases", equalTo(1))
                .body("partner.roomLeft", equalTo(0));
        worker().get("/replans?partnerId=BEE&capacity=2")
                .then()
                .body("offered.referralId", equalTo(List.of(id(waits))))
                .body("partner.openCases", equalTo(1))
                .body("partner.roomLeft", equalTo(0));
        Browser.of(Tokens.of("triage-worker"))
                .page("/replans?partnerId=BEE&capacity=1")
                .body(containsString("first be asked to go on with 1 open case that nobody goes on with"));
        assertEquals(1, Database.number("select count(*) from reassignment where state = 'NOBODY'"));
    }

    /** F.7: the ceiling was reached while they waited for room. */
    @Test
    void a_duty_without_money_is_no_longer_a_matter_of_room() {
        Network.partner("AFA", 0);
        tell(careAct());
        await().until(() -> waiting() == 1);
        Broker.publish(new SpendLevelReached(
                Referrals.CONTRACT,
                TestClock.now(),
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2017, 3, 31),
                "CEILING_REACHED",
                1,
                0,
                1));
        await().until(() ->
                Database.number("select count(*) from contract_spend_level where level = 'CEILING_REACHED'") == 1);

        worker().get("/replans?partnerId=AFA&capacity=1")
                .then()
                .body("offered", empty())
                .body(
                        "passedOver[0].reasons.reason",
                        equalTo(List.of("There is no money: the commissioner would have to act.")));
    }

    /** F.7: no duty, so it waits; whether it came before the money was gone or after. */
    @Test
    void who_waits_for_money_is_no_matter_of_room() {
        Network.partnerFor("BEE", 0, "COMMUNITY");
        var before = tell(community());
        await().until(() -> waiting() == 1);
        Broker.publish(new SpendLevelReached(
                Referrals.CONTRACT,
                TestClock.now(),
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2017, 3, 31),
                "CEILING_REACHED",
                1,
                0,
                1));
        await().until(() ->
                Database.number("select count(*) from contract_spend_level where level = 'CEILING_REACHED'") == 1);
        TestClock.set("2016-04-05T10:00:00Z");
        var after = tell(community());
        await().until(() -> Database.number("select count(*) from triage_case where money_hold = 'CEILING'") == 1);

        worker().get("/replans?partnerId=BEE&capacity=2")
                .then()
                .body("offered", empty())
                .body("passedOver.referralId", equalTo(List.of(id(before), id(after))))
                .body("passedOver.reasons.ruleId.flatten()", equalTo(List.of("F.7", "F.7")))
                .body(
                        "passedOver.reasons.reason.flatten()",
                        equalTo(Collections.nCopies(2, "Waits for money, not for room.")));
    }

    /** Dispatch waits while somebody looks: so they look one after the other, and at no more than somebody would ask a partner for. */
    @Test
    void who_looks_keeps_dispatch_waiting_no_longer_than_need_be() throws SQLException {
        Network.partner("AFA", 0);
        try (var elsewhere = Database.asApp();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(x'726961676501'::bigint)");

            worker().get("/replans?partnerId=AFA&capacity=1")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:advocacyhub:problem:rehearsal-running"));
            elsewhere.rollback();
        }
        worker().get("/replans?partnerId=AFA&capacity=200").then().statusCode(200);
        worker().get("/replans?partnerId=AFA&capacity=201")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("ask about 200 or fewer"));
    }

    @Test
    void what_can_not_be_asked_is_refused() {
        Network.partner("SUS", 3, false, "SUSPENDED");

        worker().get("/replans?partnerId=NOBODY&capacity=1")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-partner"));
        worker().get("/replans?partnerId=SUS&capacity=1")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:suspended"));
        worker().get("/replans?capacity=1").then().statusCode(400).body("errors[0].field", equalTo("partnerId"));
        worker().get("/replans?partnerId=SUS").then().statusCode(400).body("errors[0].field", equalTo("capacity"));
        worker().get("/replans?partnerId=SUS&capacity=-1").then().statusCode(400);
        Browser.of(Tokens.of("triage-worker"))
                .open("/replans?partnerId=SUS&capacity=many")
                .statusCode(400)
                .body(containsString("Capacity: A whole number."));
        Browser.of(Tokens.of("triage-worker")).page("/replans").body(not(containsString("SUS")));
    }

    @Test
    void a_worker_asks_in_a_browser() {
        Network.partner("AFA", 0);
        var referral = tell(careAct());
        await().until(() -> waiting() == 1);
        var browser = Browser.of(Tokens.as("worker-7", "triage-worker"));

        browser.page("/replans")
                .body(containsString("<option value=\"AFA\">Partner AFA</option>"))
                .body(not(containsString("would be offered.")));
        browser.page("/replans?partnerId=AFA&capacity=2")
                .body(containsString("<option value=\"AFA\" selected>Partner AFA</option>"))
                .body(containsString("<strong>1 referral of the 1 that wait would be offered.</strong>"))
                .body(containsString("1 place would be left"))
                .body(containsString("<a href=\"/triage-cases/" + id(referral) + "\">"));
        browser.page("/replans?partnerId=AFA&capacity=0").body(containsString(" required value=\"0\">"));
        browser.page("/waiting-list").body(containsString("<a href=\"/replans\">"));
    }

    @Test
    void partners_of_one_name_are_told_apart() {
        Network.partner("AFA", 0);
        Network.partner("BEE", 0);
        Network.partner("CEE", 0);
        Database.execute("update partner set name = 'A Charity' where partner_id <> 'CEE'");

        Browser.of(Tokens.of("triage-worker"))
                .page("/replans")
                .body(containsString(">A Charity (AFA)</option>"))
                .body(containsString(">A Charity (BEE)</option>"))
                .body(containsString(">Partner CEE</option>"));
    }

    private static long waiting() {
        return Database.number("select count(*) from triage_case where state = 'WAITING_LIST'");
    }

    /** All rows that an offer would touch or add. */
    private static Map<String, List<Map<String, Object>>> everything() {
        return TABLES.stream()
                .collect(toMap(
                        table -> table, table -> Database.rows("select t::text from " + table + " as t order by 1")));
    }

    private static String id(ReferralReceived referral) {
        return referral.referralId().toString();
    }
}
