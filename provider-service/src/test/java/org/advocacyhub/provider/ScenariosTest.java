package org.advocacyhub.provider;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The partners' part of domain.md section I, by number; TransferTest has the conflict that is found in a case (S15). */
@HubTest
class ScenariosTest {

    private static final String OTHER = "ADV-02";

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
    void s19_it_is_told_whether_the_person_has_the_same_advocate_as_last_time() {
        Hub.anAdvocate(partner, OTHER, 5);
        var first = Hub.anOpenCase(partner);
        assertEquals("FIRST_TIME", continuity(first));
        close(first, "2016-04-05", "PERSON_WITHDREW");
        TestClock.advance(Duration.ofDays(60));

        var again = Hub.anOpenCase(partner);
        assertEquals("SAME_ADVOCATE", continuity(again));
        // a linked case beside it, another advocate; then whoever works one of the two
        assertEquals("OTHER_ADVOCATE", continuity(acceptedBy(OTHER)));
        assertEquals("SAME_ADVOCATE", continuity(acceptedBy(ADVOCATE)));
        assertEquals("SAME_ADVOCATE", continuity(acceptedBy(OTHER)));
        // another body doesn't learn of it
        assertEquals("FIRST_TIME", continuity(Hub.anOpenCase(Hub.aPartner())));
    }

    @Test
    void s19_an_advocate_who_is_named_later_is_the_same_one_or_not_and_a_replacement_is_no_next_time() {
        Hub.anAdvocate(partner, OTHER, 5);
        close(Hub.anOpenCase(partner), "2016-04-05", "PERSON_WITHDREW");
        var review = Hub.partner(partner)
                .body("{\"toBeAllocated\":true}")
                .post("/offers/" + Hub.anOpenOffer(partner).offerId() + "/acceptance")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("caseId");

        move(review, "advocate", "{\"advocateId\":\"" + OTHER + "\"}").statusCode(200);
        move(review, "advocate", "{\"advocateId\":\"" + ADVOCATE + "\"}").statusCode(200);

        var named = Broker.await(
                AdvocateAllocated.class,
                event -> event.caseId().toString().equals(review) && event.formerAdvocateId() == null);
        assertEquals("OTHER_ADVOCATE", named.continuity());
        var replaced = Broker.await(
                AdvocateAllocated.class,
                event -> event.caseId().toString().equals(review) && event.formerAdvocateId() != null);
        assertNull(replaced.continuity());
        // last time is who had it last
        close(review, "2016-04-05", "PERSON_WITHDREW");
        assertEquals("OTHER_ADVOCATE", continuity(acceptedBy(OTHER)));
    }

    @Test
    void s19_people_who_are_merged_were_supported_once_and_people_who_are_parted_were_not() {
        var offer = Hub.made(Hub.about("key-before", Hub.anOffer(partner)));
        close(Hub.accepted(offer).extract().path("caseId"), "2016-04-05", "PERSON_WITHDREW");
        assertEquals("FIRST_TIME", continuity(ofSurvivor()));

        Broker.publish(new PersonMerged(offer.referralId(), Hub.NOW, "key-of-survivor", "key-before"));
        await().until(() -> personOf(offer), "key-of-survivor"::equals);
        assertEquals("SAME_ADVOCATE", continuity(ofSurvivor()));

        Broker.publish(new PersonUnmerged(offer.referralId(), Hub.NOW, "key-before", "key-of-survivor"));
        await().until(() -> personOf(offer), "key-before"::equals);
        assertEquals("FIRST_TIME", continuity(ofSurvivor()));
        assertEquals(
                "SAME_ADVOCATE",
                continuity(Hub.accepted(Hub.made(Hub.about("key-before", Hub.anOffer(partner))))
                        .extract()
                        .path("caseId")));
    }

    @Test
    void a13_a_tie_to_a_person_holds_for_whatever_is_offered_about_them_under_either_key() {
        Hub.anAdvocate(partner, OTHER, 5);
        var known = Hub.made(Hub.about("key-of-friend", Hub.anOffer(partner)));
        Hub.partner(partner)
                .body("{\"kind\":\"FRIEND\",\"offerId\":\"%s\",\"since\":\"2016-01-01\"}".formatted(known.offerId()))
                .post("/partners/" + partner + "/advocates/" + OTHER + "/ties")
                .then()
                .statusCode(201);
        var open = Hub.made(Hub.about("key-before", Hub.anOffer(partner)));
        assertEquals(List.of(), conflictsOf(open));

        // the offer follows the person
        Broker.publish(new PersonMerged(open.referralId(), Hub.NOW, "key-of-friend", "key-before"));
        await().until(() -> conflictsOf(open), List.of("C-05")::equals);

        // and so does the tie
        Broker.publish(new PersonMerged(known.referralId(), Hub.NOW, "key-of-survivor", "key-of-friend"));
        await().until(() -> conflictsOf(open), List.of()::equals);
        assertEquals(List.of("C-05"), conflictsOf(Hub.made(Hub.about("key-of-survivor", Hub.anOffer(partner)))));
    }

    /** The rows of A.13 that the other advocate falls under. */
    private List<String> conflictsOf(OfferMade offer) {
        return Hub.partner(partner)
                .get("/offers/" + offer.offerId() + "/candidates")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.advocateId == '" + OTHER + "' }.conflicts.ruleId");
    }

    /** A case of the survivor that was opened in error: nobody supported anybody in it (E.2). */
    private String ofSurvivor() {
        var offer = Hub.made(Hub.about("key-of-survivor", Hub.anOffer(partner)));
        var caseId = Hub.accepted(offer).extract().<String>path("caseId");
        close(caseId, "2016-04-05", "OPENED_IN_ERROR");
        return caseId;
    }

    private static String personOf(OfferMade offer) {
        return (String) Database.rows("select person_key from advocacy_case where offer_id = ?", offer.offerId())
                .getFirst()
                .get("person_key");
    }

    private String acceptedBy(String advocateId) {
        return Hub.accept(Hub.anOpenOffer(partner), advocateId)
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static String continuity(String caseId) {
        return Broker.await(CaseOpened.class, event -> event.caseId().toString().equals(caseId))
                .continuity();
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
