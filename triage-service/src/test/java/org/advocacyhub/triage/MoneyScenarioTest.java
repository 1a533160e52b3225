package org.advocacyhub.triage;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.ContractEvent.BudgetLine;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotEnded;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.triage.dispatch.MoneyDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domain.md F.7 by events in and out: S08, S18 and the money part of S21. All amounts are synthetic but the ceiling of S08. */
@HubTest
@CleanDatabase
class MoneyScenarioTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long CEILING = 153_000_000;

    @Inject
    MoneyDay moneyDay;

    @BeforeEach
    void s08_the_twentieth_of_february_2019() {
        TestClock.set("2019-02-20T10:00:00Z");
        Network.partner("AFA", 5);
    }

    @Test
    void s08a_with_an_approved_order_a_care_act_referral_is_offered_on_the_order() {
        reach("CEILING_REACHED", CEILING);
        var referral = received(careAct());
        var order = approved(referral, "CARE_ACT", "SAFEGUARDING");

        hear(order); // the approval may come before the referral
        Broker.publish(referral);

        assertEquals(order.orderId(), offer(referral, 1).spotOrderId());
        assertEquals("ELIGIBLE", told(EligibilityDecided.class, referral).outcome());
        decisions(referral)
                .body("decisions.find { it.kind == 'MONEY' }.result.ruleId", equalTo("F.7-ORDER"))
                .body("decisions.find { it.kind == 'MONEY' }.inputs.order.requestingTeam", equalTo("ASHFORD-OPMH"));
    }

    @Test
    void s08b_without_approval_it_stays_eligible_and_is_escalated_and_a_later_approval_lets_it_go_on() {
        var level = reach("CEILING_REACHED", CEILING);

        var referral = tell(careAct());

        assertEquals("CEILING", told(DutyEscalated.class, referral).reason());
        assertEquals("DUTY_ESCALATED", state(referral));
        assertEquals("ELIGIBLE", told(EligibilityDecided.class, referral).outcome());
        decisions(referral)
                .body("decisions.find { it.kind == 'MONEY' }.result.ruleId", equalTo("F.7-CEILING-STATUTORY"))
                .body("decisions.find { it.kind == 'MONEY' }.inputs.level", equalTo("CEILING_REACHED"))
                .body("decisions.find { it.kind == 'MONEY' }.inputs.standing.ceilingPence", equalTo((int) CEILING))
                .body("decisions.find { it.kind == 'MONEY' }.inputs.standing.eventId", equalTo(level.toString()));

        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:held-by-money"));
        worker().get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("state", equalTo("DUTY_ESCALATED"))
                .body("moneyHold", equalTo("CEILING"));

        var order = approved(referral, "CARE_ACT", "SAFEGUARDING");
        var eventId = UUID.randomUUID();
        Broker.publish(eventId, order);
        assertEquals(order.orderId(), offer(referral, 1).spotOrderId());
        Broker.publish(eventId, order); // delivered again
        hear(approved(referral, "CARE_ACT", "SAFEGUARDING")); // and another one on top
        assertEquals(1, Database.number("select count(*) from offer where referral_id = ?", referral.referralId()));
        assertTrue(Broker.all(TriageEnded.class).stream()
                .noneMatch(ended -> ended.referralId().equals(referral.referralId())));
    }

    @Test
    void s08b_an_order_for_another_type_or_another_referral_changes_nothing() {
        reach("CEILING_REACHED", CEILING);
        var referral = tell(careAct());
        told(DutyEscalated.class, referral);

        hear(approved(referral, "CARE_ACT_SAFEGUARDING", "SAFEGUARDING"));
        hear(approved(received(careAct()), "CARE_ACT", "SAFEGUARDING"));

        assertEquals("DUTY_ESCALATED", state(referral));
        assertEquals(
                1, // the gate was not asked again, nobody was told twice
                Database.number(
                        "select count(*) from triage_decision where referral_id = ? and kind = 'MONEY'",
                        referral.referralId()));
    }

    @Test
    void s08c_a_community_referral_waits_as_unmet_need_and_nothing_is_bought() {
        reach("CEILING_REACHED", CEILING);

        var referral = tell(community());

        assertEquals("CEILING", told(WaitingListEntered.class, referral).reason());
        assertEquals("CEILING", told(NeedNotMet.class, referral).reason());
        assertEquals("WAITING_LIST", state(referral));
        assertTrue(Broker.all(SpotRequested.class).stream()
                .noneMatch(spot -> spot.referralId().equals(referral.referralId())));
        hear(Network.capacityOf("AFA", 9)); // room is not what is missing
        assertEquals("WAITING_LIST", state(referral));
        worker().body("{\"partnerId\": \"AFA\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:held-by-money"))
                .body("detail", containsString("F.7-CEILING"));
    }

    @Test
    void one_penny_below_the_ceiling_everything_goes_on_and_when_the_level_falls_those_who_wait_are_offered() {
        reach("FREEZE_95", CEILING - 1);
        var before = tell(community());
        offer(before, 1);
        reach("CEILING_REACHED", CEILING);
        var statutory = tell(careAct());
        var community = tell(community());
        told(DutyEscalated.class, statutory);
        told(WaitingListEntered.class, community);

        reach("FREEZE_95", CEILING - 1);

        assertNull(offer(statutory, 1).spotOrderId());
        offer(community, 1);
        assertEquals(3, Network.held("AFA"));
    }

    @Test
    void a_new_year_has_money_of_its_own() {
        reach("CEILING_REACHED", CEILING);
        var community = tell(community());
        told(WaitingListEntered.class, community);
        TestClock.set("2019-03-31T10:00:00Z");
        moneyDay.passes();
        assertEquals("WAITING_LIST", state(community));

        TestClock.set("2019-04-01T08:00:00Z");
        moneyDay.passes();

        offer(community, 1);
    }

    @Test
    void the_freeze_is_off_unless_the_contract_says_so_and_never_for_a_duty() {
        reach("FREEZE_95", CEILING - 1);
        offer(tell(community()), 1);
        Database.execute("""
                insert into contract_rule (version, rule, contract_ref, valid_from, value)
                values ('TEST-FREEZE', 'FREEZE_AT_95', ?, '2019-02-20', 1)
                """, Referrals.CONTRACT);
        try {
            var frozen = tell(community());
            assertEquals("FREEZE", told(WaitingListEntered.class, frozen).reason());
            offer(tell(careAct()), 1);

            reach("WARNING_90", CEILING * 9 / 10);

            offer(frozen, 1);
        } finally {
            Database.execute("delete from contract_rule where version = 'TEST-FREEZE'");
        }
    }

    @Test
    void a_refused_order_escalates_and_a_later_approved_one_goes_on() {
        year("2018-04-01", "2019-03-31", false);
        var referral = tell(careAct());
        assertEquals("NOT_COMMISSIONED", told(SpotRequested.class, referral).reason());

        hear(refused(referral));
        assertEquals("SPOT_REFUSED", told(DutyEscalated.class, referral).reason());
        assertEquals("DUTY_ESCALATED", state(referral));
        var order = approved(referral, "CARE_ACT", "COURT_DEADLINE");
        hear(order);

        assertEquals(order.orderId(), offer(referral, 1).spotOrderId());
    }

    @Test
    void a_refusal_that_comes_before_the_referral_is_found_when_the_gate_is_asked() {
        reach("CEILING_REACHED", CEILING);
        var referral = received(careAct());
        hear(refused(referral));

        Broker.publish(referral);

        assertEquals("SPOT_REFUSED", told(DutyEscalated.class, referral).reason());
    }

    /** The type of S18 has its own table elsewhere; the money part is the same for every type that a line names unpaid. */
    @Test
    void s18_what_is_not_commissioned_goes_on_by_order_alone_and_is_ordinary_from_the_first_of_april() {
        TestClock.set("2018-01-10T10:00:00Z");
        year("2017-04-01", "2018-03-31", false);
        var bought = tell(careAct());
        var waiting = tell(careAct());
        assertEquals("NOT_COMMISSIONED", told(SpotRequested.class, bought).reason());
        assertEquals("NOT_COMMISSIONED", told(SpotRequested.class, waiting).reason());
        assertEquals("ELIGIBLE", told(EligibilityDecided.class, waiting).outcome());
        var unmet = told(NeedNotMet.class, waiting); // K-22
        assertEquals("NOT_COMMISSIONED", unmet.reason());
        assertEquals("E10000016", unmet.authorityCode());

        var order = approved(bought, "CARE_ACT", "COURT_DEADLINE");
        hear(order);
        assertEquals(order.orderId(), offer(bought, 1).spotOrderId());
        year("2018-04-01", "2019-03-31", true); // entered early: nothing starts before its day
        assertEquals("SPOT_REQUESTED", state(waiting));
        TestClock.set("2018-04-01T08:00:00Z");
        moneyDay.passes();

        assertNull(offer(waiting, 1).spotOrderId());
        var ordinary = tell(careAct());
        assertNull(offer(ordinary, 1).spotOrderId());
    }

    @Test
    void s18_a_line_that_is_commissioned_within_its_year_lets_those_who_wait_go_on_at_once() {
        year("2018-04-01", "2019-03-31", false);
        var waiting = tell(careAct());
        told(SpotRequested.class, waiting);

        year("2018-04-01", "2019-03-31", true);

        assertNull(offer(waiting, 1).spotOrderId());
    }

    @Test
    void s21_what_is_not_statutory_and_not_commissioned_is_unmet_need_and_never_bought() {
        Broker.publish(yearOf("2018-04-01", "2019-03-31", "COMMUNITY", false));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from contract_year_line") == 1);

        var referral = tell(community());

        assertEquals("NOT_COMMISSIONED", told(TriageEnded.class, referral).ruleId());
        assertEquals("NOT_COMMISSIONED", told(NeedNotMet.class, referral).reason());
        assertTrue(Broker.all(SpotRequested.class).stream()
                .noneMatch(spot -> spot.referralId().equals(referral.referralId())));
    }

    @Test
    void an_order_whose_partner_declines_pays_the_next_and_with_nobody_left_a_person_finds_one() {
        reach("CEILING_REACHED", CEILING);
        Network.partner("SUPPLIER", 5, false, "PAUSED");
        var referral = received(careAct());
        var order = approved(referral, "CARE_ACT", "SAFEGUARDING");
        hear(order);
        Broker.publish(referral);
        var first = offer(referral, 1);

        hear(new OfferDeclined(referral.referralId(), first.offerId(), "AFA", TestClock.now(), "OUT_OF_SKILL"));

        assertEquals("QUEUED", state(referral));
        Network.partner("SUPPLIER", 5);
        worker().body("{\"partnerId\": \"SUPPLIER\", \"reasonCode\": \"PARTNER_AGREED\"}")
                .post("/triage-cases/{id}/dispatch", referral.referralId())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("OFFERED"));
        assertEquals(order.orderId(), offer(referral, 2).spotOrderId());
    }

    @Test
    void an_order_that_has_ended_pays_for_nobody_who_would_start_on_it() {
        reach("CEILING_REACHED", CEILING);
        var referral = received(careAct());
        var order = approved(referral, "CARE_ACT", "SAFEGUARDING");
        hear(order);
        hear(new SpotEnded(
                Referrals.CONTRACT,
                order.orderId(),
                referral.referralId(),
                "CARE_ACT",
                "TEAM",
                "BY_HUB",
                "NOT_NEEDED",
                0,
                TestClock.now()));

        Broker.publish(referral);

        assertEquals("CEILING", told(DutyEscalated.class, referral).reason());
        assertEquals("DUTY_ESCALATED", state(referral));
    }

    /** Every decision computed again from what it was taken on. */
    private static ValidatableResponse decisions(ReferralReceived referral) {
        return worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .statusCode(200)
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    private static UUID reach(String level, long used) {
        var eventId = UUID.randomUUID();
        Broker.publish(
                eventId,
                new SpendLevelReached(
                        Referrals.CONTRACT,
                        TestClock.now(),
                        LocalDate.of(2018, 4, 1),
                        LocalDate.of(2019, 3, 31),
                        level,
                        used,
                        0,
                        CEILING));
        awaitHandled(eventId);
        return eventId;
    }

    private static void year(String from, String to, boolean commissioned) {
        hear(yearOf(from, to, "CARE_ACT", commissioned));
    }

    private static ContractYearSet yearOf(String from, String to, String type, boolean commissioned) {
        return new ContractYearSet(
                Referrals.CONTRACT,
                TestClock.now(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                CEILING,
                CEILING,
                List.of(new BudgetLine(type, List.of(type), CEILING, 600_000, commissioned)));
    }

    private static SpotApproved approved(ReferralReceived referral, String type, String reason) {
        return new SpotApproved(
                Referrals.CONTRACT,
                UUID.randomUUID(),
                referral.referralId(),
                type,
                1200,
                3000,
                reason,
                "ASHFORD-OPMH",
                "TEAM",
                List.of("COMMISSIONER", "OPERATIONAL_MANAGER"),
                TestClock.now());
    }

    private static SpotRefused refused(ReferralReceived referral) {
        return new SpotRefused(
                Referrals.CONTRACT,
                UUID.randomUUID(),
                referral.referralId(),
                "CARE_ACT",
                1200,
                3000,
                "COURT_DEADLINE",
                "ASHFORD-OPMH",
                "COMMISSIONER",
                "NOT_EXCEPTIONAL",
                TestClock.now());
    }

    private static void hear(IntegrationEvent event) {
        var eventId = UUID.randomUUID();
        Broker.publish(eventId, event);
        awaitHandled(eventId);
    }

    private static void awaitHandled(UUID eventId) {
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from inbox_event where event_id = ?", eventId) == 1);
    }

    private static ReferralReceived tell(ReferralFacts facts) {
        var referral = received(facts);
        hear(referral);
        return referral;
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static OfferMade offer(ReferralReceived referral, int attempt) {
        return Broker.await(
                OfferMade.class,
                event -> event.referralId().equals(referral.referralId()) && event.attempt() == attempt);
    }

    private static String state(ReferralReceived referral) {
        return (String) Database.rows("select state from triage_case where referral_id = ?", referral.referralId())
                .getFirst()
                .get("state");
    }

    private static RequestSpecification worker() {
        return given().auth().oauth2(Tokens.of("triage-worker")).contentType(ContentType.JSON);
    }
}
