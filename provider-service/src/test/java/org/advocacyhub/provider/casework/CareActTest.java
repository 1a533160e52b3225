package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people assessed together, and concerns that go to the authority (domain.md A.3.4, A.11). */
@HubTest
class CareActTest {

    private static final String SECOND = "ADV-02";
    private static final String THIRD = "ADV-03";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_and_two_advocates() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, SECOND, 1);
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(7));
    }

    @Test
    void two_people_who_are_assessed_together_have_one_advocate_until_somebody_asks_for_two() {
        var carers = carersCase("key-of-the-carer", ADVOCATE);
        move(caseId, "combined-assessment", combination(caseId, false)).statusCode(400);
        var group = move(caseId, "combined-assessment", combination(carers, false))
                .statusCode(200)
                .body("combinedAssessmentGroupId", notNullValue())
                .body("separateAdvocateRequested", equalTo(false))
                .extract()
                .<String>path("combinedAssessmentGroupId");
        Hub.partner(partner).get("/cases/" + carers).then().body("combinedAssessmentGroupId", equalTo(group));

        move(caseId, "combined-assessment", combination(carers, true))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:separate-advocate-wanted"));
    }

    @Test
    void once_somebody_has_asked_the_same_advocate_takes_up_neither_case_again() {
        var carers = carersCase("key-of-the-carer", SECOND);
        move(caseId, "combined-assessment", combination(carers, true))
                .statusCode(200)
                .body("separateAdvocateRequested", equalTo(true));
        Hub.partner(partner).get("/cases/" + carers).then().body("separateAdvocateRequested", equalTo(true));
        close(caseId);

        move(caseId, "reopening", "{\"advocateId\":\"" + SECOND + "\",\"sameIssue\":true}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:separate-advocate-wanted"));
        move(caseId, "reopening", "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}")
                .statusCode(200);
    }

    @Test
    void once_somebody_has_asked_nobody_is_named_who_works_for_the_other_person() {
        Hub.anAdvocate(partner, THIRD, 5); // with room for both
        var carers = carersCase("key-of-the-carer", THIRD);
        move(caseId, "combined-assessment", combination(carers, true)).statusCode(200);

        move(caseId, "advocate", "{\"advocateId\":\"" + THIRD + "\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:separate-advocate-wanted"))
                .body("detail", containsString(THIRD));

        // nothing was named, and no place is taken by the attempt
        Hub.partner(partner).get("/cases/" + caseId).then().body("advocateId", equalTo(ADVOCATE));
        assertEquals(
                1,
                Database.number(
                        "select open_cases from advocate where partner_id = ? and advocate_id = ?", partner, THIRD));
        move(caseId, "advocate", "{\"advocateId\":\"" + SECOND + "\"}").statusCode(200);
        // whose case is over doesn't stand in the way
        close(carers);
        move(caseId, "advocate", "{\"advocateId\":\"" + THIRD + "\"}").statusCode(200);
    }

    @Test
    void two_people_may_share_an_advocate_until_somebody_asks() {
        Hub.anAdvocate(partner, THIRD, 5); // with room for both
        var carers = carersCase("key-of-the-carer", THIRD);
        move(caseId, "combined-assessment", combination(carers, false)).statusCode(200);

        move(caseId, "advocate", "{\"advocateId\":\"" + THIRD + "\"}").statusCode(200);
    }

    @Test
    void cases_of_one_person_are_no_combined_assessment_and_those_of_others_are_not_found() {
        var same = Hub.anOpenCase(partner);
        move(caseId, "combined-assessment", combination(same, false))
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:same-person"));
        move(caseId, "combined-assessment", combination(Hub.anOpenCase(Hub.aPartner()), false))
                .statusCode(404);
    }

    @Test
    void concerns_go_to_the_authority_in_writing_and_it_answers_even_after_the_closure() {
        var report = move(caseId, "concern-reports", "{\"reportedOn\":\"2016-04-11\"}")
                .statusCode(201)
                .body("laRespondedOn", nullValue())
                .extract()
                .<String>path("reportId");
        close(caseId);

        answer(report, "2016-04-10").statusCode(400).body("errors.field", contains("laRespondedOn"));
        answer(report, "2016-04-13").statusCode(400);
        answer(report, "2016-04-12").statusCode(200).body("laRespondedOn", equalTo("2016-04-12"));
        answer(report, "2016-04-12").statusCode(409);
        move(caseId, "concern-reports", "{\"reportedOn\":\"2016-04-12\"}").statusCode(409);
        Hub.partner(partner)
                .get("/cases/" + caseId + "/concern-reports")
                .then()
                .body("reportedOn", contains("2016-04-11"));
        Hub.partner(Hub.aPartner())
                .get("/cases/" + caseId + "/concern-reports")
                .then()
                .statusCode(404);
    }

    @Test
    void only_a_case_under_the_care_act_has_them() {
        var community = Hub.accepted(Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false)))
                .body("moves", not(hasItem("concern-reports")))
                .extract()
                .<String>path("caseId");

        move(community, "concern-reports", "{\"reportedOn\":\"2016-04-12\"}").statusCode(409);
    }

    private String carersCase(String personKey, String advocate) {
        var offer = Hub.made(AnOffer.to(partner)
                .about(personKey)
                .in(null)
                .needing()
                .allocateDue(null)
                .event());
        return Hub.accept(offer, advocate).statusCode(201).extract().path("caseId");
    }

    private void close(String closed) {
        move(
                        closed,
                        "closure",
                        "{\"closedOn\":\"2016-04-12\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .statusCode(200);
    }

    private static String combination(String other, boolean separate) {
        return "{\"otherCaseId\":\"%s\",\"separateAdvocateRequested\":%s}".formatted(other, separate);
    }

    private ValidatableResponse answer(String report, String on) {
        return move(caseId, "concern-reports/" + report + "/response", "{\"laRespondedOn\":\"" + on + "\"}");
    }

    private ValidatableResponse move(String moved, String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + moved + "/" + move)
                .then();
    }
}
