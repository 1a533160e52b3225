package org.advocacyhub.monitoring.signal;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S10: few referrals and uneven teams, from events and the council's counts to a signal and its answer. All counts are synthetic. */
@HubTest
class UnderReferralScenarioTest {

    private static final String Q1 = "2016-17-Q1";

    @Inject
    WatchTeams watchTeams;

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void s10_a_team_that_refers_1_of_100_is_flagged_and_one_that_refers_20_is_not() {
        referred("TEAM-A", 2);
        referred("TEAM-B", 36);
        told("""
                TEAM-A,2016-17-Q1,120,60,20
                TEAM-B,2016-17-Q1,100,60,20
                """);

        var figures = Council.figures(contract, Q1);
        assertEquals("10.0", figures.total("K-06", "mean"));
        var teamA = figures.figure("K-06", "team", "TEAM-A", "referralsPerProcess");
        assertEquals("1.0", String.valueOf(teamA.get("value")));
        assertEquals(2, teamA.get("numerator"));
        assertEquals(200, teamA.get("denominator"));
        assertEquals("RED", teamA.get("rag"));
        var teamB = figures.figure("K-06", "team", "TEAM-B", "referralsPerProcess");
        assertEquals("20.0", String.valueOf(teamB.get("value")));
        assertEquals("GREEN", teamB.get("rag"));
        assertEquals("1", figures.total("K-06", "flaggedTeams"));
        assertEquals("10.0", figures.total("K-05", "accessRate"));
        assertEquals(2, figures.json().getInt("kpis.find { it.id == 'K-06' }.definitionVersion"));
        assertEquals(
                "10 to 49",
                figures.figure("K-06", "total", "all", "referralsSinceTheAct").get("words"));

        signals("hub-manager")
                .body("items.team", contains("TEAM-A"))
                .body("items[0].state", equalTo("RAISED"))
                .body("items[0].quarter", equalTo(Q1))
                .body("items[0].evidence.referrals", equalTo(2))
                .body("items[0].evidence.processes", equalTo(200))
                .body("items[0].evidence.rate", equalTo(1.00f))
                .body("items[0].evidence.mean", equalTo(10.00f))
                .body("items[0].evidence.percentOfMean", equalTo(50))
                .body("items[0].evidence.leastProcesses", equalTo(20))
                .body("items[0].reason", containsString("2 of 200 Care Act processes (1.00%)"))
                .body("items[0].holds", equalTo(true))
                .body("items[0].workingDaysWithoutReply", equalTo(0));
    }

    @Test
    void s10_the_authority_is_shown_as_fewer_than_10_and_as_over_400_since_april_2015() {
        referred("TEAM-A", 9);
        assertEquals("fewer than 10", since(contract, Q1));
        referred("TEAM-A", 1);
        assertEquals("10 to 49", since(contract, Q1));
        assertNull(Council.figures(contract, Q1)
                .figure("K-06", "total", "all", "referralsSinceTheAct")
                .get("value"));

        // quarters before are summed as they were last counted
        Database.rows("select 1 from contract where contract_ref = ?", contract);
        TestClock.set("2016-10-20T09:00:00Z");
        watchTeams.rounds();
        referredIn("2016-07-04", "TEAM-A", 1);
        assertEquals("10 to 49", since(contract, "2016-17-Q2"));
        assertEquals(
                10,
                Database.number(
                        "select referrals from care_act_quarter where contract_ref = ? and quarter_start = '2016-04-01'",
                        contract));
    }

    @Test
    void a_signal_is_raised_once_however_often_the_figures_are_computed() {
        referred("TEAM-A", 1);
        referred("TEAM-B", 30);
        told("TEAM-A,2016-17-Q1,100,0,0\nTEAM-B,2016-17-Q1,100,0,0\n");
        told("TEAM-A,2016-17-Q1,101,0,0\n");
        watchTeams.rounds();
        watchTeams.rounds();

        signals("commissioner")
                .body("items", hasSize(1))
                .body("items[0].evidence.processes", equalTo(100)) // as it was
                .body("items[0].now.processes", equalTo(101));
    }

