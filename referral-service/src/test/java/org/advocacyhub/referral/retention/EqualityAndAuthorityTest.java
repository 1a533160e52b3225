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
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Equality answers and grounds: in the copy for the person as the list of columns says, and gone when their day has come (H.3, H.4). */
@HubTest
@CleanDatabase
class EqualityAndAuthorityTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String ANSWERS = "Answers to the equality questions";
    private static final String GROUNDS = "On what ground we work for you";

    /** Under which name of the export a column is found that is shown. */
    private static final Map<String, String> SHOWN_AS = Map.of(
            "equality_answer.answers", "religionText",
            "equality_answer.answered_at", "answeredAt",
            "authority_to_proceed.basis", "basis",
            "authority_to_proceed.scopes", "scopes",
            "authority_to_proceed.withdrawn_scopes", "takenBack",
            "authority_to_proceed.recorded_at", "recordedAt",
            "authority_to_proceed.evidence", "agreedOrAskedOn",
            "authority_to_proceed.ended_at", "endedAt");

    @Inject
    CarryOutRuns carryOutRuns;

    private final String referrer = aReferrer();
    private UUID referralId;
    private UUID personId;

    @BeforeEach
    void a_person_who_answered_took_a_part_back_and_agreed_again() {
        TestClock.set(NOW);
        referralId = refer(
                referrer,
                AReferral.forCareAct()
                        .with(
                                "authority.consentScopes",
                                "[\"RECEIVE_ADVOCACY\", \"SHARE_WITH_PARTNER\", \"EQUALITY_MONITORING\", \"FEEDBACK_CONTACT\"]")
                        .with("equality", "{\"religion\": \"OTHER\", \"religionText\": \"zqxwords\"}"));
        personId = personOf(referralId);
        var authorityId =
                as(FIRST).get("/referrals/" + referralId + "/authority").path("authorities[0].authorityId");
        as(referrer)
                .body("{\"scopes\": [\"FEEDBACK_CONTACT\"], \"by\": \"PERSON\", \"reason\": \"CHANGED_MIND\"}")
                .post("/referrals/" + referralId + "/authority/" + authorityId + "/withdrawal")
                .then()
                .statusCode(200);
        as(referrer)
                .body("{\"basis\": \"CONSENT\", \"evidence\": {\"date\": \"2016-04-05\", \"method\": \"VERBAL\"}}")
                .post("/referrals/" + referralId + "/authority")
                .then()
                .statusCode(201);
    }

    @Test
    void the_copy_for_the_person_has_what_the_list_of_columns_says() throws IOException {
        var copy = copy();

        var shown = shown();
        assertThat(shown.keySet()).isEqualTo(SHOWN_AS.keySet());
        shown.forEach((column, heading) -> assertThat(
                        copy.<List<Object>>get("more.'" + heading + "'." + SHOWN_AS.get(column)))
                .as(column)
                .isNotEmpty()
                .anyMatch(value -> value != null && !List.of().equals(value)));
        assertThat(copy.<String>get("more.'" + ANSWERS + "'[0].religionText")).isEqualTo("zqxwords");
        assertThat(copy.<List<?>>get("more.'" + GROUNDS + "'")).hasSize(2);
        assertThat(copy.<Map<String, ?>>get("more.'" + GROUNDS + "'[0]"))
                .doesNotContainKeys("recordedBy", "ruleId", "reviewOn", "withdrawnBy", "withdrawnReason");
    }

    @Test
    void a_year_after_the_case_the_answers_go_and_the_grounds_stay() {
        TestClock.set("2016-04-20T16:00:00Z");
        Broker.publish(
                opened(referralId, "P1", NOW.plusSeconds(60)),
                new CaseClosed(
                        referralId,
                        UUID.randomUUID(),
                        "P1",
                        LocalDate.of(2016, 4, 20),
                        "COMPLETED_OUTCOME_ACHIEVED",
                        true));
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo("CLOSED")));

        TestClock.set("2017-04-19T09:00:00Z");
        assertThat(runToTheEnd()).isNull();
        assertThat(answers()).isEqualTo(1);

        TestClock.set("2017-04-20T09:00:00Z");
        assertThat(runToTheEnd()).isEqualTo("EQUALITY DELETED");
        assertThat(answers()).isZero();
        assertThat(copy().<List<?>>get("more.'" + ANSWERS + "'")).isNullOrEmpty();
        assertThat(copy().<List<?>>get("more.'" + GROUNDS + "'")).hasSize(2);
    }

    @Test
    void with_the_record_both_go_and_of_the_grounds_codes_and_dates_are_left() {
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"NO_LONGER_NEEDED\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(evidence()).isEqualTo(2);

        TestClock.set("2017-04-05T09:00:00Z");
        assertThat(runToTheEnd()).isEqualTo("NOT_ACCEPTED DELETED");

        assertThat(answers()).isZero();
        assertThat(evidence()).isZero();
        assertThat(Database.rows("select basis from authority_to_proceed where referral_id = ?", referralId))
                .hasSize(2);
        ask().then().statusCode(404); // there is nobody left whom it could be about
    }

    /** The columns of both tables that the person is shown, each with its heading. */
    private static Map<String, String> shown() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(Path.of("docs/personal-data.csv")))) {
            return rows.stream()
                    .filter(row ->
                            List.of("equality_answer", "authority_to_proceed").contains(row.get("table")))
                    .filter(row -> !row.get("shown under").isBlank())
                    .collect(Collectors.toMap(
                            row -> row.get("table") + "." + row.get("column"), row -> row.get("shown under")));
        }
    }

    private Response ask() {
        return as(FIRST)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post("/people/" + personId + "/subject-access");
    }

    private JsonPath copy() {
        var requestId = ask().path("requestId");
        return as(FIRST)
                .get("/people/" + personId + "/subject-access/" + requestId + "/export")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String runToTheEnd() {
        var run = list(FIRST).then().statusCode(201).extract();
        String runId = run.path("runId");
        approve(SECOND, runId, run.header("ETag")).then().statusCode(200);
        carryOutRuns.carryOut();
        var item = as(FIRST).get("/retention/runs/" + runId + "/items").jsonPath();
        return item.getList("items").isEmpty()
                ? null
                : item.getString("items[0].recordClass") + " " + item.getString("items[0].outcome");
    }

    private long answers() {
        return Database.number("select count(*) from equality_answer where referral_id = ?", referralId);
    }

    private long evidence() {
        return Database.number(
                "select count(*) from authority_to_proceed where referral_id = ? and length(evidence) > 0", referralId);
    }
}
