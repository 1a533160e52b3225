package org.advocacyhub.provider.authority;

import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority to proceed is withdrawn while a case is open (domain.md A.12). */
@HubTest
class AuthorityTest {

    private String partner;
    private String caseId;
    private UUID referralId;

    @BeforeEach
    void an_open_case() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        var offer = Hub.anOpenOffer(partner);
        caseId = Hub.accepted(offer).extract().path("caseId");
        referralId = offer.referralId();
    }

    private void withdrawn(String... scopes) {
        Broker.publish(new AuthorityWithdrawn(referralId, NOW, "CONSENT", List.of(scopes)));
    }

    private void flagged(int times) {
        await().until(
                        () -> Database.number(
                                "select count(*) from feed_entry where type = 'AUTHORITY_WITHDRAWN' and case_id = ?::uuid",
                                caseId),
                        count -> count == times);
    }

    private ValidatableResponse answer(String answer, String on) {
        return Hub.as(Tokens.advocate(partner, Hub.ADVOCATE))
                .body("{\"answer\":\"%s\",\"answeredOn\":\"%s\"}".formatted(answer, on))
                .post("/cases/" + caseId + "/authority")
                .then();
    }

    @Test
    void the_case_is_flagged_in_the_feed_with_what_has_to_be_done_and_the_advocate_says_what_was_done() {
        Hub.partner(partner)
                .get("/cases/" + caseId + "/authority")
                .then()
                .statusCode(200)
                .body("", empty());

        withdrawn("RECEIVE_ADVOCACY", "EQUALITY_MONITORING");

        flagged(1);
        Hub.partner(partner).get("/feed").then().body("items.type", hasItem("AUTHORITY_WITHDRAWN"));
        Hub.as(Tokens.advocate(partner, Hub.ADVOCATE))
                .get("/cases/" + caseId + "/authority")
                .then()
                .body("ruleId", contains("AUT-06"))
                .body("duties[0].duty", contains("STOP_OR_FIND_ANOTHER_BASIS"))
                .body("duties[0].inWords", contains(containsString("Stop work on the case")))
                .body("closeAs", contains("PERSON_WITHDREW"))
                .body("possibleAnswers[0]", contains("CONSENT_GIVEN_AGAIN", "GOES_ON_NON_INSTRUCTED"))
                .body("answer", contains(nullValue()));
        answer("COMPLIED", "2016-04-05")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:basis-not-possible"));
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-06").statusCode(400).body("errors.field", contains("answeredOn"));
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-05")
                .statusCode(200)
                .body("answer", contains("GOES_ON_NON_INSTRUCTED"));
        Hub.partner(partner).get("/cases/" + caseId).then().body("nonInstructed", equalTo(true));
        var told = Broker.await(
                CaseInstructionChanged.class, event -> event.caseId().toString().equals(caseId));
        assertEquals("AUT-06", told.ruleId());
        assertEquals(Hub.TODAY, told.since());
        assertTrue(told.nonInstructed());
        answer("CONSENT_GIVEN_AGAIN", "2016-04-05").statusCode(409);
    }

    @Test
    void scopes_that_are_no_business_of_the_advocate_and_cases_that_are_over_are_passed_over() {
        withdrawn("EQUALITY_MONITORING", "CASE_STUDY_USE");
        withdrawn("FEEDBACK_CONTACT");
        flagged(1);
        Hub.partner(partner)
                .get("/cases/" + caseId + "/authority")
                .then()
                .body("duties[0].duty", contains("ASK_NO_FEEDBACK"))
                .body("closeAs", contains(nullValue()));
        answer("COMPLIED", "2016-04-05").statusCode(200);
        Hub.partner(partner)
                .body(
                        "{\"closedOn\":\"2016-04-05\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);

        withdrawn("RECEIVE_ADVOCACY");
        var open = Hub.anOpenOffer(partner);
        var later = Hub.accepted(open).extract().<String>path("caseId");
        Broker.publish(new AuthorityWithdrawn(open.referralId(), NOW, "CONSENT", List.of("ACCESS_RECORDS")));
        await().until(
                        () -> Database.number("select count(*) from authority_end where case_id = ?::uuid", later),
                        count -> count == 1);

        flagged(1);
        Hub.partner(Hub.aPartner()).get("/cases/" + later + "/authority").then().statusCode(404);
    }

    @Test
    void AUT07_a_community_case_goes_on_once_the_hub_manager_decided_so_after_the_withdrawal() {
        var offer = Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false));
        caseId = Hub.accepted(offer).extract().path("caseId");
        referralId = offer.referralId();
        withdrawn("RECEIVE_ADVOCACY");
        flagged(1);
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-05")
                .statusCode(422)
                .body("detail", containsString("the hub manager's to decide"));

        decided();

        authority().body("possibleAnswers[0]", contains("CONSENT_GIVEN_AGAIN", "GOES_ON_NON_INSTRUCTED"));
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-05")
                .statusCode(200)
                .body("answer", contains("GOES_ON_NON_INSTRUCTED"))
                .body("answerRuleId", contains("AUT-07"))
                .body("answerReason", contains(containsString("Nobody else speaks for the person.")));
        Hub.partner(partner).get("/cases/" + caseId).then().body("nonInstructed", equalTo(true));

        // what is withdrawn later was not before the manager's eyes
        Broker.publish(
                new AuthorityWithdrawn(referralId, NOW.plusSeconds(60), "BEST_INTERESTS", List.of("RECEIVE_ADVOCACY")));
        flagged(2);
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-05").statusCode(422);
        // ADR 0102: the manager looks again, at what was withdrawn since
        TestClock.advance(Duration.ofSeconds(60));
        decided();
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-05")
                .statusCode(200)
                .body("answerRuleId", contains("AUT-07", "AUT-07"))
                .body("answerReason[1]", containsString("looked again"));
        Hub.partner(partner).get("/cases/" + caseId).then().body("nonInstructed", equalTo(true));

        Broker.publish(new AuthorityWithdrawn(
                referralId, NOW.plusSeconds(120), "BEST_INTERESTS", List.of("RECEIVE_ADVOCACY")));
        flagged(3);
        answer("GOES_ON_NON_INSTRUCTED", "2016-04-05").statusCode(422);
        answer("CONSENT_GIVEN_AGAIN", "2016-04-05").statusCode(200).body("answerRuleId[2]", equalTo("AUT-01"));
        Hub.partner(partner).get("/cases/" + caseId).then().body("nonInstructed", equalTo(false));
    }

    private ValidatableResponse authority() {
        return Hub.partner(partner)
                .get("/cases/" + caseId + "/authority")
                .then()
                .statusCode(200);
    }

    private void decided() {
        Hub.manager()
                .body("{\"since\":\"2016-04-05\",\"why\":\"Nobody else speaks for the person.\"}")
                .post("/cases/" + caseId + "/instruction-decision")
                .then()
                .statusCode(201);
    }
}