    @Test
    void a_late_match_moves_the_count_and_a_merge_of_people_does_not() {
        var late = List.of(careAct(null), careAct(null), careAct(null), careAct(null));
        late.forEach(journey -> journey.received("2016-05-10T09:00:00Z"));
        Telling.all(late.toArray(Journey[]::new));
        referred("TEAM-A", 1);
        referred("TEAM-B", 19);
        told("TEAM-A,2016-17-Q1,100,0,0\nTEAM-B,2016-17-Q1,100,0,0\n");
        assertEquals("4", Council.figures(contract, Q1).total("K-06", "leftOutTeamNotKnown"));
        signals("commissioner").body("items.team", contains("TEAM-A")).body("items[0].holds", equalTo(true));

        late.forEach(journey -> journey.matchedWith("TEAM-A", "2016-07-21T10:00:00Z"));
        late.get(1).mergedInto(late.get(0), "2016-07-21T10:05:00Z");
        Telling.all(late.stream()
                .flatMap(journey -> journey.events().stream().skip(1))
                .toList());
        watchTeams.rounds();

        var figures = Council.figures(contract, Q1);
        assertEquals("5.0", figures.value("K-06", "team", "TEAM-A", "referralsPerProcess"));
        assertEquals("12.0", figures.total("K-06", "mean"));
        assertEquals("0", figures.total("K-06", "leftOutTeamNotKnown"));
        signals("commissioner")
                .body("items[0].holds", equalTo(true)) // 5.00 is below 6.00
                .body("items[0].now.referrals", equalTo(5))
                .body("items[0].now.mean", equalTo(12.00f));

        referred("TEAM-A", 3); // 8.00 is not below half of 13.50
        watchTeams.rounds();
        signals("commissioner")
                .body("items", hasSize(1))
                .body("items[0].holds", equalTo(false))
                .body("items[0].evidence.referrals", equalTo(1));
    }

    @Test
    void other_referrals_and_what_counts_nowhere_are_left_out() {
        Telling.all(
                careAct("TEAM-A")
                        .received("2016-05-10T09:00:00Z")
                        .decided("2016-05-10T10:00:00Z", "ELIGIBLE", "CA67-15"),
                careAct("TEAM-A")
                        .received("2016-05-10T09:00:00Z")
                        .decided("2016-05-10T10:00:00Z", "NOT_ELIGIBLE", "CA67-07"),
                careAct("TEAM-A").received("2016-05-10T09:00:00Z").ended("2016-05-10T10:00:00Z", "DUPLICATE"),
                careAct("TEAM-A").received("2016-07-04T09:00:00Z"),
                Journey.of(contract, "CARE_ACT_SAFEGUARDING")
                        .from("SOCIAL_WORKER_LA", "TEAM-C", "OLDER_PEOPLE", "WEB")
                        .received("2016-05-10T09:00:00Z")
                        .decided("2016-05-10T10:00:00Z", "ELIGIBLE", "CA68-03"),
                Journey.of(contract, "IMHA")
                        .from("CMHT", "TEAM-A", "MENTAL_HEALTH", "WEB")
                        .received("2016-05-10T09:00:00Z"));
        told("TEAM-A,2016-17-Q1,10,0,0\n");

        var figures = Council.figures(contract, Q1);
        var teamA = figures.figure("K-06", "team", "TEAM-A", "referralsPerProcess");
        assertEquals(2, teamA.get("numerator"));
        assertEquals(10, teamA.get("denominator"));
        assertNull(teamA.get("rag")); // 10 processes: too few to judge
        var teamC = figures.figure("K-06", "team", "TEAM-C", "referralsPerProcess");
        assertEquals("not recorded", teamC.get("words"));
        assertNull(teamC.get("value"));
        assertEquals("1", figures.total("K-06", "leftOutTeamNotRecorded"));
        var access = figures.figure("K-05", "total", "all", "accessRate");
        assertEquals(2, access.get("numerator"));
        assertEquals("20.0", String.valueOf(access.get("value")));
        assertEquals("1", figures.total("K-05", "eligibleOfTeamsNotRecorded"));
        assertEquals(
                "not recorded",
                Council.figures(contract, "2016-17-Q2")
                        .figure("K-05", "total", "all", "accessRate")
                        .get("words"));
    }

