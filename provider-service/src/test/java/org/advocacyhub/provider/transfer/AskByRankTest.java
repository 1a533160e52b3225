package org.advocacyhub.provider.transfer;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.ReassignmentProposed;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.ReassignmentEnded;
import org.advocacyhub.contracts.CaseEvent.ReassignmentNotTaken;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conflict found late: triage is told, ranks again, and its answer is asked here (domain.md A.13, C.6, D.1.3). */
@HubTest
class AskByRankTest {

    @Inject
    TransferWatch watch;

    private String giving;
    private String first;
    private String second;
    private String caseId;
    private ReassignmentWanted wanted;

    @BeforeEach
    void a_case_in_which_its_partner_finds_a_conflict() {
        TestClock.set(NOW);
        giving = Hub.aPartner();
        first = Hub.aPartner();
        second = Hub.aPartner();
        caseId = Hub.anOpenCase(giving);
        Hub.partner(giving)
                .body(
                        "{\"reason\":\"CONFLICT_AROSE\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-04-05\",\"handoverNote\":\"-\"}")
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .body("state", equalTo("WITH_HUB"));
        wanted = Broker.await(
                ReassignmentWanted.class, event -> event.caseId().toString().equals(caseId));
    }

    private void proposed(String partnerId, Duration time) {
        Broker.publish(new ReassignmentProposed(
                wanted.referralId(),
                wanted.caseId(),
                wanted.transferId(),
                partnerId,
                1,
                TestClock.now(),
                TestClock.now().plus(time)));
    }

    private void waitFor(String state, String partnerId) {
        await().untilAsserted(() -> Hub.manager()
                .get("/transfers/" + wanted.transferId())
                .then()
                .body("state", equalTo(state))
                .body("toPartner", equalTo(partnerId)));
    }

    private ReassignmentNotTaken notTaken(String partnerId) {
        return Broker.await(
                ReassignmentNotTaken.class,
                event -> event.transferId().equals(wanted.transferId())
                        && event.partnerId().equals(partnerId));
    }

    private ValidatableResponse answer(String partnerId, String move, String body) {
        return Hub.partner(partnerId)
                .body(body)
                .post("/transfers/" + wanted.transferId() + "/" + move)
                .then();
    }

    @Test
    void s15_triages_choice_is_asked_in_its_window_and_the_case_stays_until_it_says_yes() {
        assertEquals(giving, wanted.partnerId());
        assertEquals("CONFLICT_AROSE", wanted.reason());

        proposed(first, Duration.ofHours(4));

        waitFor("PROPOSED", first);
        Hub.partner(first).get("/feed").then().body("items.type", contains("TRANSFER_PROPOSED"));
        Hub.partner(first)
                .get("/transfers/" + wanted.transferId())
                .then()
                .body("answerBy", equalTo("2016-04-05T13:00:00Z"));
        Hub.partner(giving).get("/cases/" + caseId).then().statusCode(200).body("handingOver", equalTo(true));
        answer(first, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}").statusCode(200);
        var told = Broker.await(
                CaseTransferred.class, event -> event.caseId().toString().equals(caseId));
        assertEquals(first, told.partnerId());
        assertEquals("CONFLICT_AROSE", told.reason());
        Hub.partner(giving).get("/cases/" + caseId).then().statusCode(404);
    }

    @Test
    void who_declines_is_told_to_triage_and_not_asked_again() {
        proposed(first, Duration.ofHours(4));
        waitFor("PROPOSED", first);

        answer(first, "decline", "{\"reason\":\"NO_CAPACITY\"}").statusCode(200).body("state", equalTo("WITH_HUB"));

        assertEquals("NO_CAPACITY", notTaken(first).reason());
        proposed(second, Duration.ofHours(4));
        waitFor("PROPOSED", second);
        Hub.manager()
                .get("/transfers/" + wanted.transferId())
                .then()
                .body("answerBy", equalTo(Instant.parse("2016-04-05T13:00:00Z").toString()));
    }

    @Test
    void who_had_no_room_is_asked_again_when_triage_says_so_and_the_hub_sees_since_when_nobody_is_asked() {
        var address = "/transfers/" + wanted.transferId();
        Hub.manager().get(address).then().body("withHubSince", equalTo("2016-04-05T09:00:00Z"));
        proposed(first, Duration.ofHours(4));
        waitFor("PROPOSED", first);
        Hub.manager().get(address).then().body("withHubSince", nullValue());
        TestClock.advance(Duration.ofHours(1));
        answer(first, "decline", "{\"reason\":\"NO_CAPACITY\"}")
                .statusCode(200)
                .body("withHubSince", equalTo("2016-04-05T10:00:00Z"));

        proposed(first, Duration.ofHours(4));

        waitFor("PROPOSED", first);
        answer(first, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}").statusCode(200);
    }

    @Test
    void after_the_end_of_the_window_the_next_is_asked() {
        proposed(first, Duration.ofHours(4));
        waitFor("PROPOSED", first);
        TestClock.advance(Duration.ofHours(4));
        watch.look();
        waitFor("PROPOSED", first);
        TestClock.advance(Duration.ofSeconds(1));
        answer(first, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:transfer-lapsed"));

        watch.look();

        assertNull(notTaken(first).reason());
        Hub.manager()
                .get("/transfers/" + wanted.transferId())
                .then()
                .body("state", equalTo("WITH_HUB"))
                .body("toPartner", nullValue())
                .body("answerBy", nullValue());
        Hub.partner(first).get("/feed").then().body("items.type", contains("TRANSFER_PROPOSED", "TRANSFER_LAPSED"));
        Hub.partner(giving).get("/cases/" + caseId).then().body("handingOver", equalTo(true));
    }

    @Test
    void a_yes_at_the_very_end_of_the_window_is_in_time() {
        proposed(first, Duration.ofHours(4));
        waitFor("PROPOSED", first);
        TestClock.advance(Duration.ofHours(4));

        answer(first, "acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}").statusCode(200);
    }

    @Test
    void whom_a_person_at_the_hub_named_meanwhile_stands_and_has_no_end_of_time() {
        Hub.manager()
                .header("If-Match", "\"0\"")
                .body("{\"toPartner\":\"" + second + "\"}")
                .put("/transfers/" + wanted.transferId() + "/partner")
                .then()
                .statusCode(200);
        proposed(first, Duration.ofHours(4));
        Hub.made(Hub.anOffer(first)); // what comes after it on the topic has been heard

        waitFor("PROPOSED", second);
        TestClock.advance(Duration.ofDays(30));
        watch.look();
        waitFor("PROPOSED", second);
    }

    @Test
    void who_cannot_take_it_any_more_is_passed_over() {
        proposed(giving, Duration.ofHours(4));
        assertEquals("NO_CAPACITY", notTaken(giving).reason());
        proposed("P-NOBODY", Duration.ofHours(4));
        notTaken("P-NOBODY");

        waitFor("WITH_HUB", null);
    }

    @Test
    void a_question_that_is_taken_back_ends_the_search() {
        answer(giving, "withdrawal", "{}").statusCode(200);

        var ended = Broker.await(
                ReassignmentEnded.class, event -> event.transferId().equals(wanted.transferId()));
        assertEquals(UUID.fromString(caseId), ended.caseId());
        proposed(first, Duration.ofHours(4));
        Hub.made(Hub.anOffer(first));
        Hub.partner(first).get("/feed").then().body("items.type", contains("OFFER_MADE"));
    }
}
