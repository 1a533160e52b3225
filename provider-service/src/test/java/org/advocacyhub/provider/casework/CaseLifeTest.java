package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseHeld;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.contracts.CaseEvent.CaseProcessEnded;
import org.advocacyhub.contracts.CaseEvent.CaseProcessStarted;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseResumed;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a case goes through besides work (domain.md D.1.2, D.1.4, D.2): steps, rest, signature, reopening, processes. */
@HubTest
class CaseLifeTest {

    private static final String CONTACT = "{\"contactOn\":\"2016-04-07\",\"mode\":\"CLIENT_CONTACT_F2F\"}";
    private static final String HOLD =
            "{\"heldOn\":\"2016-04-14\",\"reason\":\"AWAITING_DECISION\",\"reviewOn\":\"2016-05-05\"}";
    private static final String CLOSURE =
            "{\"closedOn\":\"2016-04-14\",\"reason\":\"PROCESS_ENDED\",\"summary\":\"Done\",\"feedbackOffered\":true}";
    private static final String REOPENING = "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}";

    @Inject
    TellHoldReviews tellHoldReviews;

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void an_active_case_rests_and_goes_on_and_both_are_told() {
        active();

        move("hold", HOLD)
                .statusCode(200)
                .body("state", equalTo("ON_HOLD"))
                .body("hold.reason", equalTo("AWAITING_DECISION"))
                .body("hold.reviewOn", equalTo("2016-05-05"))
                .body("moves", hasItem("resumption"))
                .body("moves", not(hasItem("scores")));
        move("hold", HOLD)
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:move-not-possible"))
                .body("detail", containsString("resumption"));
        move("resumption", "{\"resumedOn\":\"2016-04-13\"}")
                .statusCode(400)
                .body("errors.field", contains("resumedOn"));
        move("resumption", "{\"resumedOn\":\"2016-04-15\"}")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("hold", nullValue());

        var held = Broker.await(CaseHeld.class, event -> isOfCase(event.caseId()));
        assertEquals("AWAITING_DECISION", held.reason());
        assertEquals(LocalDate.of(2016, 5, 5), held.reviewOn());
        var resumed = Broker.await(CaseResumed.class, event -> isOfCase(event.caseId()));
        assertEquals(LocalDate.of(2016, 4, 15), resumed.resumedOn());
        assertEquals(1, Hub.openCasesOf(partner));
    }

    @Test
    void a_case_that_rests_is_looked_at_again_on_its_day_and_told_of_once() {
        active();
        move("hold", HOLD).statusCode(200).body("holdReviewDue", equalTo(false));

        lookAt("2016-05-04T22:59:59Z"); // the last second of the 4th in London
        reviewsTold(0);
        inCaseload(false);
        lookAt("2016-05-04T23:00:00Z");
        lookAt("2016-05-06T09:00:00Z");

        reviewsTold(1);
        inCaseload(true);
        move("resumption", "{\"resumedOn\":\"2016-05-06\"}").statusCode(200).body("holdReviewDue", equalTo(false));
        move("hold", HOLD.replace("2016-04-14", "2016-05-06").replace("2016-05-05", "2016-05-20"))
                .statusCode(200);
        lookAt("2016-05-20T09:00:00Z");
        reviewsTold(2); // another rest, another day
        move("closure", CLOSURE.replace("2016-04-14", "2016-05-20")).statusCode(200);
        lookAt("2016-05-21T09:00:00Z");
        reviewsTold(2);
        Hub.partner(Hub.aPartner()).get("/feed").then().body("items.type", not(hasItem("HOLD_REVIEW_DUE")));
    }

    @Test
    void a_case_that_rests_when_it_is_handed_over_is_looked_at_again_by_the_other_partner_too() {
        active();
        move("hold", HOLD).statusCode(200);
        lookAt("2016-05-05T09:00:00Z");
        reviewsTold(1);
        var taking = Hub.aPartner();
        var transferId = move(
                        "transfer",
                        "{\"toPartner\":\"" + taking
                                + "\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-05-05\",\"handoverNote\":\"Call first.\"}")
                .statusCode(201)
                .extract()
                .<String>path("transferId");
        Hub.partner(taking)
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/transfers/" + transferId + "/acceptance")
                .then()
                .statusCode(200);

        lookAt("2016-05-05T10:00:00Z");

        reviewsTold(1);
        partner = taking;
        reviewsTold(1);
    }

