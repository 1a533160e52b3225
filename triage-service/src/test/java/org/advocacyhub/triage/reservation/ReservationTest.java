package org.advocacyhub.triage.reservation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works a case just now: fifteen minutes at a time (desk_rule). */
@HubTest
@CleanDatabase
class ReservationTest {

    private UUID referralId;

    @BeforeEach
    void a_case_in_the_queue() {
        TestClock.set("2016-04-05T09:00:00Z");
        referralId = UUID.randomUUID();
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, target_impossible, paused_days, questions, queued_for, score, scored_on, version)
                values (?, 'R-1', 'C', 'k', '2016-04-05T09:00:00Z', '2016-04-05', '2016-04-05', 'QUEUED', '{}', 'CARE_ACT',
                  'CARE_ACT', false, 'P3', 'B-09', 'Statutory.', '2016-04-12', false, 0, '{}', 'CHOOSE_PARTNER', 0,
                  '2016-04-05', 0)
                """, referralId);
    }

    @Test
    void a_worker_holds_a_case_for_fifteen_minutes_and_may_keep_it() {
        take("anna").statusCode(200).body("heldBy", equalTo("anna")).body("heldUntil", equalTo("2016-04-05T09:15:00Z"));

        TestClock.set("2016-04-05T09:10:00Z");
        take("anna")
                .statusCode(200)
                .body("heldSince", equalTo("2016-04-05T09:00:00Z"))
                .body("heldUntil", equalTo("2016-04-05T09:25:00Z"));

        as("anna").get("/triage-cases/{id}", referralId).then().body("holder.heldBy", equalTo("anna"));
        as("anna").get("/triage-cases?heldBy=me").then().body("items.referralRef", contains("R-1"));
        as("ben").get("/triage-cases?heldBy=me").then().body("items.size()", equalTo(0));
        as("ben").get("/triage-cases?heldBy=nobody").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_case_that_is_free_is_taken_without_a_body_or_a_content_type() {
        var answer = Http.postNothing(Tokens.of("triage-worker"), "/triage-cases/" + referralId + "/reservation");

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                401,
                Http.postNothing("", "/triage-cases/" + referralId + "/reservation")
                        .statusCode());
    }

    @Test
    void another_is_told_until_when_and_gets_it_when_the_time_is_over() {
        take("anna").statusCode(200);

        TestClock.set("2016-04-05T09:14:59Z");
        take("ben")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:held-by-another"))
                .body("detail", containsString("2016-04-05T09:15:00Z"))
                .body("detail", not(containsString("anna")));
        TestClock.set("2016-04-05T09:15:00Z");
        take("ben").statusCode(200).body("heldBy", equalTo("ben")).body("heldSince", equalTo("2016-04-05T09:15:00Z"));
    }

    @Test
    void of_many_at_once_exactly_one_gets_it() throws Exception {
        var workers = 8;
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            for (var n = 0; n < workers; n++) {
                var name = "worker-" + n;
                Callable<Integer> taking = () -> {
                    start.await();
                    return take(name).extract().statusCode();
                };
                answers.add(threads.submit(taking));
            }
            start.countDown();
        }

        var got = 0;
        for (var answer : answers) {
            assertEquals(true, answer.get() == 200 || answer.get() == 409, "status " + answer.get());
            got += answer.get() == 200 ? 1 : 0;
        }
        assertEquals(1, got);
    }

    @Test
    void who_holds_it_gives_it_back_and_nobody_else() {
        take("anna").statusCode(200);

        as("ben").delete("/triage-cases/{id}/reservation", referralId).then().statusCode(409);
        as("anna").delete("/triage-cases/{id}/reservation", referralId).then().statusCode(204);
        as("anna").delete("/triage-cases/{id}/reservation", referralId).then().statusCode(204);
        as("ben").get("/triage-cases/{id}", referralId).then().body("holder", nullValue());
        take("ben").statusCode(200);
    }

    @Test
    void a_manager_takes_over_with_a_reason_that_is_kept_and_a_worker_may_not() {
        take("anna").statusCode(200);
        var takeOver = "{\"takeOverReason\": \"HOLDER_ABSENT\"}";

        as("ben")
                .body(takeOver)
                .post("/triage-cases/{id}/reservation", referralId)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:advocacyhub:problem:manager-decides"));
        manager("maria")
                .body(takeOver)
                .post("/triage-cases/{id}/reservation", referralId)
                .then()
                .statusCode(200)
                .body("heldBy", equalTo("maria"));

        take("anna").statusCode(409);
        manager("maria")
                .get("/triage-cases/{id}/decision", referralId)
                .then()
                .body("decisions[0].decidedBy", equalTo("maria"))
                .body("decisions[0].inputs.heldBy", equalTo("anna"))
                .body("decisions[0].result.reason", equalTo("HOLDER_ABSENT"));
    }

    @Test
    void what_another_holds_can_neither_be_dispatched_nor_placed() {
        take("anna").statusCode(200);

        as("ben")
                .body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referralId)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:held-by-another"));
        as("ben")
                .body("{\"district\": \"E07000110\"}")
                .header("If-Match", "\"0\"")
                .put("/triage-cases/{id}/district", referralId)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:held-by-another"));
        as("anna")
                .body("{\"reasonCode\": \"OTHER\"}")
                .post("/triage-cases/{id}/dispatch", referralId)
                .then()
                .body("type", equalTo("urn:advocacyhub:problem:district-unresolved"));
    }

    @Test
    void what_another_holds_is_neither_recalled_nor_sent_outside_and_no_tie_is_declared_or_approved() {
        take("anna").statusCode(200);
        var tie = "/triage-cases/" + referralId + "/conflicts/" + UUID.randomUUID();

        refused(as("ben")
                .body("{\"reasonCode\": \"PARTNER_ASKED\", \"then\": \"NEXT_BY_RANK\"}")
                .header("If-Match", "\"0\"")
                .post("/triage-cases/{id}/recall", referralId));
        refused(as("ben")
                .body("{\"decision\": \"OUTBOUND_SPOT\"}")
                .header("If-Match", "\"0\"")
                .post("/triage-cases/{id}/out-of-area", referralId));
        refused(as("ben")
                .body("{\"partnerId\": \"AFA\", \"kind\": \"SUPPORT\", \"source\": \"REFERRER\"}")
                .header("If-Match", "\"0\"")
                .put(tie));
        refused(as("ben").header("If-Match", "\"0\"").delete(tie + "?reason=OVER"));
        refused(manager("maria")
                .body("{\"partnerId\": \"AFA\", \"ruleId\": \"C-01\", \"reasonCode\": \"PERSON_INFORMED_AND_AGREES\"}")
                .header("If-Match", "\"0\"")
                .post("/triage-cases/{id}/conflicts/approvals", referralId));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:advocacyhub:problem:held-by-another"));
    }

    @Test
    void a_case_that_is_over_is_not_taken_and_an_unknown_reason_names_its_field() {
        Database.execute("update triage_case set state = 'REJECTED' where referral_id = ?", referralId);

        take("anna").statusCode(409).body("type", equalTo("urn:advocacyhub:problem:not-open"));
        manager("maria")
                .body("{\"takeOverReason\": \"BORED\"}")
                .post("/triage-cases/{id}/reservation", referralId)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("takeOverReason"));
    }

    private ValidatableResponse take(String worker) {
        return as(worker).post("/triage-cases/{id}/reservation", referralId).then();
    }

    private static RequestSpecification as(String worker) {
        return Http.as(Tokens.as(worker, "triage-worker"));
    }

    private static RequestSpecification manager(String name) {
        return Http.as(Tokens.as(name, "hub-manager"));
    }
}
