package org.advocacyhub.monitoring.pressure;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingCount;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** E.5 and S11 as the commissioner sees them, from what is heard to the reply. All figures are synthetic but those of S11. */
@HubTest
class DemandPressureTest {

    @Inject
    WatchPressure watchPressure;

    @Test
    void s11_one_report_whatever_raised_it_with_days_without_reply_and_time_spent_chasing() {
        TestClock.set("2016-10-14T10:00:00Z");
        var contract = Council.hasAContract();
        var list = UUID.randomUUID();
        var reply = UUID.randomUUID();
        Telling.all(Journey.of(contract, "CARE_ACT")
                .received("2016-10-03T09:00:00Z")
                .triaged("P3", "2016-10-03", "2016-10-17", 5, false)
                .opened("2016-10-04")
                .worked("2016-09-30", "CHASING_REFERRER", 99) // the quarter before
                .worked("2016-10-05", "CHASING_REFERRER", 40)
                .worked("2016-10-06", "CHASING_REFERRER", 35)
                .worked("2016-10-06", "CLIENT_CONTACT_F2F", 60));
        Telling.all(Journey.of(contract, "CARE_ACT")
                .received("2016-10-03T09:00:00Z")
                .opened("2016-10-04")
                .worked("2016-10-05", "CHASING_REFERRER", 7)
                .ended("2016-10-06T09:00:00Z", "DUPLICATE")); // counts nowhere (E.2)
        Telling.all(List.of(
                raised(contract, list, "2016-10-14T09:00:00Z", "LIST_TOO_LONG"),
                raised(contract, reply, "2016-10-13T23:30:00Z", "NO_REPLY")));

        watchPressure.look(contract);
        watchPressure.look(contract); // again changes nothing

        reports(contract)
                .body("items", hasSize(1))
                .body("items[0].beganOn", equalTo("2016-10-14")) // half past midnight in London
                .body("items[0].sentOn", equalTo("2016-10-14"))
                .body("items[0].workingDaysWithoutReply", equalTo(0))
                .body("items[0].repliedOn", nullValue())
                .body("items[0].findings.trigger", containsInAnyOrder("LIST_TOO_LONG", "NO_REPLY"))
                .body("items[0].findings[0].waiting", equalTo(51))
                .body("items[0].findings[0].fullTimeAdvocates", equalTo(10.00f))
                .body("items[0].findings[0].workingDaysWithoutReply", equalTo(31))
                .body("items[0].causes.chasingReferrerMinutes", equalTo(75))
                .body("items[0].causes.awaitingReferrerWorkingDays", equalTo(5))
                .body("items[0].options.kind", hasItem("EXTRA_HOURS"))
                .body(
                        "items[0].options.find { it.fromLine == 'CARE_ACT' }.what",
                        containsString("the lines whose people wait"));

        TestClock.set("2016-10-18T10:00:00Z"); // Tuesday: two working days later
        reports(contract)
                .body("items[0].workingDaysWithoutReply", equalTo(2))
                .body("items[0].findings.find { it.trigger == 'NO_REPLY' }.workingDaysWithoutReplyNow", equalTo(33))
                .body("items[0].findings.find { it.trigger == 'NO_REPLY' }.workingDaysWithoutReply", equalTo(31));

        Telling.all(List.of(
                new DemandPressureEnded(contract, reply, null, Instant.parse("2016-10-17T09:30:00Z"), "NO_REPLY")));
        watchPressure.look(contract);
        reports(contract).body("items[0].endedOn", nullValue()); // the list is too long still
        Telling.all(List.of(
                new DemandPressureEnded(contract, list, null, Instant.parse("2016-10-18T09:30:00Z"), "LIST_TOO_LONG")));
        watchPressure.look(contract);
        reports(contract)
                .body("items[0].endedOn", equalTo("2016-10-18"))
                .body("items[0].options", empty())
                .body("items[0].workingDaysWithoutReply", equalTo(2));

        Telling.all(List.of(raised(contract, UUID.randomUUID(), "2016-10-19T09:00:00Z", "CASELOAD_TOO_HIGH")));
        watchPressure.look(contract);
        var page = asCommissioner().get("/demand-pressure?limit=1&contract=" + contract);
        page.then().body("items[0].findings.trigger", contains("CASELOAD_TOO_HIGH"));
        asCommissioner()
                .get("/demand-pressure?limit=1&contract=" + contract + "&cursor="
                        + page.jsonPath().getString("nextCursor"))
                .then()
                .body("items[0].beganOn", equalTo("2016-10-14"))
                .body("nextCursor", nullValue());
    }

