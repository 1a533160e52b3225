package org.advocacyhub.monitoring.spotorder;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.SpotEnded;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approved spot orders end (domain.md F.7), and what was not used of them is committed no longer. */
@HubTest
class SpotOrdersEndTest {

    @Inject
    EndOverOrders endOverOrders;

    @Inject
    EndSpotOrder endSpotOrder;

    @Inject
    SpotOrders orders;

    private String ref;

    @BeforeEach
    void a_contract() {
        TestClock.set("2016-05-02T09:00:00Z");
        ref = Council.hasAContract();
    }

    @Test
    void the_rest_is_released_when_the_case_is_closed_and_invoices_had_their_time() {
        var journey =
                Journey.of(ref, "CARE_ACT").received("2016-05-01T09:00:00Z").opened("2016-05-03");
        Telling.all(journey);
        var orderId = approved(journey.referralId(), "");
        pay(orderId, "250.00").then().statusCode(201);
        standsAt(35_000, 25_000);

        TestClock.set("2016-08-01T09:00:00Z");
        endOverOrders.look(ref);
        standsAt(35_000, 25_000); // the case is open
        var close = journey.closed("2016-06-20", "COMPLETED_OUTCOME_ACHIEVED", false)
                .events()
                .getLast();
        Telling.all(List.of(close));
        TestClock.set("2016-07-20T09:00:00Z");
        endOverOrders.look(ref);
        standsAt(35_000, 25_000); // the thirtieth day
        TestClock.set("2016-07-21T09:00:00Z");
        endOverOrders.look(ref);
        endOverOrders.look(ref);

        standsAt(0, 25_000);
        asCommissioner()
                .get("/spot-orders/" + orderId)
                .then()
                .body("state", equalTo("ENDED"))
                .body("ending.ground", equalTo("CASE_CLOSED"))
                .body("ending.rule", equalTo("F.7-END-CASE-CLOSED"))
                .body("ending.overSince", equalTo("2016-06-20"))
                .body("ending.settleDays", equalTo(30))
                .body("ending.released", equalTo("350.00"));
        var entry = Database.rows(
                        "select rule, reason, recorded_by, day::text from ledger_posting where source = ?",
                        "commitment-end:" + orderId)
                .getFirst();
        assertEquals("F.7-END-CASE-CLOSED", entry.get("rule"));
        assertEquals(
                "The last case was closed on 2016-06-20 and 30 days for invoices have passed."
                        + " Of 600.00 ordered, 350.00 was not used and is released.",
                entry.get("reason"));
        assertEquals("spot-order-rounds", entry.get("recorded_by"));
        assertEquals("2016-07-21", entry.get("day"));
        var told = Broker.await(
                SpotEnded.class, event -> event.orderId().toString().equals(orderId));
        assertEquals("CASE_CLOSED", told.ground());
        assertEquals(35_000, told.releasedPence());
    }

    @Test
    void f7_an_ended_order_commits_nothing_any_more_whatever_was_paid_of_it() {
        var orderId = approved(UUID.randomUUID(), "");
        assertEquals(60_000, committed(orderId));
        pay(orderId, "250.00").then().statusCode(201);
        assertEquals(35_000, committed(orderId));

        end(orderId, "NOT_NEEDED").then().statusCode(200);

        assertEquals(0, committed(orderId));
    }

