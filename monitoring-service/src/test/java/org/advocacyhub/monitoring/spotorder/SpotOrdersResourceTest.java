package org.advocacyhub.monitoring.spotorder;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spot orders (domain.md F.7, S08): asked for by the hub, approved by two people of two roles. */
@HubTest
class SpotOrdersResourceTest {

    private static final String APPROVE = "{\"verdict\": \"APPROVE\"}";

    private String contractRef;

    @BeforeEach
    void a_contract_at_its_ceiling() {
        TestClock.set("2017-03-20T09:00:00Z");
        contractRef = Council.hasAContract();
    }

    @Test
    void s08a_an_order_is_created_on_the_teams_code_and_needs_two_people_of_two_roles() {
        spend("1340000.00");
        var referral = UUID.randomUUID();
        var order = asked(referral, "CARE_ACT", "SAFEGUARDING");
        order.then()
                .statusCode(201)
                .body("requestingTeam", equalTo("ASHFORD-OPMH"))
                .body("amount", equalTo("600.00"))
                .body("state", equalTo("REQUESTED"));
        var id = order.jsonPath().getString("orderId");

        decide(id, "anna", APPROVE, "commissioner")
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("approvedBy", contains("COMMISSIONER"));
        decide(id, "berta", APPROVE, "commissioner").then().statusCode(409).body("type", endsWith(":already-approved"));
        decide(id, "anna", APPROVE, "commissioner", "operational-manager")
                .then()
                .statusCode(409)
                .body("type", endsWith(":second-person"));
        assertTrue(approvals(referral).isEmpty());
        decide(id, "carla", APPROVE, "operational-manager")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("chargedTo", equalTo("TEAM"));

        var told = Broker.await(SpotApproved.class, event -> event.referralId().equals(referral));
        assertEquals("ASHFORD-OPMH", told.requestingTeam());
        assertEquals(1200, told.minutes());
        assertEquals(3000, told.ratePencePerHour());
        assertEquals(List.of("COMMISSIONER", "OPERATIONAL_MANAGER"), told.approvedBy());
        decide(id, "dora", APPROVE, "operational-manager")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-decided"));
        asCommissioner()
                .get("/contracts/" + contractRef + "/spend-levels")
                .then()
                .body("years[0].committed", equalTo("0.00")); // the team pays, not the contract
    }

    @Test
    void whoever_asked_can_not_approve_and_one_role_twice_is_one_approval() {
        var id = askedBy("erna", UUID.randomUUID(), "CARE_ACT", "SPECIALISM_GAP")
                .jsonPath()
                .getString("orderId");

        decide(id, "erna", APPROVE, "commissioner").then().statusCode(409).body("type", endsWith(":second-person"));
    }

    @Test
    void before_the_ceiling_the_contract_pays_and_what_is_paid_is_no_longer_committed() {
        var id = asked(UUID.randomUUID(), "CARE_ACT", "OUT_OF_AREA").jsonPath().getString("orderId");
        decide(id, "carla", APPROVE, "operational-manager").then().statusCode(200);
        var atOnce = IntStream.range(0, 4)
                .parallel()
                .mapToObj(who ->
                        decide(id, "anna-" + who, APPROVE, "commissioner").statusCode())
                .toList();
        assertEquals(1, atOnce.stream().filter(status -> status == 200).count(), atOnce.toString());
        asCommissioner().get("/spot-orders/" + id).then().body("chargedTo", equalTo("CONTRACT"));
        committed("600.00"); // set aside once

        pay(id, "-100.00").then().statusCode(201);
        committed("600.00"); // F.7: never more than was ordered
        pay(id, "100.00").then().statusCode(201);
        committed("600.00");
        pay(id, "250.00").then().statusCode(201).body("spotOrderId", equalTo(id));
        committed("350.00");
        pay(id, "400.00").then().statusCode(201); // dearer than ordered: nothing is left to be committed

        committed("0.00");
        pay(UUID.randomUUID().toString(), "1.00").then().statusCode(400).body("errors.field", hasItem("spotOrderId"));
    }