    @Test
    void what_began_and_ended_between_two_looks_is_reported_too() {
        TestClock.set("2016-10-14T10:00:00Z");
        var contract = Council.hasAContract();
        var list = UUID.randomUUID();
        Telling.all(List.of(
                raised(contract, list, "2016-10-12T09:00:00Z", "LIST_TOO_LONG"),
                new DemandPressureEnded(contract, list, null, Instant.parse("2016-10-13T09:30:00Z"), "LIST_TOO_LONG")));

        watchPressure.look(contract);

        reports(contract)
                .body("items[0].beganOn", equalTo("2016-10-12"))
                .body("items[0].endedOn", equalTo("2016-10-13"))
                .body("items[0].sentOn", equalTo("2016-10-14"));
    }

    @Test
    void the_commissioner_replies_once_and_what_comes_after_wants_a_reply_of_its_own() {
        TestClock.set("2016-10-14T10:00:00Z");
        var contract = Council.hasAContract();
        Telling.all(List.of(raised(contract, UUID.randomUUID(), "2016-10-14T09:00:00Z", "LIST_TOO_LONG")));
        watchPressure.look(contract);
        var report = reports(contract).extract().<String>path("items[0].reportId");
        TestClock.set("2016-10-18T10:00:00Z");
        var tag = read(report).header("ETag", notNullValue()).extract().header("ETag");

        as("hub-manager")
                .header("If-Match", tag)
                .body("{\"answer\": \"VIREMENT\"}")
                .post("/demand-pressure/" + report + "/reply")
                .then()
                .statusCode(403);
        asCommissioner()
                .body("{\"answer\": \"VIREMENT\"}")
                .post("/demand-pressure/" + report + "/reply")
                .then()
                .statusCode(428);
        reply(report, tag, "{\"answer\": \"OTHER\"}").statusCode(400).body("errors.field", contains("note"));

        // something joins while the reply is written: what it says is not what was read
        Telling.all(List.of(raised(contract, UUID.randomUUID(), "2016-10-18T09:00:00Z", "CASELOAD_TOO_HIGH")));
        watchPressure.look(contract);
        reply(report, tag, "{\"answer\": \"VIREMENT\"}").statusCode(412);

        reply(report, read(report).extract().header("ETag"), "{\"answer\": \"VIREMENT\", \"note\": \"From October.\"}")
                .statusCode(200)
                .body("repliedOn", equalTo("2016-10-18"))
                .body("workingDaysWithoutReply", equalTo(2))
                .body("replies.answer", contains("VIREMENT"))
                .body("replies[0].note", equalTo("From October."))
                .body("replies[0].repliedBy", notNullValue())
                .body("replies[0].workingDaysWithoutReply", equalTo(2));
        TestClock.set("2016-10-21T10:00:00Z");
        read(report).body("workingDaysWithoutReply", equalTo(2)); // answered: the clock stands
        reply(report, read(report).extract().header("ETag"), "{\"answer\": \"NO_CHANGE\"}")
                .statusCode(409);

        Telling.all(List.of(raised(contract, UUID.randomUUID(), "2016-10-21T09:00:00Z", "STATUTORY_BEYOND_TARGET")));
        watchPressure.look(contract);
        TestClock.set("2016-10-24T10:00:00Z"); // Monday
        read(report)
                .body("findings", hasSize(3))
                .body("repliedOn", nullValue())
                .body("workingDaysWithoutReply", equalTo(1));
        inTheReturn(contract);
        reply(report, read(report).extract().header("ETag"), "{\"answer\": \"NO_CHANGE\"}")
                .statusCode(200)
                .body("replies.answer", contains("VIREMENT", "NO_CHANGE"));
    }

