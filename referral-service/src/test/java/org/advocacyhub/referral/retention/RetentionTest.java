package org.advocacyhub.referral.retention;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.retention.RetentionDesk.FIRST;
import static org.advocacyhub.referral.retention.RetentionDesk.SECOND;
import static org.advocacyhub.referral.retention.RetentionDesk.approve;
import static org.advocacyhub.referral.retention.RetentionDesk.list;
import static org.advocacyhub.referral.retention.RetentionDesk.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md H.4: list, second person, shred, tombstone. */
@HubTest
@CleanDatabase
class RetentionTest {

    @Inject
    CarryOutRuns carryOutRuns;

    private UUID referralId;
    private UUID personId;

    @BeforeEach
    void a_referral_withdrawn_on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
        referralId = withdrawn(AReferral.forCareAct().with("person.nhsNumber", "9434765919"));
        personId = personOf(referralId);
    }

    @Test
    void nothing_is_listed_a_day_too_early() {
        TestClock.set("2017-04-04T09:00:00Z");
        list(FIRST).then().statusCode(201).body("records", equalTo(Map.of()));

        cancelled(FIRST);
        TestClock.set("2017-04-05T09:00:00Z");
        var runId =
                list(FIRST).then().body("records.LISTED", equalTo(1)).extract().<String>path("runId");
        as(Tokens.of("auditor"))
                .get("/retention/runs/" + runId + "/items")
                .then()
                .body("items", hasSize(1))
                .body("items[0].referralId", equalTo(referralId.toString()))
                .body("items[0].recordClass", equalTo("NOT_ACCEPTED"))
                .body("items[0].dueOn", equalTo("2017-04-05"));
    }

    @Test
    void what_a_second_person_approves_is_gone_for_good_and_leaves_a_tombstone() {
        TestClock.set("2017-04-05T09:00:00Z");
        var run = list(FIRST).then().statusCode(201).extract();
        String runId = run.path("runId");
        approve(FIRST, runId, run.header("ETag"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:advocacyhub:problem:second-person-needed"));
        carryOutRuns.carryOut();
        as(Tokens.of("hub-manager")).get("/people/" + personId).then().statusCode(200);

        approve(SECOND, runId, run.header("ETag")).then().statusCode(200).body("state", equalTo("APPROVED"));
        carryOutRuns.carryOut();

        as(FIRST)
                .get("/retention/runs/" + runId)
                .then()
                .body("state", equalTo("DONE"))
                .body("records.DELETED", equalTo(1))
                .body("records.LISTED", nullValue());
        as(Tokens.of("hub-manager")).get("/people/" + personId).then().statusCode(404);
        look(referralId).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertThat(Database.number("select count(*) from referral_form where referral_id = ?", referralId))
                .isZero();
        assertThat(Database.number("select count(*) from data_key where owner_id = ?", referralId))
                .isZero();
        assertThat(Database.number("select count(*) from person where nhs_number is not null or name_sound is not null"
                        + " or date_of_birth is not null or postcode_sector is not null"))
                .isZero();
        assertThat(Database.rows(
                        "select record_class, deleted_on::text from tombstone where record_id = ?", referralId))
                .extracting(row -> row.get("record_class") + " " + row.get("deleted_on"))
                .containsExactly("NOT_ACCEPTED 2017-04-05");
        assertThat(Broker.await(DataDeleted.class, told -> told.referralId().equals(referralId)))
                .isEqualTo(new DataDeleted(referralId, LocalDate.of(2017, 4, 5), "NOT_ACCEPTED"));
        list(FIRST).then().statusCode(201).body("records", equalTo(Map.of()));
    }

    @Test
    void a_legal_hold_stops_it_until_it_is_released() {
        var holdId = as(FIRST)
                .body("{\"reason\": \"INQUEST\", \"words\": \"Asked for by the coroner.\"}")
                .post("/people/" + personId + "/legal-holds")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("holdId");
        TestClock.set("2017-04-05T09:00:00Z");

        assertThat(runToTheEnd()).isEqualTo("KEPT_ON_HOLD");
        as(Tokens.of("hub-manager")).get("/people/" + personId).then().statusCode(200);
        as(FIRST)
                .get("/people/" + personId + "/legal-holds")
                .then()
                .body("[0].words", equalTo("Asked for by the coroner."));

        as(SECOND)
                .post("/people/" + personId + "/legal-holds/" + holdId + "/release")
                .then()
                .statusCode(204);
        as(SECOND)
                .post("/people/" + personId + "/legal-holds/" + holdId + "/release")
                .then()
                .statusCode(404);
        assertThat(runToTheEnd()).isEqualTo("DELETED");
    }

    @Test
    void whoever_was_merged_is_held_by_the_hold_of_before_and_forgotten_with_the_survivor() {
        var survivor = personOf(withdrawn(AReferral.forCareAct()));
        var holdId = as(FIRST)
                .body("{\"reason\": \"INQUEST\", \"words\": \"Asked for by the coroner.\"}")
                .post("/people/" + personId + "/legal-holds")
                .then()
                .extract()
                .<String>path("holdId");
        var mergeId = UUID.fromString(as(FIRST)
                .body("{\"otherPersonId\": \"" + personId
                        + "\", \"reason\": \"SAME_DETAILS\", \"words\": \"Confirmed by the referrer.\"}")
                .post("/people/" + survivor + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("mergeId"));
        TestClock.set("2017-04-05T09:00:00Z");
        assertThat(runToTheEnd()).isEqualTo("KEPT_ON_HOLD");
        as(SECOND)
                .post("/people/" + personId + "/legal-holds/" + holdId + "/release")
                .then()
                .statusCode(204);

        assertThat(runToTheEnd()).isEqualTo("DELETED");

        assertThat(
                        Database.number(
                                "select count(*) from person where nhs_number is not null or told_nhs_number is not null"
                                        + " or name_sound is not null or date_of_birth is not null or postcode_sector is not null"))
                .isZero();
        assertThat(Database.number("select count(*) from data_key where owner_id = ?", mergeId))
                .as("why, in words")
                .isZero();
        as(FIRST)
                .get("/people/" + survivor + "/merges")
                .then()
                .body("items.mergeId", equalTo(List.of(mergeId.toString())))
                .body("items[0].done.words", nullValue());
    }

    @Test
    void who_looked_is_known_for_six_years_beyond_the_record_and_then_no_more() throws SQLException {
        as(Tokens.of("triage-worker"))
                .body("{\"reason\": \"RISK_BEFORE_VISIT\", \"words\": \"I visit today and have to know of dangers.\"}")
                .post("/people/" + personId + "/break-glass")
                .then()
                .statusCode(201);
        assertThat(forgottenByTheService()).as("something is still kept").isFalse();
        TestClock.set("2017-04-05T09:00:00Z");
        assertThat(runToTheEnd()).isEqualTo("DELETED");
        assertThat(viewsOfThePerson()).isPositive();

        TestClock.set("2023-04-04T09:00:00Z");
        list(FIRST).then().statusCode(201).body("records", equalTo(Map.of()));
        cancelled(FIRST);
        TestClock.set("2023-04-05T09:00:00Z");
        assertThat(runToTheEnd()).isEqualTo("DELETED");

        assertThat(viewsOfThePerson()).isZero();
        assertThat(Database.rows(
                        "select record_class, deleted_on::text from tombstone where record_id = ? order by deleted_on",
                        referralId))
                .extracting(row -> row.get("record_class") + " " + row.get("deleted_on"))
                .containsExactly("NOT_ACCEPTED 2017-04-05", "AUDIT 2023-04-05");
        assertThat(Broker.await(
                        DataDeleted.class,
                        told -> told.referralId().equals(referralId)
                                && told.recordClass().equals("AUDIT")))
                .isEqualTo(new DataDeleted(referralId, LocalDate.of(2023, 4, 5), "AUDIT"));
        list(FIRST).then().statusCode(201).body("records", equalTo(Map.of()));
    }

    private long viewsOfThePerson() {
        return Database.number(
                "select (select count(*) from view_audit where person_id = ?)"
                        + " + (select count(*) from break_glass where person_id = ?)",
                personId,
                personId);
    }

    /** The role of the service asks the database, whatever the service itself would say. */
    private boolean forgottenByTheService() throws SQLException {
        try (var service = Database.asApp();
                var statement = service.prepareStatement("select forget_views(?, date '2099-01-01')")) {
            statement.setObject(1, personId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Test
    void a_rule_that_changed_between_listing_and_deletion_counts() {
        TestClock.set("2017-04-05T09:00:00Z");
        var run = list(FIRST).then().extract();
        as(FIRST)
                .body("{\"keepMonths\": 24, \"validFrom\": \"2017-04-05\"}")
                .put("/retention/rules/NOT_ACCEPTED")
                .then()
                .statusCode(200);
        try {
            approve(SECOND, run.path("runId"), run.header("ETag")).then().statusCode(200);
            carryOutRuns.carryOut();

            as(FIRST).get("/retention/runs/" + run.path("runId")).then().body("records.KEPT_NOT_DUE", equalTo(1));
            as(Tokens.of("hub-manager")).get("/people/" + personId).then().statusCode(200);
        } finally {
            Database.execute("delete from retention_rule where valid_from = date '2017-04-05'");
        }
    }

    @Test
    void one_run_at_a_time_and_only_moves_that_exist() {
        TestClock.set("2017-04-05T09:00:00Z");
        var run = list(FIRST).then().extract();
        list(SECOND).then().statusCode(409).body("type", equalTo("urn:advocacyhub:problem:run-open"));

        approve(SECOND, run.path("runId"), null).then().statusCode(428);
        approve(SECOND, run.path("runId"), "\"7\"").then().statusCode(412);
        var cancelled = as(FIRST)
                .header("If-Match", run.header("ETag"))
                .post("/retention/runs/" + run.path("runId") + "/cancellation");
        cancelled.then().statusCode(200).body("state", equalTo("CANCELLED"));
        approve(SECOND, run.path("runId"), cancelled.header("ETag")).then().statusCode(409);
        carryOutRuns.carryOut();
        as(Tokens.of("hub-manager")).get("/people/" + personId).then().statusCode(200);
    }

    @Test
    void the_rules_are_readable_and_bad_ones_are_refused() {
        as(Tokens.of("auditor"))
                .get("/retention/rules?on=2016-04-05")
                .then()
                .statusCode(200)
                .body("", hasSize(9))
                .body("find { it.recordClass == 'IMHA' }.keepMonths", equalTo(96));
        as(FIRST)
                .body("{\"keepMonths\": -1}")
                .put("/retention/rules/IMHA")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        as(FIRST)
                .body("{\"keepMonths\": 1, \"validFrom\": \"2030-01-01\"}")
                .put("/retention/rules/X")
                .then()
                .statusCode(404);
    }

    @Test
    void a_tombstone_stays() throws SQLException {
        TestClock.set("2017-04-05T09:00:00Z");
        assertThat(runToTheEnd()).isEqualTo("DELETED");

        try (var owner = Database.asOwner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from tombstone")).isInstanceOf(SQLException.class);
        }
    }

    private String runToTheEnd() {
        var run = list(FIRST).then().statusCode(201).extract();
        String runId = run.path("runId");
        approve(SECOND, runId, run.header("ETag")).then().statusCode(200);
        carryOutRuns.carryOut();
        return as(FIRST).get("/retention/runs/" + runId + "/items").path("items[0].outcome");
    }

    private static void cancelled(String token) {
        var open = as(token).get("/retention/runs").path("items[0].runId");
        var etag = as(token).get("/retention/runs/" + open).header("ETag");
        as(token)
                .header("If-Match", etag)
                .post("/retention/runs/" + open + "/cancellation")
                .then()
                .statusCode(200);
    }
}
