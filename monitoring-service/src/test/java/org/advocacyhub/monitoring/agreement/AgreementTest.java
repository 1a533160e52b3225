package org.advocacyhub.monitoring.agreement;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to a return that is confirmed, challenged, approved, accepted, locked, revised and published (domain.md E.1, issue 7). */
@HubTest
class AgreementTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;

    @BeforeEach
    void a_quarter_of_two_partners() {
        TestClock.set("2016-07-11T09:00:00Z");
        contract = Council.hasAContract();
        Telling.all(worked(), worked().transferred("2016-06-01", "PARTNER-2"));
    }

    @Test
    void issue7_a_return_is_agreed_on_locked_and_revised() {
        look().statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("possibleMoves", contains("CONFIRM", "APPROVE"))
                .body("closeDate", equalTo("2016-07-21"))
                .body("parties.party", contains("PARTNER-1", "PARTNER-2", "HUB", "COUNCIL"))
                .body("parties[0].dueOn", equalTo("2016-07-14"))
                .body("parties[0].inTime", nullValue());
        confirm("PARTNER-1").statusCode(200).body("awaited", equalTo(false));
        move("hub-manager", "approval", "{}").statusCode(409).body("type", endsWith(":parts-not-confirmed"));
        move("commissioner", "acceptance", "{}")
                .statusCode(409)
                .body("type", endsWith(":not-possible-now"))
                .body("detail", containsString("CONFIRM, APPROVE"));

        TestClock.set("2016-07-15T09:00:00Z"); // a day after the partners' day
        confirm("PARTNER-2").statusCode(200).body("state", equalTo("PARTNER_CONFIRMED"));
        look().body("partsConfirmed", equalTo(2))
                .body("partsInTime", equalTo(1))
                .body("parties[1].inTime", equalTo(false));
        given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path("approval"))
                .then()
                .statusCode(428);
        move("hub-manager", "approval", "{}").statusCode(200).body("state", equalTo("HUB_APPROVED"));
        move("commissioner", "acceptance", "{\"note\":\"Thank you.\"}")
                .statusCode(200)
                .body("state", equalTo("COMMISSIONER_ACCEPTED"));
        move("commissioner", "lock", null).statusCode(409).body("type", endsWith(":quarter-not-closed"));

        TestClock.set("2016-07-21T09:00:00Z");
        Telling.all(community().received("2016-06-29T09:00:00Z"));
        move("commissioner", "lock", null).statusCode(409).body("type", endsWith(":figures-moved"));
        move("hub-manager", "sending-back", "{\"reason\":\"A referral of June was told.\"}")
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        move("hub-manager", "approval", "{\"withoutParts\":\"Their parts did not change.\"}")
                .statusCode(200);
        move("commissioner", "acceptance", "{}").statusCode(200);
        move("commissioner", "lock", null)
                .statusCode(200)
                .body("state", equalTo("LOCKED"))
                .body("revision", equalTo(0));

        var locked = Council.csv(contract, Q1);
        as("auditor").get(path("changes")).then().statusCode(200).body("changes", empty());
        look().body("figuresMoved", equalTo(0));
        Telling.all(community().received("2016-06-30T09:00:00Z"));
        look().body("figuresMoved", greaterThan(0));
        assertEquals(locked, Council.csv(contract, Q1));
        assertEquals("3", Council.figures(contract, Q1).total("K-01", "received"));
        publish("{}").statusCode(201).body("revision", equalTo(0));
        var changes = as("commissioner").get(path("changes"));
        changes.then()
                .body("since", equalTo(0))
                .body("changes.find { it.kpi == 'K-01' && it.after.breakdown == 'total' }.delta", equalTo("1"));
        revise("\"0\"").statusCode(412);
        publish("{\"reason\":\"A late one.\"}").statusCode(409).body("type", endsWith(":nothing-changed"));

        revise(changes.header("ETag")).statusCode(201).body("revision", equalTo(1));

        assertEquals("4", Council.figures(contract, Q1).total("K-01", "received"));
        as("commissioner")
                .accept("text/html")
                .get("/contracts/" + contract + "/returns/" + Q1)
                .then()
                .body(containsString("Revision 1 of 21 July 2016, 10:00: A referral of June was told in July.</span>"));
        revise(changes.header("ETag")).statusCode(409).body("type", endsWith(":nothing-changed"));
        as("auditor")
                .get(path("revisions"))
                .then()
                .statusCode(200)
                .body("items.revision", contains(0, 1))
                .body("items[1].reason", equalTo("A referral of June was told in July."));
        as("auditor")
                .get(path("revisions/0"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(0))
                .body("kpis.find { it.id == 'K-01' }.figures[0].value", equalTo(3));
        publish("{\"reason\":\"A late one.\"}").statusCode(201).body("revision", equalTo(1));
        look().body(
                        "history.move",
                        contains(
                                "CONFIRM",
                                "CONFIRM",
                                "APPROVE",
                                "ACCEPT",
                                "SEND_BACK",
                                "APPROVE",
                                "ACCEPT",
                                "LOCK",
                                "REVISE"))
                .body("history.ruleId[2]", equalTo("RET-02"))
                .body("history.ruleId[5]", equalTo("RET-03"))
                .body("history.by[7]", equalTo("test-commissioner"));
        for (var table : List.of("return_version", "return_move")) {
            assertThrows(
                    RuntimeException.class,
                    () -> Database.execute("delete from " + table + " where contract_ref = ?", contract));
        }
    }

    @Test
    void e1_a_partner_sees_its_own_part_and_challenges_a_figure_of_it() throws SQLException {
        partner("PARTNER-1")
                .get(path("part"))
                .then()
                .statusCode(200)
                .body("figures.figure.key", everyItem(endsWith("PARTNER-1"))) // its own, also by lot
                .body("figures.find { it.kpi == 'K-12' }.figure.value", equalTo(1.5f));
        partner("PARTNER-1").get(path("part") + "?partner=PARTNER-2").then().statusCode(404);
        partner("PARTNER-9").get(path("part")).then().statusCode(404).body("type", endsWith(":no-part"));
        as("auditor").get(path("part")).then().statusCode(400);
        as("auditor").get(path("part") + "?partner=PARTNER-2").then().statusCode(200);
        partner("PARTNER-1").post(path("part/confirmation")).then().statusCode(428);
        var read = partner("PARTNER-1").get(path("part")).header("ETag");
        Telling.all(worked());
        partner("PARTNER-1")
                .header("If-Match", read)
                .post(path("part/confirmation"))
                .then()
                .statusCode(412);

        var challenge = Map.of(
                "kpi", "K-12", "breakdown", "partner", "measure", "deliveredHours", "reason", "A visit is missing.");
        var id = partner("PARTNER-1")
                .header("Idempotency-Key", contract)
                .body(challenge)
                .post(path("challenges"))
                .then()
                .statusCode(201)
                .body("value", equalTo("3.00"))
                .extract()
                .path("challengeId");
        partner("PARTNER-1")
                .header("Idempotency-Key", contract)
                .body(challenge)
                .post(path("challenges"))
                .then()
                .statusCode(201);
        partner("PARTNER-2").get(path("challenges")).then().statusCode(200).body("items", empty());
        as("commissioner").get(path("challenges")).then().body("items", hasSize(1));
        confirm("PARTNER-1").statusCode(200);
        confirm("PARTNER-2").statusCode(200);
        move("hub-manager", "approval", "{}").statusCode(409).body("type", endsWith(":challenges-open"));
        var answer = Map.of("outcome", "NOT_UPHELD", "answer", "It was recorded for July.");
        as("hub-manager")
                .header("If-Match", "\"0\"")
                .body(answer)
                .post(path("challenges/" + id + "/answer"))
                .then()
                .statusCode(200);
        as("hub-manager")
                .header("If-Match", "\"1\"")
                .body(answer)
                .post(path("challenges/" + id + "/answer"))
                .then()
                .statusCode(409);
        move("hub-manager", "approval", "{}").statusCode(200);
        partner("PARTNER-1")
                .body(challenge)
                .post(path("challenges"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-approved"));

        say(partner("PARTNER-1"), "{\"section\":9,\"text\":\"Two of us were ill.\"}");
        say(as("hub-manager"), "{\"section\":9,\"text\":\"Only for the council.\"}");
        say(as("hub-manager"), "{\"section\":9,\"text\":\"To partner 2.\",\"partnerId\":\"PARTNER-2\"}");
        partner("PARTNER-1").get(path("comments")).then().body("items.text", contains("Two of us were ill."));
        partner("PARTNER-2").get(path("comments")).then().body("items.text", contains("To partner 2."));
        as("commissioner").get(path("comments") + "?section=9").then().body("items", hasSize(3));
        as("commissioner").get(path("comments") + "?section=2").then().body("items", empty());
        theDatabaseShowsEachPartnerItsOwn();
    }

    @Test
    void issue7_the_council_sets_by_when_the_parties_are_due_and_the_history_stays() {
        due("auditor")
                .header("ETag", "\"0\"")
                .body("holds.own", equalTo(false))
                .body("holds.partner", equalTo(10))
                .body("holds.hub", equalTo(15))
                .body("holds.council", equalTo(20))
                .body("history", hasSize(1));
        partner("PARTNER-1").get(duePath()).then().statusCode(200);

        var days = "{\"partner\":%d,\"hub\":15,\"council\":25}";
        as("hub-manager")
                .body(days.formatted(8))
                .put(duePath() + "/2016-17-Q2")
                .then()
                .statusCode(403);
        as("commissioner")
                .body(days.formatted(8))
                .put(duePath() + "/2016-17-Q2")
                .then()
                .statusCode(428);
        set("2016-17-Q1", days.formatted(8)).statusCode(409).body("type", endsWith(":quarter-over"));
        set("2016-17-Q9", days.formatted(8)).statusCode(400).body("errors.field", contains("quarter"));
        set("2016-17-Q2", days.formatted(16)).statusCode(400).body("errors.field", contains("hub"));
        set("2016-17-Q2", days.formatted(0)).statusCode(400);
        set("2016-17-Q2", days.formatted(8))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("holds.partner", equalTo(8));
        set("2016-17-Q2", days.formatted(9)).statusCode(200);
        set("2016-17-Q4", days.formatted(5)).statusCode(200);

        due("hub-manager")
                .header("ETag", "\"3\"")
                .body("holds.fromQuarter", equalTo("2016-17-Q2"))
                .body("holds.partner", equalTo(9))
                .body("holds.council", equalTo(25))
                .body("history.partner", contains(10, 8, 9, 5))
                .body("history.replaced", contains(false, true, false, false))
                .body("history[1].setBy", equalTo("test-commissioner"));
        look().body("parties[0].dueOn", equalTo("2016-07-14")); // of Q1, as before
        as("auditor")
                .get("/contracts/" + contract + "/returns/2016-17-Q2/approval")
                .then()
                .body("parties.find { it.party == 'COUNCIL' }.dueOn", equalTo("2016-11-04")); // 25 after 30 September
        assertThrows(
                RuntimeException.class,
                () -> Database.execute("update return_due set working_days = 1 where contract_ref = ?", contract));
    }

    private ValidatableResponse due(String role) {
        return as(role).get(duePath()).then().statusCode(200);
    }

    private ValidatableResponse set(String quarter, String days) {
        TestClock.advance(Duration.ofMinutes(1));
        return as("commissioner")
                .header("If-Match", as("commissioner").get(duePath()).header("ETag"))
                .body(days)
                .put(duePath() + "/" + quarter)
                .then();
    }

    private String duePath() {
        return "/contracts/" + contract + "/return-due-days";
    }

    /** Row-level security stands behind the queries: without any condition a partner's transaction sees its own rows. */
    private void theDatabaseShowsEachPartnerItsOwn() throws SQLException {
        try (var app = Database.asApp()) {
            app.setAutoCommit(false);
            for (var table : List.of("return_move", "return_challenge", "return_comment")) {
                try (var statement = app.createStatement()) {
                    statement.execute("set local hub.partner = 'PARTNER-1'");
                    try (var rows = statement.executeQuery(
                            "select count(*) filter (where partner_id = 'PARTNER-1'), count(*) from " + table)) {
                        rows.next();
                        assertEquals(true, rows.getLong(1) > 0, table);
                        assertEquals(rows.getLong(1), rows.getLong(2), table);
                    }
                }
            }
            app.rollback();
        }
    }

    private Journey worked() {
        return community()
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .contacted("2016-04-06")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 90);
    }

    private Journey community() {
        return Journey.of(contract, "COMMUNITY");
    }

    private ValidatableResponse look() {
        return as("auditor").get(path("approval")).then();
    }

    private ValidatableResponse move(String role, String move, String body) {
        var request = as(role).header("If-Match", as(role).get(path("approval")).header("ETag"));
        return (body == null ? request : request.body(body)).post(path(move)).then();
    }

    private ValidatableResponse confirm(String partnerId) {
        return partner(partnerId)
                .header("If-Match", partner(partnerId).get(path("part")).header("ETag"))
                .post(path("part/confirmation"))
                .then();
    }

    private ValidatableResponse revise(String tag) {
        return as("hub-manager")
                .header("If-Match", tag)
                .body("{\"reason\":\"A referral of June was told in July.\"}")
                .post(path("revisions"))
                .then();
    }

    private ValidatableResponse publish(String body) {
        return as("hub-manager").body(body).post(path("publication")).then();
    }

    private void say(RequestSpecification who, String comment) {
        who.body(comment).post(path("comments")).then().statusCode(201);
    }

    private static RequestSpecification partner(String partnerId) {
        return given().auth().oauth2(Tokens.partner(partnerId)).contentType(ContentType.JSON);
    }

    private String path(String rest) {
        return "/contracts/" + contract + "/returns/" + Q1 + "/" + rest;
    }
}