    /** E.1: section 3 of the return says when there was pressure, by which figures, and what the council replied. */
    private static void inTheReturn(String contract) {
        Council.reads(contract, "2016-17-Q2").then().body("demandPressure", empty());
        Council.reads(contract, "2016-17-Q4").then().body("demandPressure", empty()); // not begun yet
        Council.reads(contract, "2016-17-Q3")
                .then()
                .body("demandPressure", hasSize(1))
                .body("demandPressure[0].beganOn", equalTo("2016-10-14"))
                .body("demandPressure[0].endedOn", nullValue())
                .body("demandPressure[0].repliedOn", nullValue())
                .body("demandPressure[0].workingDaysWithoutReply", equalTo(1))
                .body("demandPressure[0].raisedBy", hasSize(3))
                .body("demandPressure[0].raisedBy[0].trigger", equalTo("LIST_TOO_LONG"))
                .body("demandPressure[0].raisedBy[0].figures.find { it.measure == 'waiting' }.value", equalTo(51))
                .body("demandPressure[0].replies.answer", contains("VIREMENT"))
                .body("demandPressure[0].replies[0].workingDaysWithoutReply", equalTo(2));
        var page = asCommissioner()
                .accept("text/html")
                .get("/contracts/" + contract + "/returns/2016-17-Q3")
                .asString();
        assertTrue(page.contains("id=\"caption-pressure\""), page);
        assertTrue(page.contains("51 people wait, more than the contract bears."), page);
        assertTrue(page.contains("<td>From October.</td>"), page);
    }

    @Test
    void referrals_above_plan_for_two_quarters_raise_it_and_the_rule_is_the_contracts_own() {
        TestClock.set("2016-10-05T10:00:00Z");
        var contract = Council.hasAContract();
        expects(contract, "RPR_PAID", 8); // 1.93 and 2.04 of them in the two quarters, by working days
        Telling.all(referred(contract, "RPR_PAID", "2016-05-10T09:00:00Z", 3));
        Telling.all(referred(contract, "RPR_PAID", "2016-08-10T09:00:00Z", 2));
        watchPressure.look(contract);
        reports(contract).body("items", empty()); // one quarter alone

        Telling.all(referred(contract, "RPR_PAID", "2016-08-11T09:00:00Z", 1));
        watchPressure.look(contract);
        reports(contract)
                .body("items[0].findings.trigger", contains("REFERRALS_ABOVE_PLAN"))
                .body("items[0].findings[0].line", equalTo("RPR_PAID"))
                .body("items[0].findings[0].limitPercent", equalTo(110))
                .body("items[0].findings[0].periods.figure", contains("3.00", "3.00"))
                .body("items[0].findings[0].periods.from", contains("2016-04-01", "2016-07-01"))
                .body("items[0].findings[0].reason", containsString("Line RPR_PAID had more than 110%"));
        Council.reads(contract, "2016-17-Q3")
                .then()
                .body("demandPressure[0].raisedBy[0].figures.value", contains(3.00f, 3.00f))
                .body("demandPressure[0].raisedBy[0].figures.from", contains("2016-04-01", "2016-07-01"));

        Database.execute(
                "insert into rule_value (contract_ref, rule, valid_from, value, set_by, set_at)"
                        + " values (?, 'PRESSURE_REFERRALS', '2016-04-01', 200, 'test', now())",
                contract);
        TestClock.set("2016-10-06T10:00:00Z");
        watchPressure.look(contract);
        reports(contract)
                .body("items[0].endedOn", equalTo("2016-10-06"))
                .body("items[0].findings[0].limitPercent", equalTo(110)); // as it was
    }

