package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K-22 and the register of demand: S08(c), S18 and S21 by number, as the council reads them. */
@HubTest
class UnmetNeedTest {

    private static final String KENT = "E10000016";
    private static final String Q4 = "2017-18-Q4";

    private String contract;

    @BeforeEach
    void a_contract() {
        TestClock.set("2018-03-20T10:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void s18_rule_3a_demand_stands_in_the_register_with_the_authority_and_an_estimate_of_hours() {
        var asked = referred("RULE_1_2_REP");
        Telling.all(List.of(
                unmet(asked, "2018-01-10T10:00:00Z", "RULE_1_2_REP", "NOT_COMMISSIONED", KENT),
                unmet(
                        asked,
                        "2018-02-10T10:00:00Z",
                        "RULE_1_2_REP",
                        "NOT_COMMISSIONED",
                        KENT))); // told again counts once

        var figures = Council.figures(contract, Q4);
        assertEquals("1", figures.total("K-22", "persons"));
        assertEquals("1", figures.value("K-22", "reason", "NOT_COMMISSIONED", "persons"));
        assertEquals("1", figures.value("K-22", "type", "RULE_1_2_REP", "persons"));
        assertEquals("1", figures.value("K-22", "authority", KENT, "persons"));
        assertEquals("20.0", figures.total("K-22", "estimatedHoursNotCommissioned"));
        assertEquals("20.0", figures.value("K-22", "type", "RULE_1_2_REP", "estimatedHoursNotCommissioned"));
        register("quarter=" + Q4)
                .body("items", hasSize(1))
                .body("items[0].referralId", equalTo(asked.referralId().toString()))
                .body("items[0].notedOn", equalTo("2018-01-10"))
                .body("items[0].serviceType", equalTo("RULE_1_2_REP"))
                .body("items[0].reason", equalTo("NOT_COMMISSIONED"))
                .body("items[0].authority", equalTo(KENT))
                .body("items[0].team", equalTo("ASHFORD-OPMH"))
                .body("items[0].estimatedHours", equalTo(20.00f));
        register("quarter=2017-18-Q3").body("items", hasSize(0));
    }

    @Test
    void s08c_and_s21_are_counted_by_person_reason_and_authority() {
        var ceiling = referred("COMMUNITY"); // S08(c): waits, as unmet need CEILING
        var flood = referred("COMMUNITY"); // S21: not on the list of the project
        var lost = referred("COMMUNITY");
        var duplicate = referred("COMMUNITY");
        Telling.all(flood.mergedInto(lost, "2018-01-02T10:00:00Z").events().subList(1, 2));
        Telling.all(
                duplicate.ended("2018-01-02T10:00:00Z", "DUPLICATE").events().subList(1, 2));
        Telling.all(List.of(
                unmet(ceiling, "2018-02-20T10:00:00Z", "COMMUNITY", "CEILING", KENT),
                unmet(flood, "2018-01-10T10:00:00Z", "COMMUNITY", "NOT_COMMISSIONED", null),
                unmet(lost, "2018-03-31T22:30:00Z", "COMMUNITY", "NO_CAPACITY", KENT), // half past eleven in London
                unmet(duplicate, "2018-01-10T10:00:00Z", "COMMUNITY", "NO_CAPACITY", KENT),
                unmet(lost, "2018-03-31T23:30:00Z", "COMMUNITY", "OUT_OF_AREA", KENT))); // the next day, and quarter

        var figures = Council.figures(contract, Q4);
        assertEquals("2", figures.total("K-22", "persons")); // one person has two referrals
        assertEquals("1", figures.value("K-22", "reason", "CEILING", "persons"));
        assertEquals("1", figures.value("K-22", "reason", "NOT_COMMISSIONED", "persons"));
        assertEquals("1", figures.value("K-22", "reason", "NO_CAPACITY", "persons"));
        assertEquals("2", figures.value("K-22", "authority", KENT, "persons"));
        assertEquals("1", figures.value("K-22", "authority", "NOT_KNOWN", "persons"));
        assertEquals("12.0", figures.total("K-22", "estimatedHoursNotCommissioned"));

        register("quarter=" + Q4 + "&reason=CEILING")
                .body("items.referralId", contains(ceiling.referralId().toString()))
                .body("items[0].estimatedHours", nullValue()); // the contract pays for the type
        register("quarter=" + Q4 + "&authority=" + KENT)
                .body("items.reason", containsInAnyOrder("CEILING", "NO_CAPACITY"));
        register("quarter=" + Q4 + "&type=IMHA").body("items", hasSize(0));
        var first = register("quarter=" + Q4 + "&limit=2")
                .body("items.notedOn", contains("2018-01-10", "2018-02-20"))
                .extract()
                .<String>path("nextCursor");
        register("quarter=" + Q4 + "&limit=2&cursor=" + first)
                .body("items.notedOn", contains("2018-03-31"))
                .body("nextCursor", nullValue());
        asCommissioner()
                .get("/contracts/" + contract + "/demand-register?quarter=2018-Q4")
                .then()
                .statusCode(400)
                .body("errors.field", contains("quarter"));
    }

    private Journey referred(String type) {
        var journey = Journey.of(contract, type).received("2018-01-02T09:00:00Z");
        Telling.all(journey);
        return journey;
    }

    private static NeedNotMet unmet(Journey journey, String at, String type, String reason, String authority) {
        return new NeedNotMet(journey.referralId(), Instant.parse(at), type, reason, authority);
    }

    private ValidatableResponse register(String query) {
        return as("hub-manager")
                .get("/contracts/" + contract + "/demand-register?" + query)
                .then()
                .statusCode(200);
    }
}
