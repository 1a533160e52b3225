package org.advocacyhub.monitoring.ledger;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A spot order at the contract's cost, from the variable pool to what is spent and back (domain.md F.7, K-15). */
@HubTest
class CommitmentTest {

    private String ref;

    @Test
    void an_order_is_set_aside_settled_and_given_back_and_the_ceiling_agrees_each_time() {
        TestClock.set("2017-03-20T09:00:00Z");
        ref = Council.hasAContract();
        String orderId = given().auth()
                .oauth2(Tokens.as("hub-1", "hub-manager"))
                .contentType(ContentType.JSON)
                .body("""
                        {"contractRef":"%s","referralId":"%s","serviceType":"CARE_ACT","requestingTeam":"ASHFORD-OPMH",
                         "minutes":1200,"ratePerHour":"30.00","exceptionalReason":"OUT_OF_AREA"}
                        """.formatted(ref, UUID.randomUUID()))
                .post("/spot-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        approve(orderId, "carla", "operational-manager");
        approve(orderId, "anna", "commissioner");
        standsAt(60_000, 0);

        String first = pay(orderId, "250.00").then().statusCode(201).extract().path("spendId");
        standsAt(35_000, 25_000);
        pay(orderId, "400.00").then().statusCode(201); // dearer than ordered: the variable pool pays the rest
        standsAt(0, 65_000);
        assertEquals("57350.00", variableLeft());

        asCommissioner()
                .body("{\"note\":\"Another order's.\"}")
                .post("/contracts/" + ref + "/spend/" + first + "/reversal")
                .then()
                .statusCode(201)
                .body("corrects", equalTo(first));
        standsAt(20_000, 40_000);
        assertEquals("57400.00", variableLeft());
        assertEquals("200.00", Council.figures(ref, "2016-17-Q4").value("K-15", "line", "CARE_ACT", "committed"));
    }

    private void standsAt(long committed, long spent) {
        assertEquals(committed, book("COMMITTED"));
        assertEquals(spent, book("SPENT"));
        var ceiling = Database.rows("select actual_pence, committed_pence from year_spend where contract_ref = ?", ref)
                .getFirst();
        assertEquals(committed, ceiling.get("committed_pence"));
        assertEquals(spent, ceiling.get("actual_pence"));
        asCommissioner() // what virements and variations may not take (F.6), from the ledger too
                .get("/contracts/" + ref + "/overview")
                .then()
                .body(
                        "years[0].lines.find { it.line == 'CARE_ACT' }.committed",
                        equalTo(new Money(committed).toString()))
                .body("years[0].lines.find { it.line == 'CARE_ACT' }.actual", equalTo(new Money(spent).toString()));
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

    private Response pay(String orderId, String amount) {
        return asCommissioner().body("""
                        {"line":"CARE_ACT","incurredOn":"2017-03-20","amount":"%s","kind":"VARIABLE","spotOrderId":"%s"}
                        """.formatted(amount, orderId)).post("/contracts/" + ref + "/spend");
    }
}