    @Test
    void either_role_refuses_with_a_code_and_it_is_told() {
        var referral = UUID.randomUUID();
        var id = asked(referral, "CARE_ACT", "NO_PARTNER_AVAILABLE").jsonPath().getString("orderId");

        decide(id, "anna", "{\"verdict\": \"REFUSE\"}", "commissioner")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        decide(id, "anna", "{\"verdict\": \"REFUSE\", \"reason\": \"NOT_EXCEPTIONAL\"}", "commissioner")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("chargedTo", nullValue());

        var told = Broker.await(SpotRefused.class, event -> event.referralId().equals(referral));
        assertEquals("COMMISSIONER", told.refusedBy());
        assertEquals("NOT_EXCEPTIONAL", told.reason());
        asked(referral, "CARE_ACT", "NO_PARTNER_AVAILABLE").then().statusCode(201); // asking again is allowed
        asked(referral, "CARE_ACT", "NO_PARTNER_AVAILABLE")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-requested"));
    }

    @Test
    void what_may_not_be_bought_is_refused_and_the_field_named() {
        asked(UUID.randomUUID(), "COMMUNITY", "SPECIALISM_GAP")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("serviceType"));
        asked(UUID.randomUUID(), "CARE_ACT", "SAFEGUARDING")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("ceiling-not-reached"));
    }

    @Test
    void the_version_that_was_looked_at_is_asked_for() {
        var id = asked(UUID.randomUUID(), "CARE_ACT", "OUT_OF_AREA").jsonPath().getString("orderId");

        as("commissioner")
                .body(APPROVE)
                .post("/spot-orders/" + id + "/approval")
                .then()
                .statusCode(428);
        as("commissioner")
                .header("If-Match", "\"7\"")
                .body(APPROVE)
                .post("/spot-orders/" + id + "/approval")
                .then()
                .statusCode(412);
    }

    @Test
    void orders_that_wait_are_listed_by_page() {
        var first =
                asked(UUID.randomUUID(), "CARE_ACT", "OUT_OF_AREA").jsonPath().getString("orderId");
        TestClock.set("2017-03-20T10:00:00Z");
        var second =
                asked(UUID.randomUUID(), "IMHA", "SPECIALISM_GAP").jsonPath().getString("orderId");

        var page = as("auditor").get("/spot-orders?limit=1&contract=" + contractRef);

        page.then().statusCode(200).body("items.orderId", contains(first));
        as("auditor")
                .get("/spot-orders?limit=1&contract=" + contractRef + "&cursor="
                        + page.jsonPath().getString("nextCursor"))
                .then()
                .body("items.orderId", contains(second));
    }

    private Response asked(UUID referral, String type, String reason) {
        return askedBy("hub-1", referral, type, reason);
    }

    private Response askedBy(String subject, UUID referral, String type, String reason) {
        return given().auth()
                .oauth2(Tokens.as(subject, "hub-manager", "commissioner"))
                .contentType(ContentType.JSON)
                .body("""
                        {"contractRef":"%s","referralId":"%s","serviceType":"%s","requestingTeam":"ASHFORD-OPMH",
                         "minutes":1200,"ratePerHour":"30.00","exceptionalReason":"%s"}
                        """.formatted(contractRef, referral, type, reason))
                .post("/spot-orders");
    }

    private static Response decide(String orderId, String subject, String verdict, String... roles) {
        var tag = as("auditor").get("/spot-orders/" + orderId).header("ETag");
        return given().auth()
                .oauth2(Tokens.as(subject, roles))
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(verdict)
                .post("/spot-orders/" + orderId + "/approval");
    }

    private void spend(String amount) {
        pay(null, amount).then().statusCode(201);
    }

    private Response pay(String orderId, String amount) {
        return asCommissioner()
                .body("""
                        {"line":"IMHA","incurredOn":"2017-03-20","amount":"%s","kind":"VARIABLE","note":"As invoiced.",
                         "spotOrderId":%s}
                        """.formatted(amount, orderId == null ? "null" : "\"" + orderId + "\""))
                .post("/contracts/" + contractRef + "/spend");
    }

    private void committed(String amount) {
        asCommissioner()
                .get("/contracts/" + contractRef + "/spend-levels")
                .then()
                .body("years[0].committed", equalTo(amount));
    }

    private static List<SpotApproved> approvals(UUID referral) {
        return Broker.all(SpotApproved.class).stream()
                .filter(told -> told.referralId().equals(referral))
                .toList();
    }
}