    @Test
    void a_quarter_that_runs_on_is_shown_and_not_judged() {
        referredIn("2016-07-04", "TEAM-B", 3);
        told("TEAM-A,2016-17-Q2,50,0,0\nTEAM-B,2016-17-Q2,50,0,0\n");
        watchTeams.rounds();

        assertEquals("1", Council.figures(contract, "2016-17-Q2").total("K-06", "flaggedTeams"));
        signals("commissioner").body("items", hasSize(0));

        TestClock.set("2016-09-30T22:59:00Z"); // 23:59 in London: the last day
        watchTeams.rounds();
        signals("commissioner").body("items", hasSize(0));
        TestClock.set("2016-09-30T23:00:00Z");
        watchTeams.rounds();
        signals("commissioner").body("items.team", contains("TEAM-A"));
    }

    @Test
    void the_council_acknowledges_and_answers_and_the_days_without_reply_stop() {
        referred("TEAM-B", 10);
        told("TEAM-A,2016-17-Q1,50,0,0\nTEAM-B,2016-17-Q1,50,0,0\n");
        var signal = signals("commissioner").extract().<String>path("items[0].signalId");
        TestClock.set("2016-07-25T09:00:00Z"); // Monday: two working days later

        read(signal).header("ETag", "\"0\"").body("workingDaysWithoutReply", equalTo(2));
        asCommissioner().post("/signals/" + signal + "/acknowledgement").then().statusCode(428);
        as("hub-manager")
                .header("If-Match", "\"0\"")
                .post("/signals/" + signal + "/acknowledgement")
                .then()
                .statusCode(403);
        asCommissioner()
                .header("If-Match", "\"0\"")
                .post("/signals/" + signal + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ACKNOWLEDGED"));
        asCommissioner()
                .header("If-Match", "\"1\"")
                .post("/signals/" + signal + "/acknowledgement")
                .then()
                .statusCode(409);
        TestClock.set("2016-07-26T09:00:00Z");
        read(signal).body("workingDaysWithoutReply", equalTo(3)); // seen is not answered

        answer(signal, "\"1\"", "{\"answer\": \"OTHER\"}").statusCode(400).body("errors.field", contains("note"));
        answer(signal, "\"0\"", "{\"answer\": \"TEAM_WILL_BE_TRAINED\"}").statusCode(412);
        answer(signal, "\"1\"", "{\"answer\": \"TEAM_WILL_BE_TRAINED\", \"note\": \"In October.\"}")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("note", equalTo("In October."));
        answer(signal, "\"2\"", "{\"answer\": \"TEAM_CHANGED\"}").statusCode(409);
        TestClock.set("2016-09-26T09:00:00Z");
        read(signal).body("workingDaysWithoutReply", equalTo(3));

        // computed again, it stays answered
        watchTeams.rounds();
        read(signal).body("state", equalTo("ANSWERED")).header("ETag", "\"2\"");
        asCommissioner()
                .queryParam("contract", contract)
                .queryParam("state", "RAISED")
                .get("/signals")
                .then()
                .body("items", hasSize(0));
        asCommissioner()
                .get("/signals/018a1f00-0000-7000-8000-000000000001")
                .then()
                .statusCode(404);
    }

    @Test
    void a_signal_may_be_answered_at_once() {
        referred("TEAM-B", 10);
        told("TEAM-A,2016-17-Q1,50,0,0\nTEAM-B,2016-17-Q1,50,0,0\n");
        var signal = signals("commissioner").extract().<String>path("items[0].signalId");

        answer(signal, "\"0\"", "{\"answer\": \"FEW_NEED_AN_ADVOCATE\"}")
                .statusCode(200)
                .body("acknowledgedAt", equalTo("2016-07-21T09:00:00Z"));
    }

    @Test
    void what_was_told_of_the_team_is_taken_back_and_the_signal_says_so() {
        referred("TEAM-B", 10);
        told("TEAM-A,2016-17-Q1,50,0,0\nTEAM-B,2016-17-Q1,50,0,0\n");

        asCommissioner()
                .header("If-Match", "\"0\"")
                .delete("/contracts/" + contract + "/team-processes/2016-17-Q1/TEAM-A")
                .then()
                .statusCode(204);

        signals("commissioner")
                .body("items[0].holds", equalTo(false))
                .body("items[0].now.processes", nullValue())
                .body("items[0].now.rate", nullValue())
                .body("items[0].evidence.processes", equalTo(50));
    }

    @Test
    void signals_are_paged_the_newest_first() {
        referred("TEAM-Z", 30);
        told("TEAM-A,2016-17-Q1,50,0,0\nTEAM-Z,2016-17-Q1,50,0,0\n");
        TestClock.set("2016-07-22T09:00:00Z");
        told("TEAM-B,2016-17-Q1,50,0,0\nTEAM-C,2016-17-Q1,50,0,0\n");

        var first = asCommissioner()
                .queryParam("contract", contract)
                .queryParam("limit", 2)
                .get("/signals")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .body("items.team", containsInAnyOrder("TEAM-B", "TEAM-C"))
                .extract()
                .<String>path("nextCursor");
        asCommissioner()
                .queryParam("contract", contract)
                .queryParam("cursor", first)
                .get("/signals")
                .then()
                .body("items.team", contains("TEAM-A"))
                .body("nextCursor", nullValue());
        asCommissioner().get("/signals").then().statusCode(400);
        asCommissioner()
                .queryParam("contract", contract)
                .queryParam("cursor", "bm8")
                .get("/signals")
                .then()
                .statusCode(400);
        asCommissioner()
                .queryParam("contract", "NO-SUCH-1")
                .get("/signals")
                .then()
                .statusCode(404);
    }

    @Test
    void the_csv_of_the_return_says_not_recorded_too() {
        referred("TEAM-C", 1);

        var line = Council.csv(contract, Q1)
                .lines()
                .filter(each -> each.contains(",team,TEAM-C,referralsPerProcess,"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                contract
                        + ",2016-17-Q1,AS-OF,K-06,Referrals per team,team,TEAM-C,referralsPerProcess,not recorded,PERCENT,1,,,,,"
                        + "/kpis/K-06",
                line.replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "AS-OF"));
    }

    private void referred(String team, int count) {
        referredIn("2016-05-10", team, count);
    }

    private void referredIn(String day, String team, int count) {
        var events = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < count; i++) {
            events.addAll(careAct(team)
                    .received(day + "T09:00:00Z")
                    .decided(day + "T10:00:00Z", "ELIGIBLE", "CA67-15")
                    .events());
        }
        Telling.all(events);
    }

    private Journey careAct(String team) {
        return Journey.of(contract, "CARE_ACT").from("SOCIAL_WORKER_LA", team, "OLDER_PEOPLE", "WEB");
    }

    private void told(String lines) {
        asCommissioner()
                .contentType("text/csv")
                .body("team,quarter,assessments,reviews,enquiries\n" + lines)
                .post("/contracts/" + contract + "/team-processes/import")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse signals(String role) {
        return as(role).queryParam("contract", contract).get("/signals").then().statusCode(200);
    }

    private static ValidatableResponse read(String signal) {
        return asCommissioner().get("/signals/" + signal).then().statusCode(200);
    }

    private static ValidatableResponse answer(String signal, String ifMatch, String body) {
        return asCommissioner()
                .header("If-Match", ifMatch)
                .body(body)
                .post("/signals/" + signal + "/answer")
                .then();
    }

    private static String since(String contract, String quarter) {
        return String.valueOf(Council.figures(contract, quarter)
                .figure("K-06", "total", "all", "referralsSinceTheAct")
                .get("words"));
    }
}
