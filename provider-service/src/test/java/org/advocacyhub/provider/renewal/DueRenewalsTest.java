package org.advocacyhub.provider.renewal;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md A.5.5 to A.7: a representative's appointment has an end; 28 days before somebody asks whether it goes on. */
@HubTest
class DueRenewalsTest {

    @Inject
    TellDueRenewals tellDueRenewals;

    private String partner;
    private String caseId;

    @BeforeEach
    void a_partner_for_representatives() {
        TestClock.set(NOW);
        partner = "R" + Hub.aPartner();
        Hub.manager()
                .body(Hub.terms(10).replace("[\"CARE_ACT\",\"COMMUNITY\"]", "[\"RPR_PAID\",\"RULE_1_2_REP\"]"))
                .put("/partners/" + partner)
                .then()
                .statusCode(201);
        Hub.manager()
                .body(Hub.advocate(
                        25,
                        "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2014-01-01\"},"
                                + "{\"unit\":\"IMCA\",\"status\":\"ACHIEVED\",\"since\":\"2014-06-01\"}]"))
                .put("/partners/" + partner + "/advocates/" + ADVOCATE)
                .then()
                .statusCode(201);
    }

    private void authorised(String from, String until) {
        caseId = opened(AnOffer.to(partner)
                .of("RPR_PAID")
                .nonInstructed(true)
                .authorised(
                        from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }

    private void atCourt(String hearing) {
        caseId = opened(AnOffer.to(partner)
                .of("RULE_1_2_REP")
                .nonInstructed(true)
                .heardOn(hearing == null ? null : LocalDate.parse(hearing)));
    }

    private static String opened(AnOffer offer) {
        return Hub.accepted(Hub.made(offer.event())).extract().path("caseId");
    }

    @Test
    void a5_5_the_end_comes_with_the_offer_and_is_told_once_28_days_before() {
        authorised("2016-04-01", "2016-06-30");

        due().body("items.promptOn", contains("2016-06-02"))
                .body("items.appointedFrom", contains("2016-04-01"))
                .body("items.appointedUntil", contains("2016-06-30"))
                .body("items.due", contains(false));
        renewal("NOT_YET", "2016-06-30");
        lookAt("2016-06-01T22:59:59Z"); // the last second of the 1st in London
        assertEquals(List.of(), told());

        lookAt("2016-06-01T23:00:00Z");
        lookAt("2016-06-02T09:00:00Z");

        assertEquals(List.of(caseId), told());
        due().body("items.due", contains(true)).body("items.overdue", contains(false));
        renewal("DUE", "2016-06-30");
        inPage(containsString("Find out whether the appointment goes on"));
        lookAt("2016-07-01T09:00:00Z");
        assertEquals(1, told().size());
        due().body("items.overdue", contains(true));
        renewal("OVERDUE", "2016-06-30");
    }

    @Test
    void a5_5_the_next_authorisation_answers_the_prompt_and_has_one_of_its_own() {
        authorised("2016-04-01", "2016-06-30");
        lookAt("2016-06-20T09:00:00Z");

        move("authorisation", authorisation("2016-07-01", "2017-06-30"))
                .statusCode(200)
                .body("appointment.until", equalTo("2017-06-30"));

        due().body("items.promptOn", contains("2017-06-02")).body("items.due", contains(false));
        renewal("NOT_YET", "2017-06-30");
        lookAt("2017-06-02T09:00:00Z");
        assertEquals(2, told().size());
    }

    @Test
    void a5_5_where_the_end_is_not_known_it_is_asked_for() {
        authorised(null, null);

        due().body("items", empty());
        renewal("DUE", null);
        // already within the 28 days: told at the next look
        move("authorisation", authorisation("2016-04-01", "2016-04-20")).statusCode(200);
        lookAt("2016-04-05T10:00:00Z");

        assertEquals(List.of(caseId), told());
    }

    @Test
    void a5_5_a_standard_authorisation_lasts_twelve_months_at_most() {
        authorised(null, null);

        move("authorisation", authorisation("2016-04-01", "2017-04-02"))
                .statusCode(400)
                .body("errors.code", contains("too-long"));
        move("authorisation", authorisation("2016-04-02", "2016-04-01"))
                .statusCode(400)
                .body("errors.code", contains("end-before-start"));
        move("authorisation", authorisation("2016-04-01", "2017-04-01")).statusCode(200);
        move("court-milestones", "{\"milestone\":\"PROPOSED\",\"reachedOn\":\"2016-04-01\"}")
                .statusCode(409);
    }

    @Test
    void a5_5_nothing_is_asked_once_the_case_is_closed_and_it_is_again_when_it_is_reopened() {
        authorised("2016-04-01", "2016-04-20");
        move(
                        "closure",
                        "{\"closedOn\":\"2016-04-05\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .statusCode(200)
                .body("stepsMissing", not(hasItem("RENEWAL")));
        due().body("items", empty());
        lookAt("2016-04-06T09:00:00Z");
        assertEquals(List.of(), told());

        move("reopening", "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}")
                .statusCode(200);

        due().body("items.promptOn", contains("2016-03-23"));
        lookAt("2016-04-06T10:00:00Z");
        assertEquals(List.of(caseId), told());
    }

    @Test
    void a7_the_milestones_follow_one_another_and_the_review_is_asked_about_in_time() {
        atCourt("2016-05-10");
        statement("DUE", "2016-05-10");
        renewal("NOT_YET", null);
        refused("WITNESS_STATEMENT", "2016-04-05", "milestone-not-possible");

        // the authority proposed before it referred
        reached("{\"milestone\":\"PROPOSED\",\"reachedOn\":\"2016-03-20\"}");
        reached("{\"milestone\":\"WITNESS_STATEMENT\",\"reachedOn\":\"2016-04-05\",\"hearingOn\":\"2016-05-17\"}");
        inCaseload().body("items[0].steps.find { it.step == 'COURT_STATEMENT' }.doneOn", equalTo("2016-04-05"));
        refused("DISCHARGED", "2016-04-05", "milestone-not-possible");
        TestClock.set("2016-05-20T09:00:00Z");
        move(
                        "court-milestones",
                        "{\"milestone\":\"APPOINTED\",\"reachedOn\":\"2016-05-17\",\"reviewBy\":\"2017-05-18\"}")
                .statusCode(400)
                .body("errors.code", contains("too-long"));
        move("court-milestones", "{\"milestone\":\"APPOINTED\",\"reachedOn\":\"2016-05-17\"}")
                .statusCode(400)
                .body("errors.code", contains("by-milestone"));
        move(
                        "court-milestones",
                        "{\"milestone\":\"APPOINTED\",\"reachedOn\":\"2016-05-21\",\"reviewBy\":\"2017-05-17\"}")
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        reached("{\"milestone\":\"APPOINTED\",\"reachedOn\":\"2016-05-17\",\"reviewBy\":\"2017-05-17\"}");

        due().body("items.promptOn", contains("2017-04-19")).body("items.appointedFrom", contains("2016-05-17"));
        lookAt("2017-04-19T09:00:00Z");
        assertEquals(List.of(caseId), told());
        reached("{\"milestone\":\"REVIEW\",\"reachedOn\":\"2017-04-18\",\"reviewBy\":\"2018-04-18\"}");
        due().body("items.promptOn", contains("2018-03-21")).body("items.appointedFrom", contains("2016-05-17"));
        TestClock.set("2017-09-01T09:00:00Z");
        reached("{\"milestone\":\"DISCHARGED\",\"reachedOn\":\"2017-08-31\"}");

        due().body("items", empty());
        refused("REVIEW", "2017-09-01", "move-not-possible");
        Hub.partner(partner)
                .get("/cases/" + caseId + "/court-milestones")
                .then()
                .statusCode(200)
                .body("milestone", contains("PROPOSED", "WITNESS_STATEMENT", "APPOINTED", "REVIEW", "DISCHARGED"))
                .body(
                        "reviewBy",
                        contains(nullValue(), nullValue(), equalTo("2017-05-17"), equalTo("2018-04-18"), nullValue()));
        Hub.partner(Hub.aPartner())
                .get("/cases/" + caseId + "/court-milestones")
                .then()
                .statusCode(404);
    }

    @Test
    void c2_the_statement_is_late_after_the_hearing_and_not_asked_for_where_the_order_is_made() {
        atCourt("2016-04-20");
        TestClock.set("2016-04-21T09:00:00Z");
        statement("OVERDUE", "2016-04-20");

        atCourt(null);
        reached("{\"milestone\":\"APPOINTED\",\"reachedOn\":\"2016-03-01\",\"reviewBy\":\"2017-03-01\"}");

        inCaseload()
                .body(
                        "items.find { it.caseId == '" + caseId
                                + "' }.steps.find { it.step == 'COURT_STATEMENT' }.stands",
                        equalTo("EXCUSED"));
    }

    @Test
    void appointments_of_others_and_other_kinds_of_cases_are_not_listed() {
        authorised("2016-04-01", "2016-06-30");
        var other = Hub.aPartner();
        var caseOfOther = Hub.anOpenCase(other);

        Hub.partner(other).get("/due-renewals").then().statusCode(200).body("items", empty());
        Hub.partner(other)
                .body(authorisation("2016-04-01", "2016-06-30"))
                .post("/cases/" + caseOfOther + "/authorisation")
                .then()
                .statusCode(409);
        Hub.partner(other)
                .body(authorisation("2016-04-01", "2016-06-30"))
                .post("/cases/" + caseId + "/authorisation")
                .then()
                .statusCode(404);
    }

    private void lookAt(String instant) {
        TestClock.set(instant);
        tellDueRenewals.look();
    }

    private void renewal(String stands, String dueOn) {
        step("RENEWAL", stands, dueOn);
    }

    private void statement(String stands, String dueOn) {
        step("COURT_STATEMENT", stands, dueOn);
    }

    private void step(String step, String stands, String dueOn) {
        inCaseload()
                .body("items[0].steps.find { it.step == '" + step + "' }.stands", equalTo(stands))
                .body("items[0].steps.find { it.step == '" + step + "' }.dueOn", equalTo(dueOn));
    }

    private void reached(String milestone) {
        move("court-milestones", milestone).statusCode(200);
    }

    private void refused(String milestone, String on, String code) {
        move(
                        "court-milestones",
                        "{\"milestone\":\"%s\",\"reachedOn\":\"%s\"%s}"
                                .formatted(
                                        milestone,
                                        on,
                                        milestone.equals("REVIEW") ? ",\"reviewBy\":\"2018-01-01\"" : ""))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:" + code));
    }

    private static String authorisation(String from, String until) {
        return "{\"authorisationStart\":\"%s\",\"authorisationEnd\":\"%s\"}".formatted(from, until);
    }

    private List<String> told() {
        return Hub.partner(partner)
                .get("/feed?limit=200")
                .jsonPath()
                .getList("items.findAll { it.type == 'RENEWAL_DUE' }.caseId", String.class);
    }

    private ValidatableResponse due() {
        return Hub.partner(partner).get("/due-renewals").then().statusCode(200);
    }

    private ValidatableResponse inCaseload() {
        return Hub.partner(partner).get("/cases").then().statusCode(200);
    }

    private void inPage(org.hamcrest.Matcher<String> matcher) {
        Hub.partner(partner)
                .accept("text/html")
                .get("/cases")
                .then()
                .statusCode(200)
                .body(matcher);
    }

    private ValidatableResponse move(String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }
}
