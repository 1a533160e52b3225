package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of a return, KPI by KPI. */
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
    void k01_referrals_count_by_effective_date_in_six_ways() {
        Telling.all(
                imha().received("2016-06-30T15:59:00Z"), // 16:59 in London: still this quarter
                imha().received("2016-06-30T16:00:00Z"), // 17:00 in London: the next
                careAct().received("2016-04-01T09:00:00Z").decided("2016-04-01T10:00:00Z", "ELIGIBLE", "CA67-15"),
                Journey.of(contract, "UNSURE")
                        .from("WARD_STAFF", null, null, "PHONE")
                        .received("2016-05-02T09:00:00Z")); // a bank holiday: counts on the 3rd

        var figures = Council.figures(contract, Q1);

        assertEquals("3", figures.total("K-01", "received"));
        assertEquals("1", figures.value("K-01", "type", "CARE_ACT", "received"));
        assertEquals("2", figures.value("K-01", "source", "NHS_MH", "received"));
        assertEquals("1", figures.value("K-01", "source", "LA_ADULTS", "received"));
        assertEquals("1", figures.value("K-01", "team", "NOT_KNOWN", "received"));
        assertEquals("3", figures.value("K-01", "district", "NOT_KNOWN", "received"));
        assertEquals("1", figures.value("K-01", "clientGroup", "MENTAL_HEALTH", "received"));
        assertEquals("2", figures.value("K-01", "channel", "WEB", "received"));
        assertEquals("3", figures.total("ACTIVITY", "persons"));
        assertEquals("1", Council.figures(contract, "2016-17-Q2").total("K-01", "received"));
    }

    @Test
    void k02_and_k03_eligible_rate_and_the_rules_that_turned_people_away() {
        Telling.all(
                careAct().received("2016-04-04T09:00:00Z").decided("2016-04-04T10:00:00Z", "ELIGIBLE", "CA67-15"),
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T10:00:00Z", "NEEDS_INFO", "CA67-99")
                        .decided("2016-04-06T10:00:00Z", "ELIGIBLE", "CA67-15"),
                careAct().received("2016-04-04T09:00:00Z").decided("2016-04-04T10:00:00Z", "NEEDS_INFO", "CA67-99"),
                community()
                        .received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T10:00:00Z", "REDIRECT", "COM-03")
                        .ended("2016-04-04T10:00:00Z", "REDIRECTED"));

        var figures = Council.figures(contract, Q1);

        assertEquals("66.67", figures.total("K-02", "eligible"));
        assertEquals("1", figures.total("K-02", "undecided"));
        assertEquals("1", figures.value("K-03", "rule", "COM-03", "ineligible"));
    }

    @Test
    void k07_counts_what_was_due_in_the_quarter() {
        Telling.all(
                due("2016-04-11").opened("2016-04-05").contacted("2016-04-11"), // on the last day
                due("2016-04-11").opened("2016-04-05").contacted("2016-04-12"), // a day late
                due("2016-04-11"), // never
                due("2016-04-11").withdrawn("2016-04-11T10:00:00Z"), // nothing owed any more
                due("2016-04-11").ended("2016-04-08T10:00:00Z", "WITHDRAWN"),
                due("2016-06-30"), // the last day of the quarter, never
                due("2016-07-01").opened("2016-06-29").contacted("2016-06-30"), // due in the next quarter
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .triaged("P3", "2016-04-04", "2016-04-11", 0, true)); // impossible from the start

        var figures = Council.figures(contract, Q1);

        var total = figures.figure("K-07", "total", "all", "inTarget");
        assertEquals("25.0", String.valueOf(total.get("value")));
        assertEquals(1, total.get("numerator"));
        assertEquals(4, total.get("denominator"));
        assertEquals("2", figures.total("K-07", "withdrawnBeforeDue"));
        assertEquals("1", figures.total("K-07", "targetImpossible"));
        var band = figures.figure("K-07", "band", "P3", "inTarget");
        assertEquals("90.0", String.valueOf(band.get("target")));
        assertEquals("RED", band.get("rag"));
    }

    @Test
    void k07_in_a_running_quarter_what_is_not_due_yet_is_pending() {
        TestClock.set("2016-04-11T12:00:00Z");
        Telling.all(due("2016-04-11"), due("2016-04-08"));

        var figures = Council.figures(contract, Q1);

        assertEquals("1", figures.total("K-07", "pending"));
        assertEquals("1", figures.total("K-07", "failed"));
    }

    @Test
    void k08_working_days_to_contact_leave_out_pauses() {
        Telling.all(
                careAct()
                        .received("2016-05-04T09:00:00Z")
                        .triaged("P3", "2016-05-04", "2016-05-18", 5, false)
                        .opened("2016-05-12")
                        .contacted("2016-05-18"), // 10 working days less 5 paused
                careAct()
                        .received("2016-05-04T09:00:00Z")
                        .triaged("P3", "2016-05-04", "2016-05-11")
                        .opened("2016-05-04")
                        .contacted("2016-05-04"), // the same day: 0
                imha().received("2016-05-04T09:00:00Z")
                        .triaged("P2", "2016-05-04", "2016-05-09")
                        .opened("2016-05-04")
                        .contacted("2016-05-06"));

        var figures = Council.figures(contract, Q1);

        assertEquals("0", figures.value("K-08", "band", "P3", "median"));
        assertEquals("5", figures.value("K-08", "band", "P3", "percentile90"));
        assertEquals("2", figures.value("K-08", "type", "IMHA", "median"));
        assertEquals("2", figures.total("K-08", "median"));
    }

    @Test
    void k10_who_waits_when_the_quarter_ends() {
        Telling.all(
                community().received("2016-05-31T09:00:00Z").waiting("2016-06-01T10:00:00Z"),
                community()
                        .received("2016-05-31T09:00:00Z")
                        .waiting("2016-06-01T10:00:00Z")
                        .offered("2016-06-10T10:00:00Z"), // left
                community()
                        .received("2016-05-31T09:00:00Z")
                        .waiting("2016-06-20T10:00:00Z")
                        .offered("2016-07-04T10:00:00Z"), // left after the quarter
                community()
                        .received("2016-05-31T09:00:00Z")
                        .waiting("2016-06-08T10:00:00Z")
                        .offered("2016-06-10T10:00:00Z")
                        .waiting("2016-06-28T10:00:00Z"), // came back: waits since the 8th
                community().received("2016-07-04T09:00:00Z").waiting("2016-07-05T10:00:00Z"));

        var figures = Council.figures(contract, Q1);

        assertEquals("3", figures.total("K-10", "waiting"));
        assertEquals("21", figures.total("K-10", "longestWait"));
        assertEquals("15.0", figures.total("K-10", "meanWait")); // 21, 16 and 8
        // a running quarter is taken as of today: two of them, and the one who came in July
        assertEquals("3", Council.figures(contract, "2016-17-Q2").total("K-10", "waiting"));
    }

    @Test
    void k12_and_k13_hours_by_line_and_by_closed_case() {
        Telling.all(
                imha().received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 100)
                        .worked("2016-05-06", "REPORT_WRITING", 50)
                        .worked("2016-05-06", "TRAVEL", 45)
                        .worked("2016-07-01", "CLIENT_CONTACT_F2F", 30)
                        .closed("2016-06-30", "COMPLETED_OUTCOME_ACHIEVED", false),
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .worked("2016-06-30", "CLIENT_CONTACT_F2F", 60));

        var figures = Council.figures(contract, Q1);

        assertEquals("2.5", figures.value("K-12", "line", "IMHA", "deliveredHours"));
        assertEquals("2964.71", figures.value("K-12", "line", "IMHA", "indicativeHours"));
        assertEquals("0.08", figures.value("K-12", "line", "IMHA", "deliveredOfIndicative"));
        assertEquals("1.0", figures.value("K-12", "line", "CARE_ACT", "deliveredHours"));
        assertEquals("3.5", figures.total("K-12", "deliveredHours"));
        assertEquals("0.75", figures.value("K-12", "class", "TRAVEL", "hoursWorked"));
        assertEquals("1", figures.value("K-13", "type", "IMHA", "casesClosed"));
        assertEquals("3.0", figures.total("K-13", "averageHours"));
    }

    @Test
    void s01_k15_year_one_underspend_by_both_denominators() {
        TestClock.set("2017-04-03T09:00:00Z");
        spend("IMHA", "395000.00");
        spend("CARE_ACT", "110000.00");
        spend("IMCA", "215000.00");
        spend("RPR_PAID", "95000.00");
        spend("NHS_COMPLAINTS", "85000.00");
        spend("COMMUNITY", "140000.00");

        var figures = Council.figures(contract, "2016-17-Q4");

        assertEquals("1040000.00", figures.total("K-15", "actualToDate"));
        assertEquals("300000.00", figures.value("K-15", "year", "all", "unspentOfContractPrice"));
        assertEquals("22.39", figures.value("K-15", "year", "all", "unspentOfContractPricePercent"));
        assertEquals("450000.00", figures.value("K-15", "year", "all", "unspentOfBudget"));
        assertEquals("30.2", figures.value("K-15", "year", "all", "unspentOfBudgetPercent"));
        assertEquals("150000.00", figures.value("K-15", "year", "all", "bidSaving"));
        assertEquals("10.07", figures.value("K-15", "year", "all", "bidSavingOfBudget"));
        assertEquals("9.72", figures.value("K-15", "line", "IMHA", "varianceAgainstProfile"));
    }

    @Test
    void s20_k17_forty_closed_cases_of_calderdale() {
        var events = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < 40; i++) {
            var journey = community().received("2016-04-04T09:00:00Z").opened("2016-04-05");
            if (i < 32) {
                journey.answered(
                        "2016-06-01",
                        false,
                        i < 26 ? "YES" : i < 29 ? "PARTLY" : i < 30 ? "NO" : "NOT_APPLICABLE",
                        "YES");
            }
            events.addAll(journey.closed("2016-06-01", "COMPLETED_PARTLY", true).events());
        }
        events.addAll(community()
                .nonInstructed()
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .answered("2016-06-01", true, "NO", "NO")
                .closed("2016-06-01", "PROCESS_ENDED", true)
                .events());
        Telling.all(events);

        var figures = Council.figures(contract, Q1);

        var yes = figures.figure("K-17", "statement", "CAL1", "yes");
        assertEquals("86.67", String.valueOf(yes.get("value")));
        assertEquals(26, yes.get("numerator"));
        assertEquals(30, yes.get("denominator"));
        assertEquals("80.0", figures.total("K-17", "responseRate"));
        assertEquals("3", figures.value("K-17", "statement", "CAL1", "answeredPartly"));
        assertEquals("1", figures.value("K-17", "statementObserved", "CAL1", "answeredNo"));
        assertEquals("100.0", figures.value("K-17", "totalObserved", "all", "responseRate"));
    }

    @Test
    void k18_improvement_needs_both_scores() {
        Telling.all(
                scored(2, 4),
                scored(3, 3),
                scored(4, 2),
                community()
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .scored("2016-04-06", "IMP1", "START", 1)
                        .closed("2016-06-01", "UNREACHABLE", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("33.33", figures.value("K-18", "statement", "IMP1", "improved"));
        assertEquals(
                "RED", figures.figure("K-18", "statement", "IMP1", "improved").get("rag"));
        assertEquals("null", figures.value("K-18", "statement", "IMP2", "improved"));
    }

    @Test
    void duplicates_and_cases_opened_in_error_count_nowhere_but_apart() {
        Telling.all(
                imha().received("2016-04-04T09:00:00Z"),
                imha().received("2016-04-04T09:00:00Z").ended("2016-04-04T10:00:00Z", "DUPLICATE"),
                imha().received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T09:00:00Z", "ELIGIBLE", "IMHA-04")
                        .triaged("P2", "2016-04-04", "2016-04-07")
                        .opened("2016-04-05")
                        .contacted("2016-04-06")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 600)
                        .closed("2016-04-07", "OPENED_IN_ERROR", true));

        var figures = Council.figures(contract, Q1);

        assertEquals("1", figures.total("K-01", "received"));
        assertEquals("null", figures.total("K-02", "eligible"));
        assertEquals("null", figures.total("K-07", "inTarget"));
        assertEquals("0", figures.total("K-08", "contacts"));
        assertEquals("0", figures.total("K-12", "deliveredHours").substring(0, 1));
        assertEquals("0", figures.total("K-13", "casesClosed"));
        assertEquals("0", figures.total("ACTIVITY", "casesActive"));
        assertEquals("1", figures.total("ACTIVITY", "leftOutOpenedInError"));
        assertEquals("1", figures.total("ACTIVITY", "leftOutDuplicates"));
    }

    @Test
    void cases_are_active_in_every_quarter_they_touch() {
        Telling.all(
                imha().received("2016-04-04T09:00:00Z").opened("2016-04-05"),
                imha().received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .closed("2016-07-01", "SELF_ADVOCATING", false));

        assertEquals("2", Council.figures(contract, Q1).total("ACTIVITY", "casesActive"));
        assertEquals("2", Council.figures(contract, "2016-17-Q2").total("ACTIVITY", "casesActive"));
        assertEquals("1", Council.figures(contract, "2016-17-Q3").total("ACTIVITY", "casesActive"));
        assertEquals("0", Council.figures(contract, "2015-16-Q4").total("ACTIVITY", "casesActive"));
        assertEquals("2", Council.figures(contract, Q1).total("ACTIVITY", "casesOpened"));
        assertEquals("1", Council.figures(contract, "2016-17-Q2").total("ACTIVITY", "casesClosed"));
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
                .body("kpis.definition", hasItem("/kpi-definitions/K-07"));
        asCommissioner().get("/kpi-definitions/K-07").then().statusCode(200).body("formula", notNullValue());
        asCommissioner().get("/kpi-definitions/K-99").then().statusCode(404);
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

    private Journey careAct() {
        return Journey.of(contract, "CARE_ACT");
    }

    private Journey community() {
        return Journey.of(contract, "COMMUNITY");
    }

    private Journey due(String day) {
        return careAct().received("2016-04-04T09:00:00Z").triaged("P3", "2016-04-04", day);
    }

    private Journey scored(int start, int end) {
        return community()
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .scored("2016-04-06", "IMP1", "START", start)
                .scored("2016-05-31", "IMP1", "END", end)
                .closed("2016-06-01", "COMPLETED_PARTLY", false);
    }

    private void spend(String line, String amount) {
        asCommissioner()
                .body("""
                        {"line":"%s","incurredOn":"2017-03-31","amount":"%s","kind":"BLOCK"}
                        """.formatted(line, amount))
                .post("/contracts/" + contract + "/spend")
                .then()
                .statusCode(201);
    }
}
