package org.advocacyhub.referral.retention;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.retention.RetentionDesk.FIRST;
import static org.advocacyhub.referral.retention.RetentionDesk.SECOND;
import static org.advocacyhub.referral.retention.RetentionDesk.approve;
import static org.advocacyhub.referral.retention.RetentionDesk.list;
import static org.advocacyhub.referral.retention.RetentionDesk.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds, deletions and replicas that meet: whoever comes first has finished before the other looks (domain.md H.4). */
@HubTest
@CleanDatabase
class RetentionRacesTest {

    private static final String HOLD = "{\"reason\": \"INQUEST\", \"words\": \"Asked for by the coroner.\"}";

    @Inject
    CarryOutRuns carryOutRuns;

    private UUID referralId;
    private UUID personId;

    @BeforeEach
    void a_referral_that_falls_due_today() {
        TestClock.set("2016-04-05T09:00:00Z");
        referralId = withdrawn(AReferral.forCareAct());
        personId = personOf(referralId);
        TestClock.set("2017-04-05T09:00:00Z");
    }

    @Test
    void a_hold_that_is_being_placed_stops_the_deletion_that_has_begun() throws Exception {
        var runId = approved();
        try (var placing = hub();
                var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            run(placing, "select from person where id = '" + personId + "' for share");
            run(
                    placing,
                    "insert into legal_hold (id, person_id, reason, words, placed_by, placed_at) values"
                            + " (gen_random_uuid(), '" + personId + "', 'INQUEST', 'sealed', 'somebody', now())");
            var deleting = replicas.submit(carryOutRuns::carryOut);
            awaitWaitingFor("person");
            placing.commit();
            deleting.get();
        }

        assertThat(outcome(runId)).isEqualTo("KEPT_ON_HOLD");
    }

    @Test
    void a_hold_on_somebody_who_is_being_deleted_comes_too_late_and_says_so() throws Exception {
        Future<Response> answer;
        try (var deleting = hub();
                var manager = Executors.newVirtualThreadPerTaskExecutor()) {
            run(deleting, "select from person where id = '" + personId + "' for update");
            run(deleting, "delete from referral_form where referral_id = '" + referralId + "'");
            answer = manager.submit(() -> as(FIRST).body(HOLD).post("/people/" + personId + "/legal-holds"));
            awaitWaitingFor("person");
            deleting.commit();
        }

        answer.get().then().statusCode(404).body("type", equalTo("urn:advocacyhub:problem:unknown-person"));
    }

    @Test
    void an_item_that_another_replica_has_taken_on_is_left_to_it() throws Exception {
        var runId = approved();
        try (var other = hub()) {
            run(other, "select from retention_item for update");
            carryOutRuns.carryOut();
            assertThat(outcome(runId)).isEqualTo("LISTED");
            as(FIRST).get("/retention/runs/" + runId).then().body("state", equalTo("APPROVED"));
            other.rollback(); // a connection that closes gives its locks back only some time afterwards
        }

        carryOutRuns.carryOut();
        carryOutRuns.carryOut();
        assertThat(outcome(runId)).isEqualTo("DELETED");
        as(FIRST).get("/retention/runs/" + runId).then().body("state", equalTo("DONE"));
    }

    @Test
    void a_thousand_records_on_hold_keep_no_other_from_its_turn() {
        as(FIRST).body(HOLD).post("/people/" + personId + "/legal-holds").then().statusCode(201);
        assertThat(Database.execute("""
                        insert into referral select (jsonb_populate_record(r, jsonb_build_object(
                            'id', gen_random_uuid(), 'referral_ref', 'R-' || (9000000000 + n) || '-X'))).*
                        from referral r, generate_series(1, 1000) n where r.id = ?
                        """, referralId)).isEqualTo(1000);
        TestClock.set("2016-04-05T10:00:00Z");
        withdrawn(AReferral.forCareAct());
        TestClock.set("2017-04-05T09:00:00Z");

        list(FIRST)
                .then()
                .statusCode(201)
                .body("records.KEPT_ON_HOLD", equalTo(1001))
                .body("records.LISTED", equalTo(1));
    }

    @Test
    void what_is_kept_to_answer_a_repeated_request_is_without_the_words() {
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            as(FIRST)
                    .header("Idempotency-Key", key)
                    .body(HOLD)
                    .post("/people/" + personId + "/legal-holds")
                    .then()
                    .statusCode(201)
                    .body("words", nullValue());
        }

        assertThat(Database.number("select count(*) from legal_hold where person_id = ?", personId))
                .isEqualTo(1);
        assertThat(Database.number(
                        "select count(*) from idempotency_key k where row_to_json(k)::text like '%coroner%'"))
                .isZero();
    }

    @Test
    void what_was_written_when_the_glass_was_broken_goes_with_the_person() {
        as(Tokens.of("triage-worker"))
                .body("{\"reason\": \"RISK_BEFORE_VISIT\", \"words\": \"I visit today and have to know of dangers.\"}")
                .post("/people/" + personId + "/break-glass")
                .then()
                .statusCode(201);
        var runId = approved();

        carryOutRuns.carryOut();

        assertThat(outcome(runId)).isEqualTo("DELETED");
        assertThat(Database.number("select count(*) from break_glass b join data_key k on k.owner_id = b.id"))
                .isZero();
    }

    @Test
    void a_cursor_of_somewhere_else_is_named() {
        var runId = approved();

        as(FIRST)
                .get("/retention/runs/" + runId + "/items?cursor="
                        + Cursor.of("x", "y").encoded())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    private String approved() {
        var run = list(FIRST).then().statusCode(201).extract();
        approve(SECOND, run.path("runId"), run.header("ETag")).then().statusCode(200);
        return run.path("runId");
    }

    private static String outcome(String runId) {
        return as(FIRST).get("/retention/runs/" + runId + "/items").path("items[0].outcome");
    }

    /** A connection as the service's own, in a transaction that the test ends. */
    private static Connection hub() throws SQLException {
        var connection = Database.asApp();
        connection.setAutoCommit(false);
        run(connection, "select set_config('hub.partner', '*', true)");
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitWaitingFor(String table) {
        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%from ' || ? || ' %'",
                        table))
                .isPositive());
    }
}