    private void lookAt(String instant) {
        TestClock.set(instant);
        tellHoldReviews.look();
    }

    private void reviewsTold(int times) {
        Hub.partner(partner)
                .get("/feed?limit=200")
                .then()
                .body(
                        "items.findAll { it.type == 'HOLD_REVIEW_DUE' }.caseId",
                        equalTo(Collections.nCopies(times, caseId)));
    }

    private void inCaseload(boolean due) {
        Hub.partner(partner).get("/cases?state=ON_HOLD").then().body("items.holdReviewDue", contains(due));
    }

    @Test
    void only_an_active_case_rests() {
        move("hold", HOLD).statusCode(409);
        move("first-contact", CONTACT).statusCode(200);
        move("hold", HOLD).statusCode(409);
    }

    @Test
    void nobody_is_looked_for_longer_than_twenty_working_days() {
        active();
        var unreachable = HOLD.replace("AWAITING_DECISION", "PERSON_UNREACHABLE");

        // 20 working days from 14 April are over on 13 May
        move("hold", unreachable.replace("2016-05-05", "2016-05-16"))
                .statusCode(400)
                .body("errors.field", contains("reviewOn"))
                .body("detail", containsString("2016-05-13"));
        move("hold", unreachable.replace("2016-05-05", "2016-04-14"))
                .statusCode(400)
                .body("errors.code", contains("not-later"));
        move("hold", unreachable.replace("2016-05-05", "2016-05-13")).statusCode(200);
        move("closure", CLOSURE.replace("PROCESS_ENDED", "UNREACHABLE")).statusCode(200);
    }

    @Test
    void AUT06_who_can_no_longer_instruct_is_supported_without_instruction_from_that_day_and_AUT01_back_again() {
        move("first-contact", CONTACT).statusCode(200).body("steps.step", hasItem("BASELINE"));

        move("capacity", capacity(false, "2016-04-16")).statusCode(400).body("errors.code", contains("in-the-future"));
        move("capacity", capacity(false, "2016-04-04")).statusCode(400).body("errors.field", contains("since"));
        move("capacity", capacity(true, "2016-04-12"))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:instruction-unchanged"));
        move("capacity", capacity(false, "2016-04-12"))
                .statusCode(200)
                .body("nonInstructed", equalTo(true))
                .body("steps.step", not(hasItem("BASELINE")));
        move("feedback", feedback(false)).statusCode(422).body("detail", containsString("D.5.1"));
        move("capacity", capacity(true, "2016-04-11"))
                .statusCode(400)
                .body("errors.code", contains("before-last-change"));
        move("capacity", capacity(true, "2016-04-14")).statusCode(200).body("nonInstructed", equalTo(false));
        move("feedback", feedback(false)).statusCode(201);

        var back =
                Broker.await(CaseInstructionChanged.class, event -> isOfCase(event.caseId()) && !event.nonInstructed());
        assertEquals(LocalDate.of(2016, 4, 14), back.since());
        assertEquals(
                List.of("AUT-06", "AUT-01"),
                Broker.all(CaseInstructionChanged.class).stream()
                        .filter(event -> isOfCase(event.caseId()))
                        .map(CaseInstructionChanged::ruleId)
                        .toList());
        Hub.partner(partner)
                .get("/cases/" + caseId + "/history")
                .then()
                .body("items.findAll { it.move == 'CAPACITY' }.ruleId", contains("AUT-06", "AUT-01"));
        Hub.partner(Hub.aPartner())
                .body(capacity(false, "2016-04-15"))
                .post("/cases/" + caseId + "/capacity")
                .then()
                .statusCode(404);
    }

