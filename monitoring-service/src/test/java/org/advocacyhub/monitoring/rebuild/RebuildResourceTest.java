package org.advocacyhub.monitoring.rebuild;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class RebuildResourceTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;

    @BeforeEach
    void a_contract_whose_changes_have_come_back() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        2,
                        Database.number(
                                "select count(*) from current_contract_change where contract_ref = ?", contract)));
    }

    @Test
    void the_return_is_the_same_byte_for_byte_also_after_a_second_rebuild() {
        Telling.all(journeys(5));
        var json = Council.reads(contract, Q1).asString();
        var csv = Council.csv(contract, Q1);
        var generation = generation();

        rebuild();

        assertNotEquals(generation, generation());
        assertEquals(0, differences());
        assertEquals(json, Council.reads(contract, Q1).asString());
        assertEquals(csv, Council.csv(contract, Q1));

        rebuild();

        assertEquals(generation, generation());
        assertEquals(json, Council.reads(contract, Q1).asString());
    }

    @Test
    void two_persons_who_were_merged_count_as_one_and_after_the_undoing_as_two() {
        var survivor = Journey.of(contract, "IMHA").received("2016-04-04T09:00:00Z");
        var other = Journey.of(contract, "IMHA").received("2016-04-05T09:00:00Z");
        Telling.all(survivor, other);
        assertEquals("2", persons());

        Telling.all(newest(other.mergedInto(survivor, "2016-04-06T09:00:00Z")));
        assertEquals("1", persons());
        assertEquals("2", Council.figures(contract, Q1).total("K-01", "received"));
        rebuild();
        assertEquals("1", persons());

        Telling.all(newest(other.unmergedFrom(survivor, "2016-04-07T09:00:00Z")));
        assertEquals("2", persons());
        var live = Council.reads(contract, Q1).asString();
        rebuild();
        assertEquals(live, Council.reads(contract, Q1).asString());
    }

    @Test
    void n32_what_was_carried_over_is_counted_apart_after_a_rebuild_too() {
        Telling.all(journeys(2));
        Telling.all(
                Journey.of(contract, "IMHA")
                        .carriedOver("2015-11-02")
                        .received("2016-04-01T09:00:00Z")
                        .triaged("P3", "2016-04-01", "2016-04-08")
                        .opened("2016-04-05")
                        .contacted("2016-04-07")
                        .worked("2016-04-07", "CLIENT_CONTACT_F2F", 60),
                Journey.of(contract, "IMHA").carriedOver("2015-12-01").received("2016-04-01T09:00:00Z"));
        var live = Council.reads(contract, Q1).asString();

        rebuild();

        assertEquals(0, differences());
        assertEquals(live, Council.reads(contract, Q1).asString());
        var figures = Council.figures(contract, Q1);
        assertEquals("2", figures.total("K-01", "received"));
        assertEquals("2", figures.value("K-11", "carriedOver", "all", "carriedOver"));
        assertEquals("1", figures.value("K-11", "carriedOver", "all", "stillOpen"));
        assertEquals("1", figures.value("K-11", "carriedOver", "all", "withoutCase"));
    }

    /** ADR 0147; the hour is %test.hub.lost-time. */
    @Test
    void what_a_restore_took_back_is_counted_neither_live_nor_by_a_rebuild() {
        var takenBack = takenBack();
        var lost = Journey.of(contract, "IMHA").received("2016-04-05T09:00:00Z").events();
        TestClock.set("1999-05-01T10:30:00Z");
        Broker.publish(lost.toArray(IntegrationEvent[]::new));
        TestClock.set("2016-07-21T09:00:00Z");
        Telling.all(journeys(1));

        await().untilAsserted(() -> assertEquals(takenBack + lost.size(), takenBack()));
        assertEquals("1", Council.figures(contract, Q1).total("K-01", "received"));

        rebuild();

        assertEquals("1", Council.figures(contract, Q1).total("K-01", "received"));
    }

    private static double takenBack() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("hub_inbox_taken_back_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void facts_that_were_lost_come_back() {
        Telling.all(journeys(2));
        var json = Council.reads(contract, Q1).asString();
        for (var table : List.of("referral", "triage", "case", "minutes", "activity", "heard", "cell")) {
            Database.execute("delete from facts_" + generation() + "_" + table);
        }
        assertEquals("0", Council.figures(contract, Q1).total("K-01", "received"));

        rebuild();

        assertEquals(json, Council.reads(contract, Q1).asString());
    }

    @Test
    void live_events_that_arrive_meanwhile_count_exactly_once() {
        Telling.all(journeys(20));
        var telling = CompletableFuture.runAsync(() -> Telling.all(journeys(60)));

        do {
            rebuild();
        } while (!telling.isDone());
        telling.join();

        var figures = Council.figures(contract, Q1);
        assertEquals("80", figures.total("K-01", "received"));
        assertEquals("80", figures.total("K-13", "casesClosed"));
        assertEquals("160.0", figures.total("K-12", "deliveredHours"));

        Telling.all(journeys(1));
        assertEquals("81", Council.figures(contract, Q1).total("K-01", "received"));
        rebuild();
        assertEquals(0, differences()); // what was kept up during rebuilds is what is counted at once
    }

    @Test
    void progress_can_be_followed() {
        TestClock.advance(Duration.ofDays(1)); // later than any other test's
        Telling.all(journeys(1));

        var started = as("service").post("/rebuilds");

        started.then()
                .statusCode(202)
                .header(
                        "Location",
                        containsString("/rebuilds/" + started.jsonPath().getString("rebuildId")))
                .body("state", equalTo("RUNNING"));
        var id = started.jsonPath().getString("rebuildId");
        awaitDone(id);
        var done = as("service").get("/rebuilds/" + id).jsonPath();
        assertEquals(true, done.getLong("eventsReplayed") > 0);
        assertEquals(true, done.getLong("eventsExpected") > 0);
        as("service").get("/rebuilds").then().body("items[0].rebuildId", equalTo(id));
        as("service")
                .get("/rebuilds/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith(":unknown-rebuild"));
    }

    @Test
    void the_same_key_starts_it_once() {
        var key = UUID.randomUUID().toString();

        var first = as("service")
                .header("Idempotency-Key", key)
                .post("/rebuilds")
                .jsonPath()
                .getString("rebuildId");
        awaitDone(first);
        var second = as("service")
                .header("Idempotency-Key", key)
                .post("/rebuilds")
                .jsonPath()
                .getString("rebuildId");

        assertEquals(first, second);
    }

    @Test
    void only_one_runs_at_a_time() throws SQLException {
        try (var elsewhere = Database.asApp();
                var lock = elsewhere.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x7265_6275_696cL + ")");

            as("service").post("/rebuilds").then().statusCode(409).body("type", endsWith(":rebuild-running"));
        }
    }

    @Test
    void an_interrupted_one_does_not_look_as_if_it_ran() {
        var interrupted = UUID.randomUUID();
        Database.execute(
                "insert into rebuild (rebuild_id, state, requested_at, requested_by) values (?, 'RUNNING', '2016-01-01', 'test')",
                interrupted);

        rebuild();

        as("service").get("/rebuilds/" + interrupted).then().body("state", equalTo("FAILED"));
    }

    private void rebuild() {
        awaitDone(
                as("service").post("/rebuilds").then().statusCode(202).extract().path("rebuildId"));
    }

    private static void awaitDone(String rebuildId) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !"RUNNING"
                .equals(as("service").get("/rebuilds/" + rebuildId).path("state")));
        as("service").get("/rebuilds/" + rebuildId).then().body("state", equalTo("DONE"));
        // the lock is given back a moment later
        await().until(() -> Database.number(
                        "select count(*) from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and objid = ?",
                        0x6275_696cL)
                == 0);
    }

    private List<IntegrationEvent> journeys(int count) {
        var events = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < count; i++) {
            events.addAll(Journey.of(contract, "IMHA")
                    .received("2016-04-04T09:00:00Z")
                    .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "IMHA-04")
                    .triaged("P2", "2016-04-04", "2016-04-07")
                    .waiting("2016-04-04T10:00:00Z")
                    .offered("2016-04-05T10:00:00Z")
                    .opened("2016-04-05")
                    .contacted("2016-04-07")
                    .worked("2016-04-07", "CLIENT_CONTACT_F2F", 90)
                    .worked("2016-04-08", "REPORT_WRITING", 30)
                    .scored("2016-04-08", "IMP1", "START", 2)
                    .scored("2016-05-08", "IMP1", "END", 4)
                    .answered("2016-05-08", false, "YES", "YES")
                    .closed("2016-05-09", "COMPLETED_OUTCOME_ACHIEVED", true)
                    .events());
        }
        return events;
    }

    /** Cells of the contract that only one of the generations has: the live one, or the one that was rebuilt. */
    private long differences() {
        return Database.number("""
                select count(*) from (
                    (select * from facts_a_cell except select * from facts_b_cell)
                    union all
                    (select * from facts_b_cell except select * from facts_a_cell)) as different
                where series_id in (select series_id from cell_series where contract_ref = ?)
                """, contract);
    }

    private String persons() {
        return Council.figures(contract, Q1).total("ACTIVITY", "persons");
    }

    private static List<IntegrationEvent> newest(Journey journey) {
        return List.of(journey.events().getLast());
    }

    private static String generation() {
        var rows = Database.rows("select active from fact_generation");
        return rows.isEmpty() ? "a" : (String) rows.getFirst().get("active");
    }
}