    @Test
    void hours_above_plan_and_a_forecast_above_the_price_join_one_report_that_names_the_line_with_money_left() {
        TestClock.set("2016-05-03T10:00:00Z");
        var contract = Council.hasAContract();
        // 22 of 253 working days: NHS_COMPLAINTS has 3,500 hours, 304.35 of them by then
        var worked = Journey.of(contract, "NHS_COMPLAINTS")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05");
        for (var day = 5; day <= 29; day++) {
            worked.worked("2016-04-%02d".formatted(day), "CLIENT_CONTACT_F2F", 1200);
        }
        Telling.all(worked);
        asCommissioner()
                .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-04-30\",\"amount\":\"200000.00\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + contract + "/spend")
                .then()
                .statusCode(201);

        watchPressure.look(contract);

        reports(contract)
                .body("items", hasSize(1))
                .body("items[0].findings.trigger", containsInAnyOrder("HOURS_ABOVE_PLAN", "FORECAST_ABOVE_CEILING"))
                .body("items[0].findings.find { it.line == 'NHS_COMPLAINTS' }.limitPercent", equalTo(105))
                .body("items[0].findings.find { it.line == 'NHS_COMPLAINTS' }.periods[0].figure", equalTo("500.00"))
                .body("items[0].options.findAll { it.kind == 'VIREMENT' }.fromLine", hasItem("CARE_ACT"))
                .body("items[0].options.findAll { it.kind == 'VIREMENT' }.fromLine", not(hasItem("IMHA")))
                .body("items[0].options.find { it.fromLine == 'CARE_ACT' }.unspent", equalTo("290000.00"))
                .body(
                        "items[0].options.find { it.fromLine == 'COMMUNITY' }.what",
                        containsString("communityProtectionOverride"))
                .body("items[0].options.kind", not(hasItem("SPOT")));

        asCommissioner() // the ceiling: from now on statutory advocacy may be bought, and nothing else (F.7)
                .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-05-01\",\"amount\":\"1140000.00\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + contract + "/spend")
                .then()
                .statusCode(201);
        reports(contract)
                .body("items[0].options.find { it.kind == 'SPOT' }.what", containsString("IMHA, NHS_COMPLAINTS"));
    }

    private static void expects(String contract, String line, int referrals) {
        var year = "/contracts/" + contract + "/years/2016-04-01";
        asCommissioner()
                .header("If-Match", asCommissioner().get(year).header("ETag"))
                .body(Council.FIRST_YEAR.replace(
                        "\"line\":\"" + line + "\"",
                        "\"indicativeReferrals\":" + referrals + ",\"line\":\"" + line + "\""))
                .put(year)
                .then()
                .statusCode(200)
                .body("lines.find { it.line == '" + line + "' }.indicativeReferrals", equalTo(referrals));
    }

    private static Journey[] referred(String contract, String type, String at, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Journey.of(contract, type).received(at))
                .toArray(Journey[]::new);
    }

    private static ValidatableResponse reports(String contract) {
        return as("hub-manager")
                .get("/demand-pressure?contract=" + contract)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String report) {
        return asCommissioner().get("/demand-pressure/" + report).then().statusCode(200);
    }

    private static ValidatableResponse reply(String report, String tag, String body) {
        return asCommissioner()
                .header("If-Match", tag)
                .body(body)
                .post("/demand-pressure/" + report + "/reply")
                .then();
    }

    private static DemandPressure raised(String contract, UUID id, String at, String trigger) {
        return new DemandPressure(
                contract,
                id,
                null,
                Instant.parse(at),
                trigger,
                51,
                List.of(new WaitingCount("COMMUNITY", "P4", 51)),
                0,
                300,
                1000,
                3000,
                LocalDate.of(2016, 9, 1),
                31,
                50,
                30,
                30);
    }
}
