package org.advocacyhub.provider.outcome;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.DecisionOutcomeRecorded;
import org.advocacyhub.contracts.CaseEvent.GoalJudged;
import org.advocacyhub.contracts.CaseEvent.IssuesChosen;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues, goals, decisions and systemic issues, in codes of the contract's catalogue (domain.md D.4, D.5). */
@HubTest
class OutcomesTest {

    private static final String CATALOGUE = "/outcome-catalogues/KENT-ADV-2016/";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
        Database.execute("delete from outcome_code where contract_ref <> 'DEFAULT'");
    }

    @Test
    void d5_4_a_ladder_says_how_far_somebody_came_once_it_was_asked_twice() {
        ladders("2016-04-06", "{\"ladder\":\"CONFIDENCE\",\"rung\":3},{\"ladder\":\"SAFETY\",\"rung\":10}")
                .statusCode(201)
                .body("ladder", contains("CONFIDENCE", "SAFETY"))
                .body("change", contains(nullValue(), nullValue()));
        ladders("2016-04-06", "{\"ladder\":\"CONFIDENCE\",\"rung\":4}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-asked"));
        ladders("2016-04-15", "{\"ladder\":\"CONFIDENCE\",\"rung\":7}").statusCode(201);
        ladders("2016-04-04", "{\"ladder\":\"SAFETY\",\"rung\":1}").statusCode(400);
        ladders("2016-04-16", "{\"ladder\":\"SAFETY\",\"rung\":1}").statusCode(400);
        ladders("2016-04-15", "{\"ladder\":\"SAFETY\",\"rung\":0}").statusCode(400);
        ladders("2016-04-15", "{\"ladder\":\"SAFETY\",\"rung\":11}").statusCode(400);
        ladders("2016-04-15", "{\"ladder\":\"SAFETY\",\"rung\":1},{\"ladder\":\"SAFETY\",\"rung\":2}")
                .statusCode(400)
                .body("errors.code", contains("repeated"));

        Hub.partner(partner)
                .get("/cases/" + caseId + "/ladders")
                .then()
                .statusCode(200)
                .body("change", contains(equalTo(4), nullValue()))
                .body("[0].rungs.rung", contains(3, 7));
        Hub.partner(Hub.aPartner()).get("/cases/" + caseId + "/ladders").then().statusCode(404);
    }

    private ValidatableResponse ladders(String askedOn, String rungs) {
        return Hub.partner(partner)
                .body("{\"askedOn\":\"%s\",\"rungs\":[%s]}".formatted(askedOn, rungs))
                .post("/cases/" + caseId + "/ladders")
                .then();
    }

    @Test
    void d4_issues_are_chosen_with_one_primary_and_told_as_codes() {
        issues("{\"code\":\"HOUSING\",\"subject\":\"HOUSING_AUTHORITY\",\"primary\":true},"
                        + "{\"code\":\"BENEFITS\",\"subject\":\"DWP\",\"primary\":false}")
                .statusCode(201);
        issues("{\"code\":\"BENEFITS\",\"subject\":\"NHS_TRUST_RWF\",\"primary\":true}")
                .statusCode(201);
        issues("{\"code\":\"BENEFITS\",\"primary\":false}")
                .statusCode(400)
                .body("errors.code", contains("one-primary"));
        issues("{\"code\":\"WEATHER\",\"primary\":true}")
                .statusCode(400)
                .body("errors.field", contains("issues[0].code"));

        Hub.partner(partner)
                .get("/cases/" + caseId + "/issues")
                .then()
                .body("code", contains("BENEFITS"))
                .body("label", contains("Benefits"))
                .body("subject", contains("NHS_TRUST_RWF"));
        var told = Broker.await(
                IssuesChosen.class,
                event -> ofCase(event.caseId()) && event.issues().size() == 2);
        assertEquals("HOUSING", told.primaryIssue());
        assertEquals(List.of("BENEFITS", "HOUSING"), told.issues());
        assertEquals(List.of("DWP", "HOUSING_AUTHORITY"), told.subjects());
        assertEquals(3, Database.number("select count(*) from chosen_code where case_id = ?::uuid", caseId));
    }

    @Test
    void rule_0_5_a_contract_ends_a_code_which_stays_readable_and_is_chosen_no_more() {
        issues("{\"code\":\"HOUSING\",\"primary\":true}").statusCode(201);
        code("ISSUE/HOUSING", "{\"label\":\"Housing\",\"from\":\"2015-04-01\",\"to\":\"2016-04-16\"}", null)
                .statusCode(201);
        issues("{\"code\":\"HOUSING\",\"primary\":true}").statusCode(201); // the last day
        TestClock.advance(Duration.ofDays(1));

        var other = Hub.anOpenCase(partner);
        chosen(other, "{\"code\":\"HOUSING\",\"primary\":true}")
                .statusCode(400)
                .body("errors.code", contains("deprecated-code"));
        issues("{\"code\":\"HOUSING\",\"primary\":false},{\"code\":\"BENEFITS\",\"primary\":true}")
                .statusCode(201); // kept, beside a new one
        Hub.partner(partner).get("/cases/" + caseId + "/issues").then().body("label", hasItems("Housing", "Benefits"));
        Hub.partner(partner)
                .get(CATALOGUE + "ISSUE")
                .then()
                .body("find { it.code == 'HOUSING' }.to", equalTo("2016-04-16"))
                .body("find { it.code == 'BENEFITS' }.to", nullValue());
    }

    @Test
    void a_catalogue_is_changed_by_whoever_read_it_last_and_by_the_hub_alone() {
        var added = "{\"label\":\"Floods\",\"from\":\"2016-04-15\",\"to\":null}";
        Hub.partner(partner).body(added).put(CATALOGUE + "ISSUE/FLOODS").then().statusCode(403);
        code("NO_SUCH_LIST/FLOODS", added, null).statusCode(404);
        code("ISSUE/FLOODS", added.replace("null", "\"2016-04-15\""), null).statusCode(400);
        code("ISSUE/FLOODS", added, null).statusCode(201);
        code("ISSUE/FLOODS", added, null).statusCode(428);
        code("ISSUE/FLOODS", added, "\"7\"").statusCode(412);
        code("ISSUE/FLOODS", added.replace("null", "\"2016-04-16\""), "\"0\"").statusCode(200);
        code("ISSUE/FLOODS", added.replace("04-15", "04-01"), "\"1\"").statusCode(400);
        TestClock.advance(Duration.ofDays(3));
        code("ISSUE/FLOODS", added.replace("null", "\"2016-04-17\""), "\"1\"")
                .statusCode(400)
                .body("errors.code", contains("in-the-past"));

        issues("{\"code\":\"FLOODS\",\"primary\":true}").statusCode(400);
    }

    @Test
    void d5_decisions_are_answered_by_type_of_case() {
        decision("CARE_ACT_CONCERN_REPORT", "SUBMITTED").statusCode(201);
        decision("CARE_ACT_DECISION", "CHANGED").statusCode(201);
        decidedOn("2016-04-16").statusCode(400).body("errors.field", contains("decidedOn"));
        decidedOn("2016-04-15").statusCode(201).body("decidedOn", equalTo("2016-04-15"));
        decision("IMCA_REPORT", "SUBMITTED").statusCode(400).body("errors.code", contains("other-type"));
        decision("CARE_ACT_DECISION", "CHANGED\",\"NOT_CHANGED")
                .statusCode(400)
                .body("errors.code", contains("one-only"));
        decision("CARE_ACT_DECISION", "PERHAPS").statusCode(400).body("errors.field", contains("codes[0]"));
        decision("ISSUE", "HOUSING").statusCode(400).body("errors.field", contains("question"));

        Hub.partner(partner)
                .get("/cases/" + caseId + "/decisions")
                .then()
                .body("list", contains("CARE_ACT_CONCERN_REPORT", "CARE_ACT_DECISION"))
                .body("code", contains("SUBMITTED", "NOT_CHANGED"));
        var told = Broker.await(
                DecisionOutcomeRecorded.class,
                event -> ofCase(event.caseId()) && event.question().equals("CARE_ACT_DECISION"));
        assertEquals(List.of("CHANGED"), told.answers());
        assertNull(told.decidedOn());
        Broker.await(
                DecisionOutcomeRecorded.class,
                event -> ofCase(event.caseId()) && LocalDate.of(2016, 4, 15).equals(event.decidedOn()));
    }

    @Test
    void d5_4_goals_stand_in_own_words_which_are_sealed_and_never_told() {
        var log = LogWatch.during(() -> {
            for (int i = 1; i <= 5; i++) {
                goal("I want a quizzacious home " + i, 2).statusCode(201);
            }
            goal("One more", 2).statusCode(409);
            goal("Out of range", 11).statusCode(400);
            var first = goals().body("words[0]", equalTo("I want a quizzacious home 1"))
                    .extract()
                    .<String>path("[0].goalId");
            result(first, "{\"final\":11,\"achieved\":\"PART\"}")
                    .statusCode(400)
                    .body("errors.field", contains("final"));
            result(first, "{\"final\":8,\"achieved\":\"PART\"}").statusCode(201);
            result(first, "{\"final\":9,\"achieved\":\"FULL\"}").statusCode(409);
            result(UUID.randomUUID().toString(), "{\"final\":8,\"achieved\":\"PART\"}")
                    .statusCode(404);
            goals().body("[0].result.final", equalTo(8)).body("[1].result", nullValue());
            var told = Broker.await(GoalJudged.class, event -> ofCase(event.caseId()));
            assertEquals(2, told.baseline());
            assertEquals(8, told.finalScore());
        });

        log.assertNowhere("quizzacious");
        for (var told : Broker.raw("cases")) {
            assertFalse(new String(told, StandardCharsets.UTF_8).contains("quizzacious"));
        }
        assertEquals(0, Database.number("select count(*) from goal t where t::text like '%uizzacious%'"));
        assertEquals(
                2,
                Database.number("select count(*) from case_view where case_id = ?::uuid and what = 'GOALS'", caseId));
    }

    @Test
    void d5_3_systemic_issues_are_raised_and_answered_in_codes() {
        var issue = raised("2016-04-10").statusCode(201).extract().<String>path("issueId");
        raised("2016-04-16").statusCode(400).body("errors.field", contains("raisedOn"));
        response(issue, "2016-04-09").statusCode(400).body("errors.code", contains("before-raising"));
        response(issue, "2016-04-10").statusCode(201).body("response.changeAchieved", equalTo("PART"));

        Hub.partner(partner).get("/systemic-issues").then().body("items.response.response", contains("ACCEPTED"));
        Hub.partner(Hub.aPartner()).get("/systemic-issues").then().body("items", empty());
        var told = Broker.await(
                SystemicIssueRaised.class, event -> event.partnerId().equals(partner));
        assertEquals("LATE_REFERRALS", told.theme());
        assertEquals(LocalDate.of(2016, 4, 10), told.raisedOn());
        Broker.await(SystemicIssueResponded.class, event -> event.partnerId().equals(partner));
        partner = Hub.aPartner();
        response(issue, "2016-04-10").statusCode(404);
    }

    @Test
    void nothing_of_another_partners_case_is_chosen_or_read() {
        var intruder = Tokens.partner(Hub.aPartner());
        for (var list : List.of("issues", "decisions", "goals")) {
            Hub.as(intruder).get("/cases/" + caseId + "/" + list).then().statusCode(404);
        }
        Hub.as(intruder)
                .body("{\"issues\":[{\"code\":\"HOUSING\",\"primary\":true}]}")
                .post("/cases/" + caseId + "/issues")
                .then()
                .statusCode(404);
        Hub.as(intruder)
                .body("{\"question\":\"CARE_ACT_DECISION\",\"codes\":[\"CHANGED\"]}")
                .post("/cases/" + caseId + "/decisions")
                .then()
                .statusCode(404);
        Hub.as(intruder)
                .body("{\"words\":\"-\",\"baseline\":1}")
                .post("/cases/" + caseId + "/goals")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_can_change_or_delete_what_was_chosen() throws SQLException {
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            for (var table : List.of("chosen_code", "goal", "goal_result", "systemic_issue", "systemic_response")) {
                var column = table.startsWith("systemic") ? "partner_id" : "case_id";
                assertThrows(SQLException.class, () -> statement.executeUpdate("delete from " + table));
                assertThrows(
                        SQLException.class,
                        () -> statement.executeUpdate("update " + table + " set " + column + " = " + column));
            }
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from outcome_code"));
        }
    }

    /** Only a hand-over moves them, which sees both partners (D.1.3). */
    @Test
    void no_partner_gives_away_what_was_chosen() throws SQLException {
        issues("{\"code\":\"HOUSING\",\"primary\":true}").statusCode(201);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('hub.partner', '" + partner + "', false)");

            var refused = assertThrows(
                    SQLException.class, () -> statement.executeUpdate("update chosen_code set partner_id = 'X'"));
            assertTrue(refused.getMessage().contains("row-level security"), refused::getMessage);
        }
    }

    private boolean ofCase(UUID told) {
        return told.toString().equals(caseId);
    }

    private ValidatableResponse issues(String issues) {
        return chosen(caseId, issues);
    }

    private ValidatableResponse chosen(String ofCase, String issues) {
        return Hub.partner(partner)
                .body("{\"issues\":[" + issues + "]}")
                .post("/cases/" + ofCase + "/issues")
                .then();
    }

    private ValidatableResponse decidedOn(String day) {
        return Hub.partner(partner)
                .body("{\"question\":\"CARE_ACT_DECISION\",\"codes\":[\"NOT_CHANGED\"],\"decidedOn\":\"" + day + "\"}")
                .post("/cases/" + caseId + "/decisions")
                .then();
    }

    private ValidatableResponse decision(String question, String code) {
        return Hub.partner(partner)
                .body("{\"question\":\"" + question + "\",\"codes\":[\"" + code + "\"]}")
                .post("/cases/" + caseId + "/decisions")
                .then();
    }

    private static ValidatableResponse code(String code, String body, String ifMatch) {
        var manager = Hub.manager().body(body);
        return (ifMatch == null ? manager : manager.header("If-Match", ifMatch))
                .put(CATALOGUE + code)
                .then();
    }

    private ValidatableResponse goal(String words, int baseline) {
        return Hub.partner(partner)
                .body("{\"words\":\"" + words + "\",\"baseline\":" + baseline + "}")
                .post("/cases/" + caseId + "/goals")
                .then();
    }

    private ValidatableResponse goals() {
        return Hub.partner(partner).get("/cases/" + caseId + "/goals").then().statusCode(200);
    }

    private ValidatableResponse result(String goalId, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/goals/" + goalId + "/result")
                .then();
    }

    private ValidatableResponse raised(String day) {
        return Hub.partner(partner)
                .body("{\"contractRef\":\"KENT-ADV-2016\",\"theme\":\"LATE_REFERRALS\",\"subject\":\"COUNCIL_ADULTS\","
                        + "\"raisedOn\":\"" + day + "\"}")
                .post("/systemic-issues")
                .then();
    }

    private ValidatableResponse response(String issueId, String day) {
        return Hub.partner(partner)
                .body("{\"response\":\"ACCEPTED\",\"changeAchieved\":\"PART\",\"respondedOn\":\"" + day + "\"}")
                .post("/systemic-issues/" + issueId + "/response")
                .then();
    }
}
