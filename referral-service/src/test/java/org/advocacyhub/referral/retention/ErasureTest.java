package org.advocacyhub.referral.retention;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.retention.RetentionDesk.FIRST;
import static org.advocacyhub.referral.retention.RetentionDesk.SECOND;
import static org.advocacyhub.referral.retention.RetentionDesk.approve;
import static org.advocacyhub.referral.retention.RetentionDesk.list;
import static org.advocacyhub.referral.retention.RetentionDesk.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md H.3: what somebody asks to be erased goes as far as nothing has to be kept; H.4: a case is kept with its episode. */
@HubTest
@CleanDatabase
class ErasureTest {

    private static final String NHS_NUMBER = "9434765919";
    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @Inject
    CarryOutRuns carryOutRuns;

    @BeforeEach
    void a_day_in_april() {
        TestClock.set(NOW);
    }

    @Test
    void h3_what_was_never_accepted_goes_with_the_next_run_that_a_second_person_approves() {
        var referralId = withdrawn(theReferral());
        var personId = personOf(referralId);
        runToTheEnd(List.of());

        answer(personId, "{\"outcome\": \"GRANTED\"}").statusCode(200);

        as(FIRST).get("/people/" + personId).then().statusCode(200);
        TestClock.set("2016-04-06T09:00:00Z");
        runToTheEnd(List.of("NOT_ACCEPTED DELETED"));
        as(FIRST).get("/people/" + personId).then().statusCode(404);
        look(referralId).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void h3_a_grant_does_not_reach_what_is_told_later() {
        var personId = personOf(withdrawn(theReferral()));
        answer(personId, "{\"outcome\": \"GRANTED\"}").statusCode(200);
        TestClock.set("2016-04-06T09:00:00Z");
        withdrawn(theReferral());

        runToTheEnd(List.of("NOT_ACCEPTED DELETED"));

        as(FIRST).get("/people/" + personId).then().statusCode(200);
    }

    @Test
    void h3_nothing_is_granted_under_a_legal_hold() {
        var personId = personOf(withdrawn(theReferral()));
        as(FIRST)
                .body("{\"reason\": \"LEGAL_CLAIM\", \"words\": \"Claim against the council.\"}")
                .post("/people/" + personId + "/legal-holds")
                .then()
                .statusCode(201);

        answer(personId, "{\"outcome\": \"GRANTED\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:legal-hold"));
        answer(personId, "{\"outcome\": \"PARTLY_GRANTED\", \"outcomeReason\": \"LEGAL_CLAIM\"}")
                .statusCode(409);
        answer(personId, "{\"outcome\": \"REFUSED\", \"outcomeReason\": \"LEGAL_CLAIM\"}")
                .statusCode(200);
    }

    @Test
    void h3_what_goes_on_or_was_done_for_somebody_is_kept_and_the_rest_may_go() {
        var goesOn = refer(aReferrer(), theReferral());
        var personId = personOf(goesOn);
        answer(personId, "{\"outcome\": \"PARTLY_GRANTED\", \"outcomeReason\": \"RETENTION_DUTY\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:has-to-be-kept"));
        closed(goesOn, LocalDate.of(2016, 4, 20));
        withdrawn(theReferral());
        answer(personId, "{\"outcome\": \"GRANTED\"}").statusCode(409);

        answer(personId, "{\"outcome\": \"PARTLY_GRANTED\", \"outcomeReason\": \"RETENTION_DUTY\"}")
                .statusCode(200);

        TestClock.set("2016-04-21T09:00:00Z");
        runToTheEnd(List.of("NOT_ACCEPTED DELETED"));
        as(FIRST).get("/people/" + personId).then().statusCode(200);
    }

    @Test
    void h3_about_whom_nothing_is_known_any_more_nobody_has_to_say_who_else_they_are() {
        var gone = personOf(withdrawn(theReferral()));
        var other = personOf(refer(aReferrer(), AReferral.forCareAct()));
        Database.execute(
                "insert into duplicate_pair (lower_id, higher_id, found_at) values (least(?, ?), greatest(?, ?), now())"
                        + " on conflict do nothing",
                gone,
                other,
                gone,
                other);
        answer(gone, "{\"outcome\": \"GRANTED\"}").statusCode(200);
        assertThat(Database.number("select count(*) from duplicate_pair")).isEqualTo(1);

        TestClock.set("2016-04-06T09:00:00Z");
        runToTheEnd(List.of("NOT_ACCEPTED DELETED"));

        assertThat(Database.number("select count(*) from duplicate_pair")).isZero();
    }

    @Test
    void h3_when_identity_was_confirmed_lies_between_the_receipt_and_today() {
        var personId = personOf(withdrawn(theReferral()));
        for (var day : List.of("2016-04-03", "2016-04-06")) {
            as(FIRST)
                    .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\", \"receivedOn\": \"2016-04-04\","
                            + " \"identityConfirmedOn\": \"" + day + "\"}")
                    .post("/people/" + personId + "/subject-access")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("identityConfirmedOn"));
        }
    }

    @Test
    void h4_a_case_is_kept_from_the_closure_of_the_last_of_its_episode() {
        var first = refer(aReferrer(), theReferral());
        var second = refer(aReferrer(), theReferral());
        assertThat(personOf(second)).isEqualTo(personOf(first));
        open(second);
        closed(first, LocalDate.of(2016, 4, 20));
        TestClock.set("2022-04-20T09:00:00Z");
        runToTheEnd(List.of()); // the other goes on

        closed(second, LocalDate.of(2022, 4, 20));
        TestClock.set("2028-04-19T09:00:00Z");
        runToTheEnd(List.of());
        TestClock.set("2028-04-20T09:00:00Z");
        runToTheEnd(List.of("ACCEPTED DELETED", "ACCEPTED DELETED"));
    }

    private static AReferral theReferral() {
        return AReferral.forCareAct().with("person.nhsNumber", NHS_NUMBER);
    }

    private static void open(UUID referralId) {
        Broker.publish(opened(referralId, "P1", NOW.plusSeconds(60)));
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo("ACCEPTED")));
    }

    private static void closed(UUID referralId, LocalDate day) {
        open(referralId);
        TestClock.set(day + "T16:00:00Z");
        Broker.publish(new CaseClosed(referralId, UUID.randomUUID(), "P1", day, "COMPLETED_OUTCOME_ACHIEVED", true));
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo("CLOSED")));
    }

    private static ValidatableResponse answer(UUID personId, String answer) {
        var requests = "/people/" + personId + "/subject-access";
        var asked =
                as(FIRST).body("{\"kind\": \"ERASE\", \"askedBy\": \"PERSON\"}").post(requests);
        return as(FIRST)
                .header("If-Match", asked.header("ETag"))
                .body(answer)
                .post(requests + "/" + asked.path("requestId") + "/changes")
                .then();
    }

    private void runToTheEnd(List<String> outcomes) {
        var run = list(FIRST).then().statusCode(201).extract();
        String runId = run.path("runId");
        approve(SECOND, runId, run.header("ETag")).then().statusCode(200);
        carryOutRuns.carryOut();
        var items = as(FIRST).get("/retention/runs/" + runId + "/items").jsonPath();
        List<String> classes = items.getList("items.recordClass");
        List<String> settled = items.getList("items.outcome");
        assertThat(classes).hasSameSizeAs(outcomes);
        for (var i = 0; i < outcomes.size(); i++) {
            assertThat(classes.get(i) + " " + settled.get(i)).isEqualTo(outcomes.get(i));
        }
    }
}
