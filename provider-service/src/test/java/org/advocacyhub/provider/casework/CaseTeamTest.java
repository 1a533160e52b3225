package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.CaseAdvocateChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.Together;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works a case, alone or beside another person's, and the concerns that go to the authority (domain.md A.3.4, A.11). */
@HubTest
class CaseTeamTest {

    private static final String SECOND = "ADV-02";

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
    void another_advocate_goes_on_and_the_room_goes_along() {
        change(ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:same-advocate"));
        change("NOBODY-01").statusCode(422);
        change(SECOND).statusCode(200).body("advocateId", equalTo(SECOND));

        var told = Broker.await(
                CaseAdvocateChanged.class, event -> event.caseId().toString().equals(caseId));
        assertEquals(SECOND, told.advocateId());
        assertEquals(0, casesOf(ADVOCATE));
        assertEquals(1, casesOf(SECOND));
        assertEquals(1, Hub.openCasesOf(partner));
        assertEquals(2, Database.number("select count(*) from case_assignment where case_id = ?::uuid", caseId));
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .body("{\"advocateId\":\"ADV-01\",\"reason\":\"ABSENCE\"}")
                .post("/cases/" + caseId + "/advocate")
                .then()
                .statusCode(403);
    }

    @Test
    void whoever_is_full_or_unfit_is_not_given_a_case() {
        var other = Hub.anOpenCase(partner);
        change(SECOND).statusCode(200);

        Hub.partner(partner)
                .body("{\"advocateId\":\"" + SECOND + "\",\"reason\":\"CASELOAD\"}")
                .post("/cases/" + other + "/advocate")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:caseload-full"));
        assertEquals(1, casesOf(ADVOCATE));
    }

    @Test
    void two_advocates_who_swap_cases_at_once_do_not_wait_in_a_circle() throws Exception {
        Hub.anAdvocate(partner, "ADV-03", 25);
        Hub.anAdvocate(partner, "ADV-04", 25);
        var cases = List.of(Hub.anOpenCase(partner), Hub.anOpenCase(partner));
        give(cases.get(0), "ADV-03").statusCode(200);
        give(cases.get(1), "ADV-04").statusCode(200);
        for (int times = 0; times < 6; times++) {
            var swapped = times % 2 == 0;
            var answers = Together.run(List.<Callable<Integer>>of(
                    () -> give(cases.get(0), swapped ? "ADV-04" : "ADV-03")
                            .extract()
                            .statusCode(),
                    () -> give(cases.get(1), swapped ? "ADV-03" : "ADV-04")
                            .extract()
                            .statusCode()));

            assertEquals(List.of(200, 200), answers);
        }
        assertEquals(1, casesOf("ADV-03"));
        assertEquals(1, casesOf("ADV-04"));
    }

    @Test
    void two_people_who_are_assessed_together_have_one_advocate_until_somebody_asks_for_two() {
        var carers = carersCase();
        move(caseId, "combined-assessment", combination(caseId, false)).statusCode(400);
        move(caseId, "combined-assessment", combination(carers, false))
                .statusCode(200)
                .body("combinedAssessmentGroupId", notNullValue())
                .body("separateAdvocateRequested", equalTo(false));

        move(caseId, "combined-assessment", combination(carers, true))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:separate-advocate-wanted"));
        change(SECOND).statusCode(200);
        move(caseId, "combined-assessment", combination(carers, true))
                .statusCode(200)
                .body("separateAdvocateRequested", equalTo(true));
        change(ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:separate-advocate-wanted"));
        Hub.partner(partner).get("/cases/" + carers).then().body("separateAdvocateRequested", equalTo(true));
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
        move(
                        caseId,
                        "closure",
                        "{\"closedOn\":\"2016-04-12\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .statusCode(200);

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

    private String carersCase() {
        var like = Hub.anOffer(partner);
        return Hub.accepted(Hub.made(new OfferMade(
                        like.referralId(),
                        like.offerId(),
                        like.referralRef(),
                        "key-of-the-carer",
                        partner,
                        1,
                        like.offeredAt(),
                        like.answerBy(),
                        "CARE_ACT",
                        "P3",
                        null,
                        List.of(),
                        null,
                        false,
                        like.effectiveReceivedDate(),
                        like.contactDue(),
                        null)))
                .extract()
                .path("caseId");
    }

    private static String combination(String other, boolean separate) {
        return "{\"otherCaseId\":\"%s\",\"separateAdvocateRequested\":%s}".formatted(other, separate);
    }

    private ValidatableResponse change(String advocate) {
        return give(caseId, advocate);
    }

    private ValidatableResponse give(String given, String advocate) {
        return move(given, "advocate", "{\"advocateId\":\"" + advocate + "\",\"reason\":\"PERSON_ASKED\"}");
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

    private long casesOf(String advocate) {
        return Database.number(
                "select open_cases from advocate where partner_id = ? and advocate_id = ?", partner, advocate);
    }
}
