package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of a return: What a return says beside its figures, and how it is asked for. */
@HubTest
class ReturnResourceTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void a_return_says_when_and_how_it_was_counted() {
        Telling.all(imha().received("2016-04-04T09:00:00Z"));

        Council.reads(contract, Q1)
                .then()
                .body("from", equalTo("2016-04-01"))
                .body("to", equalTo("2016-06-30"))
                .body("judgedOn", equalTo("2016-07-01"))
                .body("closeDate", equalTo("2016-07-21"))
                .body("workingDays", equalTo(63))
                .body("asOf", notNullValue())
                .body("countingRules", hasSize(5))
                .body("kpis.definition", hasItem("/kpis/K-07"));
        asCommissioner().get("/kpis/K-07").then().statusCode(200).body("formula", notNullValue());
        asCommissioner().get("/kpis/K-99").then().statusCode(404);
    }

    @Test
    void an_empty_quarter_has_no_percentages() {
        var figures = Council.figures(contract, "2018-19-Q3");

        assertEquals("0", figures.total("K-01", "received"));
        for (var kpi : List.of("K-02/eligible", "K-07/inTarget", "K-08/median", "K-10/meanWait", "K-13/averageHours")) {
            assertEquals("null", figures.total(kpi.substring(0, 4), kpi.substring(5)), kpi);
        }
    }

    @Test
    void one_kpi_can_be_read_alone() {
        asCommissioner()
                .get("/contracts/" + contract + "/kpis?quarter=2016-17-Q1&kpi=K-18")
                .then()
                .statusCode(200)
                .body("kpis.id", contains("K-18"));
        asCommissioner()
                .get("/contracts/" + contract + "/kpis?quarter=2016-17-Q1&kpi=K-00")
                .then()
                .statusCode(400)
                .body("errors.field", contains("kpi"));
        asCommissioner().get("/contracts/" + contract + "/kpis").then().statusCode(400);
    }

    @Test
    void what_is_no_quarter_or_no_contract_is_said_so() {
        Council.reads(contract, "2016-18-Q1").then().statusCode(400).body("errors.field", contains("quarter"));
        Council.reads("NOBODY-KNOWS", Q1).then().statusCode(404).body("type", endsWith(":unknown-contract"));
    }

    private Journey imha() {
        return Journey.of(contract, "IMHA").from("CMHT", "WEST-CMHT", "MENTAL_HEALTH", "WEB");
    }
}
