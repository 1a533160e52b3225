package org.advocacyhub.provider.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Whether the person can instruct changes while the case goes on (domain.md B.3, D.1.2). */
@HubTest
class CaseInstructionTest extends OneCase {

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
}
