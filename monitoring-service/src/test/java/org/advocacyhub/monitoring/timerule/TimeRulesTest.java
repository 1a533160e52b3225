package org.advocacyhub.monitoring.timerule;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domain.md D.3: whether travel counts as advocacy hours is the contract's to say, from a quarter on. */
@HubTest
class TimeRulesTest {

    private String contract;
    private String other;

    @BeforeEach
    void two_contracts_that_say_nothing() {
        TestClock.set("2016-06-20T09:00:00Z");
        contract = Council.hasAContract();
        other = Council.hasAContract();
    }

    @Test
    void a_contract_that_counts_travel_counts_it_in_the_return_the_closed_cases_and_the_ledger_and_no_other_does() {
        set("TRAVEL", "2016-07-01", true)
                .statusCode(200)
                .body("ofContract", equalTo(true))
                .body("counted", equalTo(true));
        set("CASE_RECORDING", "2016-10-01", false).statusCode(200);
        TestClock.set("2016-12-20T09:00:00Z");
        Telling.all(worked(contract), worked(other));

        hours("2016-17-Q1", "1.0", "1.0"); // 60 minutes with the client; travel counts nowhere yet
        hours("2016-17-Q2", "2.0", "1.0"); // 60 with the client and 60 of travel
        hours("2016-17-Q3", "1.5", "1.0"); // 60 of travel, 30 with the client; 30 of recording count at the other alone
        // of a closed case all time counts by the quarter of its closing: 150 with the client and 180 of travel
        assertEquals("5.5", Council.figures(contract, "2016-17-Q3").total("K-13", "averageHours"));
        assertEquals("3.0", Council.figures(other, "2016-17-Q3").total("K-13", "averageHours"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.number("select count(*) from ledger_due") == 0);
        assertEquals(270, delivered(contract));
        assertEquals(180, delivered(other));
    }

    @Test
    void what_holds_is_read_by_category_and_day() {
        set("TRAVEL", "2016-07-01", true).statusCode(200);
        set("TRAVEL", "2016-10-01", false).statusCode(200);

        rule("2016-06-30", "TRAVEL").body("counted", equalTo(false)).body("ofContract", equalTo(false));
        rule("2016-09-30", "TRAVEL").body("counted", equalTo(true)).body("from", equalTo("2016-07-01"));
        rule("2016-10-01", "TRAVEL").body("counted", equalTo(false)).body("ofContract", equalTo(true));
        rule("2016-10-01", "CLIENT_PHONE_VIDEO").body("counted", equalTo(true)).body("timeClass", equalTo("DIRECT"));
    }

    @Test
    void only_a_quarter_that_has_not_begun_is_set_and_nothing_is_written_over() {
        set("TRAVEL", "2016-07-02", true).statusCode(400).body("errors[0].code", equalTo("not-a-quarter-start"));
        set("TRAVEL", "2016-04-01", true).statusCode(400).body("errors[0].code", equalTo("already-began"));
        set("LUNCH", "2016-07-01", true).statusCode(400).body("errors[0].code", equalTo("unknown-category"));
        set("TRAVEL", "2016-07-01", true).statusCode(200);
        set("TRAVEL", "2016-07-01", false).statusCode(409).body("type", endsWith(":rule-already-set"));
        TestClock.set("2016-07-01T09:00:00Z");
        set("SUPERVISION", "2016-07-01", true).statusCode(400).body("errors[0].code", equalTo("already-began"));
    }

    private static Journey worked(String ref) {
        return Journey.of(ref, "CARE_ACT")
                .received("2016-05-01T09:00:00Z")
                .opened("2016-05-03")
                .worked("2016-05-04", "CLIENT_PHONE_VIDEO", 60)
                .worked("2016-05-04", "TRAVEL", 60)
                .worked("2016-08-04", "CLIENT_PHONE_VIDEO", 60)
                .worked("2016-08-04", "TRAVEL", 60)
                .worked("2016-11-04", "CLIENT_PHONE_VIDEO", 30)
                .worked("2016-11-04", "CASE_RECORDING", 30)
                .worked("2016-11-04", "TRAVEL", 60)
                .closed("2016-11-30", "COMPLETED_OUTCOME_ACHIEVED", false);
    }

    private void hours(String quarter, String own, String others) {
        assertEquals(own, Council.figures(contract, quarter).total("K-12", "deliveredHours"), quarter);
        assertEquals(others, Council.figures(other, quarter).total("K-12", "deliveredHours"), quarter);
    }

    private static long delivered(String ref) {
        return -Database.number(
                "select coalesce(sum(amount), 0) from ledger_balance where contract_ref = ? and book = 'DELIVERED'",
                ref);
    }

    private ValidatableResponse set(String category, String from, boolean counted) {
        return asCommissioner()
                .body("{\"counted\":" + counted + "}")
                .put("/contracts/" + contract + "/time-rules/" + category + "/" + from)
                .then();
    }

    private ValidatableResponse rule(String day, String category) {
        return as("auditor")
                .get("/contracts/" + contract + "/time-rules?on=" + day)
                .then()
                .statusCode(200)
                .rootPath("rules.find { it.category == '" + category + "' }");
    }
}