    @Test
    void AUT07_a_community_case_does_not_go_on_without_instruction_by_itself() {
        caseId = Hub.accepted(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)))
                .extract()
                .path("caseId");

        move("capacity", capacity(false, "2016-04-15"))
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:basis-not-possible"))
                .body("detail", containsString("AUT-07"));

        Hub.partner(partner).get("/cases/" + caseId).then().body("nonInstructed", equalTo(false));
    }

    @Test
    void AUT07_the_hubs_manager_lets_a_community_case_go_on_without_instruction() {
        decide("2016-04-15")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:no-decision-needed"))
                .body("detail", containsString("AUT-06"));
        caseId = Hub.accepted(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)))
                .extract()
                .path("caseId");

        decide("2016-04-16").statusCode(400).body("errors.code", contains("in-the-future"));
        decide("2016-04-15")
                .statusCode(201)
                .body("ruleId", equalTo("AUT-07"))
                .body("anew", equalTo(false))
                .body("inWords", containsString("Nobody else speaks for the person."))
                .body("decidedBy", equalTo("test-hub-manager"));
        Hub.partner(partner).get("/cases/" + caseId).then().body("nonInstructed", equalTo(true));
        Hub.partner(partner)
                .get("/cases/" + caseId + "/history")
                .then()
                .body("items.findAll { it.move == 'CAPACITY' }.byWhom", contains("test-hub-manager"))
                .body("items.findAll { it.move == 'CAPACITY' }.ruleId", contains("AUT-07"));
        Hub.partner(partner)
                .get("/feed?limit=200")
                .then()
                .body("items.findAll { it.type == 'INSTRUCTION_DECIDED' }.caseId", contains(caseId));
        var told = Broker.await(CaseInstructionChanged.class, event -> isOfCase(event.caseId()));
        assertEquals("AUT-07", told.ruleId());
        assertTrue(told.nonInstructed());
        decidedAnew();
        // the person can say again what they want
        move("capacity", capacity(true, "2016-04-17"))
                .statusCode(400)
                .body("errors.code", contains("before-last-change"));
        move("capacity", capacity(true, "2016-04-18")).statusCode(200).body("nonInstructed", equalTo(false));
    }

    /** ADR 0102: both decisions are kept, and nothing is told that did not change; answers count as before (K-17). */
    private void decidedAnew() {
        TestClock.advance(Duration.ofDays(3));
        decide("2016-04-18")
                .statusCode(201)
                .body("anew", equalTo(true))
                .body("inWords", containsString("looked again"));

        Hub.partner(partner)
                .get("/cases/" + caseId + "/history")
                .then()
                .body("items.findAll { it.move == 'CAPACITY' }.happenedOn", contains("2016-04-15", "2016-04-18"));
        Hub.partner(partner)
                .get("/feed?limit=200")
                .then()
                .body("items.findAll { it.type == 'INSTRUCTION_DECIDED' }.caseId", contains(caseId, caseId));
        assertEquals(
                1,
                Broker.all(CaseInstructionChanged.class).stream()
                        .filter(event -> isOfCase(event.caseId()))
                        .count());
    }

    private ValidatableResponse decide(String since) {
        return Hub.manager()
                .body("{\"since\":\"%s\",\"why\":\"Nobody else speaks for the person.\"}".formatted(since))
                .post("/cases/" + caseId + "/instruction-decision")
                .then();
    }

    private static String capacity(boolean canInstruct, String since) {
        return "{\"canInstruct\":%s,\"since\":\"%s\"}".formatted(canInstruct, since);
    }

    private static String feedback(boolean observed) {
        return "{\"givenOn\":\"2016-04-15\",\"observed\":%s,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\",\"CAL4\":\"YES\",\"CAL5\":\"NO\"}"
                .formatted(observed);
    }

    @Test
    void a_closure_for_risk_waits_for_a_managers_signature() {
        active();

        move("closure", CLOSURE.replace("PROCESS_ENDED", "RISK"))
                .statusCode(200)
                .body("state", equalTo("CLOSING"))
                .body("closureReason", equalTo("RISK"))
                .body("moves", contains("feedback", "sign-off"));
        assertEquals(1, Hub.openCasesOf(partner));
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .body("{\"signedBy\":\"MANAGER-1\",\"approved\":true}")
                .post("/cases/" + caseId + "/sign-off")
                .then()
                .statusCode(403);
        move("sign-off", "{\"signedBy\":\"" + ADVOCATE + "\",\"approved\":true}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:own-signature"));
        move("sign-off", "{\"signedBy\":\"MANAGER-1\",\"approved\":false}")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("closureReason", nullValue());
        move("closure", CLOSURE.replace("PROCESS_ENDED", "RISK")).statusCode(200);
        move("sign-off", "{\"signedBy\":\"MANAGER-1\",\"approved\":true}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("signedBy", equalTo("MANAGER-1"));

        var closed = Broker.await(CaseClosed.class, event -> isOfCase(event.caseId()));
        assertEquals("RISK", closed.reason());
        assertEquals(0, Hub.openCasesOf(partner));
    }

    @Test
    void a_closed_case_is_taken_up_again_in_time_and_takes_room_again() {
        active();
        move("closure", CLOSURE)
                .statusCode(200)
                .body("reopenUntil", equalTo("2016-05-13"))
                .body("moves", contains("feedback", "reopening"));
        assertEquals(0, Hub.openCasesOf(partner));
        TestClock.set("2016-05-13T22:30:00Z"); // half past eleven of the last day

        move("reopening", REOPENING.replace("true", "false"))
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:new-referral-needed"));
        move("reopening", REOPENING.replace(ADVOCATE, "NOBODY-01")).statusCode(422);
        move("reopening", REOPENING)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("closedOn", nullValue())
                .body("closureSummary", nullValue())
                .body("firstContactOn", equalTo("2016-04-07"));

        var reopened = Broker.await(CaseReopened.class, event -> isOfCase(event.caseId()));
        assertEquals(LocalDate.of(2016, 5, 13), reopened.reopenedOn());
        assertEquals(1, Hub.openCasesOf(partner));
        Hub.partner(partner)
                .get("/feed")
                .then()
                .body("items.type", contains("OFFER_MADE", "CASE_OPENED", "CASE_CLOSED", "CASE_REOPENED"));
        move("closure", CLOSURE.replace("2016-04-14", "2016-05-13")).statusCode(200);
        assertEquals(0, Hub.openCasesOf(partner));
    }

    @Test
    void a_day_later_it_is_a_new_referral_that_names_the_old_case() {
        active();
        move("closure", CLOSURE).statusCode(200);
        TestClock.set("2016-05-13T23:30:00Z"); // half past midnight of the 14th in London

        move("reopening", REOPENING).statusCode(409).body("detail", containsString("it takes feedback"));
        var next = Hub.accepted(Hub.anOpenOffer(partner)).extract().path("caseId");
        Hub.partner(partner).get("/cases/" + next).then().body("previousCaseId", equalTo(caseId));
    }

    @Test
    void reopening_asks_for_room_and_a_fit_advocate_like_a_new_case() {
        move("closure", CLOSURE.replace("PROCESS_ENDED", "PERSON_WITHDREW")).statusCode(200);
        Hub.anAdvocate(partner, "ADV-02", 0);

        move("reopening", REOPENING.replace(ADVOCATE, "ADV-02"))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:caseload-full"));
        move("reopening", REOPENING).statusCode(200).body("state", equalTo("OPEN_ALLOCATED"));
    }

    @Test
    void mandatory_steps_are_shown_with_their_days_and_what_is_left_out_stays_with_the_closure() {
        move("first-contact", CONTACT)
                .statusCode(200)
                .body("steps.step", contains("AGREEMENT", "BASELINE", "REVIEW"))
                .body("steps.find { it.step == 'AGREEMENT' }.dueOn", equalTo("2016-04-21"));
        move("agreement", "{\"agreedOn\":\"2016-04-06\"}").statusCode(400);
        move("agreement", "{\"agreedOn\":\"2016-04-14\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'AGREEMENT' }.stands", equalTo("DONE"));
        move("agreement", "{\"agreedOn\":\"2016-04-14\"}").statusCode(409);
        move("reviews", "{\"reviewedOn\":\"2016-04-12\",\"reviewedBy\":\"MANAGER-1\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'REVIEW' }.dueOn", equalTo("2016-07-05"));
        move("activities", visit("2016-04-11")).statusCode(201);
        Hub.partner(partner)
                .get("/cases/" + caseId)
                .then()
                .body("steps.find { it.step == 'BASELINE' }.stands", equalTo("OVERDUE"))
                .body("steps.find { it.step == 'BASELINE' }.dueOn", equalTo("2016-04-11"));

        move("closure", CLOSURE).statusCode(200).body("stepsMissing", contains("BASELINE"));
    }

    @Test
    void an_imca_case_needs_its_instruction_to_be_active_and_its_report_to_be_completed() {
        imcaCase();
        move("first-contact", CONTACT.replace("04-07", "04-15")).statusCode(200);
        move("activities", visit("2016-04-15").replace(ADVOCATE, "IMCA-01")).statusCode(201);
        Hub.partner(partner).get("/cases/" + caseId).then().body("state", equalTo("FIRST_CONTACT"));
        var today = CLOSURE.replace("2016-04-14", "2016-04-15");
        move("closure", today).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:instruction-missing"));

        move(
                        "instruction",
                        "{\"verifiedOn\":\"2016-04-15\",\"verifiedBy\":\"IMCA-01\",\"instructedBy\":\"NHS_BODY\",\"reportDueOn\":\"2016-04-29\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'REPORT' }.dueOn", equalTo("2016-04-29"));
        move("activities", visit("2016-04-15").replace(ADVOCATE, "IMCA-01")).statusCode(201);
        Hub.partner(partner).get("/cases/" + caseId).then().body("state", equalTo("ACTIVE"));
        move("closure", today).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:report-missing"));
        move("report", "{}").statusCode(400).body("errors.code", contains("one-of-two"));
        move("report", "{\"noReportReason\":\"DECISION_TAKEN_BEFORE\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'REPORT' }.stands", equalTo("EXCUSED"));
        Broker.await(
                ReportStandingChanged.class,
                event -> isOfCase(event.caseId())
                        && !event.excused()
                        && LocalDate.parse("2016-04-29").equals(event.dueOn()));
        Broker.await(
                ReportStandingChanged.class,
                event -> isOfCase(event.caseId()) && event.excused() && event.reportedOn() == null);
        move("report", "{\"reportedOn\":\"2016-04-15\"}").statusCode(409);
        move("closure", today).statusCode(200);
    }

    @Test
    void one_case_follows_several_processes() {
        move("processes", "{\"process\":\"NEEDS_ASSESSMENT\",\"startedOn\":\"2016-04-05\"}")
                .statusCode(201);
        var review = move("processes", "{\"process\":\"CARE_PLAN_REVIEW\",\"startedOn\":\"2016-04-11\"}")
                .statusCode(201)
                .extract()
                .<String>path("processId");
        move("processes", "{\"process\":\"CARE_PLAN_REVIEW\",\"startedOn\":\"2016-04-12\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:process-running"));
        move("processes", "{\"process\":\"SAFEGUARDING_ENQUIRY\",\"startedOn\":\"2016-04-12\"}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:other-service-type"));
        move("processes/" + review + "/end", "{\"endedOn\":\"2016-04-10\"}").statusCode(400);
        move("processes/" + review + "/end", "{\"endedOn\":\"2016-04-14\"}").statusCode(200);
        move("processes/" + review + "/end", "{\"endedOn\":\"2016-04-14\"}").statusCode(409);

        Hub.partner(partner)
                .get("/cases/" + caseId + "/processes")
                .then()
                .body("process", contains("NEEDS_ASSESSMENT", "CARE_PLAN_REVIEW"))
                .body("endedOn", contains(nullValue(), equalTo("2016-04-14")));
        Broker.await(
                CaseProcessStarted.class,
                event -> isOfCase(event.caseId()) && event.process().equals("CARE_PLAN_REVIEW"));
        Broker.await(CaseProcessEnded.class, event -> isOfCase(event.caseId()));
        assertEquals(1, Hub.openCasesOf(partner));
        move("closure", CLOSURE.replace("PROCESS_ENDED", "PERSON_WITHDREW")).statusCode(200);
        move("processes", "{\"process\":\"NEEDS_ASSESSMENT\",\"startedOn\":\"2016-04-14\"}")
                .statusCode(409);
    }

    @Test
    void cases_of_a_person_that_run_at_the_same_time_are_linked() {
        var second = Hub.accepted(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)))
                .body("previousCaseId", nullValue())
                .extract()
                .<String>path("caseId");
        var other = Hub.aPartner();
        Hub.anOpenCase(other);

        Hub.partner(partner)
                .get("/cases/" + caseId + "/linked")
                .then()
                .body("caseId", contains(second))
                .body("relation", contains("EPISODE"))
                .body("serviceType", contains("COMMUNITY"));
        Hub.partner(other).get("/cases/" + caseId + "/linked").then().statusCode(404);
    }

    @Test
    void every_move_is_kept_with_who_and_why_and_nobody_can_undo_it() throws SQLException {
        active();
        move("hold", HOLD).statusCode(200);
        move("resumption", "{\"resumedOn\":\"2016-04-15\"}").statusCode(200);
        move("closure", CLOSURE.replace("2016-04-14", "2016-04-15")).statusCode(200);

        var first = Hub.partner(partner)
                .get("/cases/" + caseId + "/history?limit=2")
                .then()
                .body("items.move", contains("HOLD", "RESUMPTION"))
                .body("items[0].reason", equalTo("AWAITING_DECISION"))
                .body("items[0].ruleId", equalTo("D.1.2"))
                .body("items[0].byWhom", equalTo("partner-" + partner))
                .extract()
                .<String>path("nextCursor");
        Hub.partner(partner)
                .queryParam("cursor", first)
                .get("/cases/" + caseId + "/history")
                .then()
                .body("items.move", contains("CLOSURE"))
                .body("items.stateAfter", contains("CLOSED"));
        Hub.partner(Hub.aPartner()).get("/cases/" + caseId + "/history").then().statusCode(404);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from case_history"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("update case_history set by_whom = 'x'"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("update case_rule set report = false"));
        }
    }

    @Test
    void the_moves_that_are_shown_are_those_that_exist() {
        active();

        Hub.partner(partner)
                .get("/cases/" + caseId)
                .then()
                .body(
                        "moves",
                        hasItems(
                                "activities",
                                "scores",
                                "feedback",
                                "agreement",
                                "reviews",
                                "processes",
                                "hold",
                                "transfer",
                                "closure"))
                .body("moves", not(hasItem("report")))
                .body("moves", not(hasItem("instruction")));
        Hub.partner(partner).get("/cases/" + caseId + "/history").then().body("items", empty());
    }

    private void active() {
        move("first-contact", CONTACT).statusCode(200);
        move("activities", visit("2016-04-07")).statusCode(201);
    }

    private void imcaCase() {
        Hub.manager()
                .body(Hub.advocate(
                        25,
                        "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"},"
                                + "{\"unit\":\"IMCA\",\"status\":\"ACHIEVED\",\"since\":\"2015-06-01\"},"
                                + "{\"unit\":\"LA_IMCA_APPROVAL\",\"status\":\"ACHIEVED\",\"since\":\"2015-06-01\"}]"))
                .put("/partners/" + partner + "/advocates/IMCA-01")
                .then()
                .statusCode(201);
        caseId = Hub.accept(Hub.made(Hub.anOffer(partner, "IMCA_SMT", null, true)), "IMCA-01")
                .statusCode(201)
                .body("moves", hasItem("instruction"))
                .extract()
                .path("caseId");
    }

    private boolean isOfCase(UUID told) {
        return told.toString().equals(caseId);
    }

    private ValidatableResponse move(String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }

    private static String visit(String workedOn) {
        return """
                {"advocateId":"%s","workedOn":"%s","category":"CLIENT_CONTACT_F2F","minutes":60,"mode":"IN_PERSON",
                 "travelMiles":null,"notes":null}""".formatted(ADVOCATE, workedOn);
    }
}