    private long committed(String orderId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> orders.require(UUID.fromString(orderId)).committed().pence());
    }

    @Test
    void s08_spend_after_the_end_is_paid_by_the_variable_pool_and_taken_back_from_it() {
        var orderId = approved(UUID.randomUUID(), "");
        end(orderId, "NOT_NEEDED").then().statusCode(200).body("state", equalTo("ENDED"));
        standsAt(0, 0);
        assertEquals("58000.00", variableLeft());

        String spendId = pay(orderId, "100.00").then().statusCode(201).extract().path("spendId");
        standsAt(0, 10_000);
        assertEquals("57900.00", variableLeft());
        asCommissioner()
                .body("{\"note\":\"Another order's.\"}")
                .post("/contracts/" + ref + "/spend/" + spendId + "/reversal")
                .then()
                .statusCode(201);
        standsAt(0, 0);
        assertEquals("58000.00", variableLeft());
    }

    @Test
    void the_hub_ends_an_approved_order_once_with_a_reason_and_of_the_version_that_it_saw() {
        var asked = asked(UUID.randomUUID(), "").jsonPath().getString("orderId");
        end(asked, "NOT_NEEDED").then().statusCode(409).body("type", endsWith(":not-running"));
        var orderId = approved(UUID.randomUUID(), "");

        as("hub-manager")
                .body("{\"reason\":\"NOT_NEEDED\"}")
                .post("/spot-orders/" + orderId + "/ending")
                .then()
                .statusCode(428);
        end(orderId, "because").then().statusCode(400).body("errors.field", hasItem("reason"));
        end(orderId, "NOT_NEEDED")
                .then()
                .statusCode(200)
                .body("ending.ground", equalTo("BY_HUB"))
                .body("ending.reason", equalTo("NOT_NEEDED"))
                .body("ending.released", equalTo("600.00"));
        end(orderId, "NOT_NEEDED").then().statusCode(409).body("type", endsWith(":not-running"));

        assertEquals(
                "hub-9",
                Database.rows("select recorded_by from ledger_posting where source = ?", "commitment-end:" + orderId)
                        .getFirst()
                        .get("recorded_by"));
        as("auditor").get("/spot-orders?state=ENDED&contract=" + ref).then().body("items.orderId", hasItem(orderId));
        as("auditor")
                .get("/spot-orders?state=APPROVED&contract=" + ref)
                .then()
                .body("items.orderId", not(hasItem(orderId)));
    }

    @Test
    void a_withdrawn_referral_and_a_last_day_end_an_order_and_a_contract_may_wait_otherwise() {
        var journey =
                Journey.of(ref, "CARE_ACT").received("2016-05-01T09:00:00Z").withdrawn("2016-05-04T09:00:00Z");
        Telling.all(journey);
        var withdrawn = approved(journey.referralId(), "");
        var dated = approved(UUID.randomUUID(), ",\"lastDay\":\"2016-05-31\"");
        asked(UUID.randomUUID(), ",\"lastDay\":\"2016-05-01\"")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("lastDay"));
        Database.execute("""
                insert into rule_value (contract_ref, rule, valid_from, value, set_by, set_at)
                values (?, 'SPOT_SETTLE_DAYS', '2016-05-20', 10, 'test', now())
                """, ref);
        try {
            TestClock.set("2016-05-15T09:00:00Z");
            endOverOrders.look(ref);
            standsAt(120_000, 0); // thirty days still
            TestClock.set("2016-06-10T09:00:00Z");
            endOverOrders.look(ref);
            standsAt(60_000, 0);
            TestClock.set("2016-06-11T09:00:00Z");
            endOverOrders.look(ref);
            standsAt(0, 0);
        } finally {
            Database.execute("delete from rule_value where contract_ref = ?", ref);
        }
        as("auditor").get("/spot-orders/" + withdrawn).then().body("ending.ground", equalTo("NO_CASE"));
        as("auditor").get("/spot-orders/" + dated).then().body("ending.ground", equalTo("LAST_DAY"));
    }

    @Test
    void an_order_that_can_not_be_ended_keeps_no_other_back() {
        var stuck = approved(UUID.randomUUID(), ",\"lastDay\":\"2016-05-31\"");
        var other = approved(UUID.randomUUID(), ",\"lastDay\":\"2016-05-31\"");
        TestClock.set("2016-07-01T09:00:00Z");
        Database.execute("alter table spot_order add constraint stuck check (order_id <> '%s' or ended_at is null)"
                .formatted(stuck));
        try {
            endOverOrders.look(ref);
        } finally {
            Database.execute("alter table spot_order drop constraint stuck");
        }

        as("auditor").get("/spot-orders/" + other).then().body("state", equalTo("ENDED"));
        as("auditor").get("/spot-orders/" + stuck).then().body("state", equalTo("APPROVED"));
        standsAt(60_000, 0);
        endOverOrders.look(ref); // the next round
        standsAt(0, 0);
    }

    @Test
    void an_order_goes_on_when_its_case_was_reopened_after_the_round_had_looked() {
        var journey =
                Journey.of(ref, "CARE_ACT").received("2016-05-01T09:00:00Z").opened("2016-05-03");
        Telling.all(journey);
        var orderId = approved(journey.referralId(), "");
        TestClock.set("2016-08-01T09:00:00Z");

        endSpotOrder.over(UUID.fromString(orderId), 30);

        as("auditor").get("/spot-orders/" + orderId).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void g3_an_order_for_a_service_outside_that_has_the_referral_runs_until_somebody_ends_it() {
        var journey = Journey.of(ref, "CARE_ACT")
                .received("2016-05-01T09:00:00Z")
                .ended("2016-05-04T09:00:00Z", "OUT_OF_AREA");
        Telling.all(journey);
        var orderId = approved(journey.referralId(), "");
        TestClock.set("2016-09-01T09:00:00Z");

        endOverOrders.look(ref);

        as("auditor").get("/spot-orders/" + orderId).then().body("state", equalTo("APPROVED"));
        end(orderId, "WORK_DONE").then().statusCode(200);
    }

    /** The ledger, the counter of the ceiling and the page of money say the same. */
    private void standsAt(long committed, long spent) {
        assertEquals(committed, book("COMMITTED"));
        assertEquals(spent, book("SPENT"));
        var ceiling = Database.rows("select actual_pence, committed_pence from year_spend where contract_ref = ?", ref)
                .getFirst();
        assertEquals(committed, ceiling.get("committed_pence"));
        assertEquals(spent, ceiling.get("actual_pence"));
    }

    private long book(String book) {
        return Database.number(
                "select coalesce(sum(amount), 0) from ledger_balance where contract_ref = ? and book = ?", ref, book);
    }

    private String variableLeft() {
        return asCommissioner()
                .get("/contracts/" + ref + "/years/2016-04-01/pots")
                .path("lines.find { it.line == 'CARE_ACT' }.pots[1].left");
    }

    private String approved(UUID referralId, String more) {
        String orderId =
                asked(referralId, more).then().statusCode(201).extract().path("orderId");
        approve(orderId, "carla", "operational-manager");
        approve(orderId, "anna", "commissioner");
        return orderId;
    }

    private Response asked(UUID referralId, String more) {
        return given().auth()
                .oauth2(Tokens.as("hub-1", "hub-manager"))
                .contentType(ContentType.JSON)
                .body("""
                        {"contractRef":"%s","referralId":"%s","serviceType":"CARE_ACT","requestingTeam":"ASHFORD-OPMH",
                         "minutes":1200,"ratePerHour":"30.00","exceptionalReason":"OUT_OF_AREA"%s}
                        """.formatted(ref, referralId, more))
                .post("/spot-orders");
    }

    private static void approve(String orderId, String subject, String role) {
        given().auth()
                .oauth2(Tokens.as(subject, role))
                .contentType(ContentType.JSON)
                .header("If-Match", as("auditor").get("/spot-orders/" + orderId).header("ETag"))
                .body("{\"verdict\":\"APPROVE\"}")
                .post("/spot-orders/" + orderId + "/approval")
                .then()
                .statusCode(200);
    }

    private static Response end(String orderId, String reason) {
        return given().auth()
                .oauth2(Tokens.as("hub-9", "triage-worker"))
                .contentType(ContentType.JSON)
                .header("If-Match", as("auditor").get("/spot-orders/" + orderId).header("ETag"))
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/spot-orders/" + orderId + "/ending");
    }

    private Response pay(String orderId, String amount) {
        return asCommissioner().body("""
                        {"line":"CARE_ACT","incurredOn":"2016-05-02","amount":"%s","kind":"VARIABLE","spotOrderId":"%s"}
                        """.formatted(amount, orderId)).post("/contracts/" + ref + "/spend");
    }
}
