package org.advocacyhub.monitoring.signal;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 7: figures of a quarter that want a reply, from events to the answer of the council. */
@HubTest
class FigureSignalsTest {

    @Inject
    WatchFigures watchFigures;

    private String contract;
    private Delivering delivering;
    private String hub;
    private String partner;

    @BeforeEach
    void a_quarter_in_which_the_hub_did_nearly_everything_and_much_too_late() {
        TestClock.set("2016-07-01T09:00:00Z");
        contract = Council.hasAContract();
        delivering = new Delivering(contract);
        hub = "HUB-OF-" + contract;
        partner = "AFA-OF-" + contract;
        Telling.all(List.of(
                delivering.profile(hub, true, 6000, "MENTAL_HEALTH", "SENSORY_DEAFBLIND"),
                delivering.profile(partner, false, 4000, "MENTAL_HEALTH", "SENSORY_DEAFBLIND")));
        var events = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < 20; i++) {
            events.addAll(delivering
                    .imha()
                    .at(i < 15 ? hub : partner)
                    .triaged("P2", "2016-04-04", "2016-04-07")
                    .offered("2016-04-04T11:00:00Z")
                    .at(i < 16 ? hub : partner)
                    .opened("2016-04-05")
                    .contacted(i < 17 ? "2016-04-07" : "2016-04-08")
                    .events());
        }
        Telling.all(events);
    }

    @Test
    void each_is_raised_once_and_holds_as_long_as_the_figure_says_so() {
        watchFigures.look(contract);
        watchFigures.look(contract);

        signals().body("items", hasSize(4));
        find("TARGET_MISSED")
                .body("subject", equalTo("P2"))
                .body("evidence.kpi", equalTo("K-07"))
                .body("evidence.value", equalTo(85.0f))
                .body("evidence.bound", equalTo(90.0f))
                .body("reason", containsString("17 of 20 first contacts of band P2 came in time (85.00%)"));
        find("SELF_DISPATCH").body("subject", equalTo("EAST")).body("evidence.numerator", equalTo(15));
        find("SHARE_BELOW_CONTRACT").body("subject", equalTo("EAST:" + partner));
        find("LOW_VOLUME_SPECIALISM")
                .body("subject", equalTo("SENSORY_DEAFBLIND"))
                .body("evidence.denominator", nullValue());

        // eight contacts were told late: 25 of 28; with two more the target is not red any more
        Telling.all(inTime(8));
        watchFigures.look(contract);

        find("TARGET_MISSED")
                .body("holds", equalTo(true))
                .body("valueNow", equalTo(89.29f))
                .body("evidence.value", equalTo(85.0f));
        Telling.all(inTime(2));
        watchFigures.look(contract);
        find("TARGET_MISSED").body("holds", equalTo(false)).body("valueNow", equalTo(90.0f));
        signals().body("items", hasSize(4));
    }

    @Test
    void e3_what_a_contract_calls_amber_is_no_signal_and_is_amber_in_its_return() {
        assertEquals("RED", colour());
        Database.execute(
                "insert into rule_value (contract_ref, rule, valid_from, value, set_by, set_at)"
                        + " values (?, 'AMBER_POINTS', '2016-04-01', 10, 'council', now())",
                contract);
        assertEquals("AMBER", colour());

        watchFigures.look(contract);

        signals().body("items.kind", not(hasItem("TARGET_MISSED")));
    }

    private Object colour() {
        return Council.figures(contract, "2016-17-Q1")
                .figure("K-07", "band", "P2", "inTarget")
                .get("rag");
    }

    @Test
    void the_council_acknowledges_and_answers_and_days_are_counted_until_then() {
        watchFigures.look(contract);
        var signal = find("SELF_DISPATCH").extract().<String>path("signalId");
        TestClock.set("2016-07-05T09:00:00Z");
        find("SELF_DISPATCH").body("workingDaysWithoutReply", equalTo(2));

        as("hub-manager")
                .header("If-Match", "\"0\"")
                .post(path(signal, "acknowledgement"))
                .then()
                .statusCode(403);
        asCommissioner().post(path(signal, "acknowledgement")).then().statusCode(428);
        asCommissioner()
                .header("If-Match", "\"0\"")
                .post(path(signal, "acknowledgement"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        answer(signal, "\"0\"", "{\"answer\":\"AS_EXPECTED\"}").then().statusCode(412);
        answer(signal, "\"1\"", "{\"answer\":\"OTHER\"}").then().statusCode(400);
        answer(signal, "\"1\"", "{\"answer\":\"ACTION_AGREED\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        answer(signal, "\"2\"", "{\"answer\":\"AS_EXPECTED\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-answered"));

        TestClock.set("2016-08-05T09:00:00Z");
        asCommissioner()
                .get("/figure-signals/" + signal)
                .then()
                .body("workingDaysWithoutReply", equalTo(2))
                .body("answer", equalTo("ACTION_AGREED"));
        asCommissioner()
                .get("/figure-signals?contract=" + contract + "&state=RAISED")
                .then()
                .body("items", hasSize(3));
    }

    @Test
    void a_running_quarter_is_not_judged_and_one_of_long_ago_is_left_alone() {
        TestClock.set("2016-06-30T22:59:59Z");
        watchFigures.look(contract);
        signals().body("items", hasSize(0));

        TestClock.set("2017-10-01T09:00:00Z");
        watchFigures.look(contract);
        asCommissioner()
                .get("/figure-signals?contract=" + contract + "&limit=100")
                .then()
                .body("items.findAll { it.quarter == '2016-17-Q1' }", hasSize(0));
    }

    /** A rule that nobody entered for the first quarter stops that one alone. */
    @Test
    void a_quarter_that_can_not_be_judged_keeps_no_later_one_back() {
        TestClock.set("2016-10-03T09:00:00Z");
        Database.execute("update signal_rule set valid_from = '2016-07-01' where rule = 'VOLUME_MONTHS'");
        try {
            watchFigures.look(contract);
        } finally {
            Database.execute("update signal_rule set valid_from = '2000-01-01' where rule = 'VOLUME_MONTHS'");
        }

        signals().body("items.quarter", hasItem("2016-17-Q2")).body("items.quarter", not(hasItem("2016-17-Q1")));
    }

    private Journey[] inTime(int count) {
        var journeys = new Journey[count];
        for (int i = 0; i < count; i++) {
            journeys[i] = delivering
                    .imha()
                    .triaged("P2", "2016-04-04", "2016-04-07")
                    .at(hub)
                    .opened("2016-04-05")
                    .contacted("2016-04-07");
        }
        return journeys;
    }

    private ValidatableResponse signals() {
        return asCommissioner()
                .get("/figure-signals?contract=" + contract)
                .then()
                .statusCode(200);
    }

    /** The one signal of a kind. */
    private ValidatableResponse find(String kind) {
        var all = signals().extract().jsonPath();
        List<Object> found = all.param("kind", kind).getList("items.findAll { it.kind == kind }");
        assertEquals(1, found.size(), kind);
        var id = all.param("kind", kind).getString("items.find { it.kind == kind }.signalId");
        return asCommissioner().get("/figure-signals/" + id).then().statusCode(200);
    }

    private Response answer(String signal, String ifMatch, String body) {
        return asCommissioner().header("If-Match", ifMatch).body(body).post(path(signal, "answer"));
    }

    private static String path(String signal, String move) {
        return "/figure-signals/" + signal + "/" + move;
    }
}
