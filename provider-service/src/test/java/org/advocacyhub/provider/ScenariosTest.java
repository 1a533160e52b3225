package org.advocacyhub.provider;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The partners' part of domain.md section I, by number; TransferTest has the conflict that is found in a case (S15). */
@HubTest
class ScenariosTest {

    private String partner;

    @BeforeEach
    void a_partner() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
    }

    @Test
    void s15_a_partner_that_also_cares_for_the_person_says_so_and_the_hub_asks_the_next() {
        var offer = Hub.anOpenOffer(partner);

        Hub.partner(partner)
                .body("{\"reason\":\"CONFLICT\"}")
                .post("/offers/" + offer.offerId() + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));

        var told = Broker.await(OfferDeclined.class, event -> event.offerId().equals(offer.offerId()));
        assertEquals("CONFLICT", told.reason());
        Hub.accept(offer, ADVOCATE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:offer-answered"));
        assertEquals(0, Hub.openCasesOf(partner));
    }

    @Test
    void s19_the_body_that_supported_the_person_goes_on_with_the_same_advocate() {
        var first = Hub.anOpenCase(partner);
        close(first, "2016-04-05", "PERSON_WITHDREW");
        TestClock.advance(Duration.ofDays(60));

        var review = Hub.accepted(Hub.anOpenOffer(partner))
                .body("previousCaseId", equalTo(first))
                .body("advocateId", equalTo(ADVOCATE))
                .extract()
                .<String>path("caseId");

        Hub.partner(partner)
                .get("/cases/" + review + "/linked")
                .then()
                .body("caseId", contains(first))
                .body("relation", contains("PREVIOUS"));
        // another body doesn't learn of it
        Hub.accepted(Hub.anOpenOffer(Hub.aPartner())).body("previousCaseId", nullValue());
    }

    @Test
    void s20_answers_are_told_as_they_were_given_and_the_observed_ones_apart() {
        var answers = List.of("YES", "PARTLY", "NO", "NOT_APPLICABLE", "DECLINED");
        var cases = answers.stream().map(answer -> answered(answer, false)).toList();
        var observed = answered("YES", true);

        for (int i = 0; i < answers.size(); i++) {
            var caseId = cases.get(i);
            var told = Broker.await(
                    FeedbackGiven.class, event -> event.caseId().toString().equals(caseId));
            assertEquals(
                    Set.of(answers.get(i)),
                    List.of(told.cal1(), told.cal2(), told.cal3(), told.cal4(), told.cal5()).stream()
                            .collect(Collectors.toSet()));
            assertEquals(false, told.observed());
            // the denominator of the response rate
            assertTrue(Broker.await(
                            CaseClosed.class, event -> event.caseId().toString().equals(caseId))
                    .feedbackOffered());
        }
        assertTrue(Broker.await(
                        FeedbackGiven.class, event -> event.caseId().toString().equals(observed))
                .observed());
    }

    private String answered(String answer, boolean nonInstructed) {
        var caseId = Hub.accepted(Hub.made(Hub.anOffer(partner, "CARE_ACT", null, nonInstructed)))
                .extract()
                .<String>path("caseId");
        move(caseId, "first-contact", "{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .statusCode(200);
        close(caseId, "2016-04-05", "PROCESS_ENDED");
        move(
                        caseId,
                        "feedback",
                        "{\"givenOn\":\"2016-04-05\",\"observed\":%2$s,\"CAL1\":\"%1$s\",\"CAL2\":\"%1$s\",\"CAL3\":\"%1$s\",\"CAL4\":\"%1$s\",\"CAL5\":\"%1$s\"}"
                                .formatted(answer, nonInstructed))
                .statusCode(201);
        return caseId;
    }

    private void close(String caseId, String on, String reason) {
        move(
                        caseId,
                        "closure",
                        "{\"closedOn\":\"%s\",\"reason\":\"%s\",\"summary\":\"-\",\"feedbackOffered\":true}"
                                .formatted(on, reason))
                .statusCode(200);
    }

    private ValidatableResponse move(String caseId, String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }
}
