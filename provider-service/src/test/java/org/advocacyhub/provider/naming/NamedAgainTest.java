package org.advocacyhub.provider.naming;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases without an advocate, and advocates who are named when a case is taken over or up again (domain.md A.13, C.2, D.1). */
@HubTest
class NamedAgainTest {

    private static final String OTHER = "ADV-02";
    private static final String AT_THE_COUNCIL = "{\"kind\":\"CASE_ROLE_AT_BODY\",\"since\":\"2016-01-01\"}";
    private static final String CLOSURE =
            "{\"closedOn\":\"2016-04-05\",\"reason\":\"%s\",\"summary\":\"-\",\"feedbackOffered\":false}";
    private static final String REOPENING = "{\"advocateId\":\"%s\",\"sameIssue\":true}";

    private String partner;

    @BeforeEach
    void a_partner_with_two_advocates() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, OTHER, 5);
    }

    @Test
    void a_case_that_nobody_works_can_only_end_and_is_taken_up_again_with_an_advocate() {
        var caseId = unallocated();
        Hub.partner(partner).get("/cases/" + caseId).then().body("moves", contains("delay", "closure"));
        move(caseId, "transfer", transferTo(Hub.aPartner()))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-named"));

        move(caseId, "closure", CLOSURE.formatted("DIED"))
                .statusCode(200)
                .body("advocateId", nullValue())
                .body("moves", contains("reopening"));
        assertEquals(0, Hub.openCasesOf(partner));
        move(caseId, "advocate", named(ADVOCATE)).statusCode(409);
        move(caseId, "reopening", REOPENING.formatted(OTHER)).statusCode(200).body("advocateId", equalTo(OTHER));

        assertEquals(
                1,
                Database.number(
                        "select open_cases from advocate where partner_id = ? and advocate_id = '" + OTHER + "'",
                        partner));
        move(caseId, "first-contact", "{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .statusCode(200);
    }

    @Test
    void a_closure_that_wants_a_signature_is_signed_though_nobody_was_named() {
        var caseId = unallocated();

        move(caseId, "closure", CLOSURE.formatted("RISK"))
                .statusCode(200)
                .body("state", equalTo("CLOSING"))
                .body("moves", contains("sign-off"));
        move(caseId, "sign-off", "{\"signedBy\":\"MANAGER-1\",\"approved\":true}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void whose_the_case_is_is_kept_from_day_to_day_when_another_advocate_is_named() {
        var caseId = unallocated();
        move(caseId, "advocate", named(ADVOCATE)).statusCode(200).body("assignedOn", equalTo("2016-04-05"));
        TestClock.set("2016-04-07T09:00:00Z");
        move(caseId, "advocate", named(OTHER)).statusCode(200).body("assignedOn", equalTo("2016-04-05"));

        var days = Database.rows(
                "select coalesce(advocate_id, '-') || ' ' || assigned_from || ' ' || coalesce(assigned_to::text, '') as day"
                        + " from case_assignment where case_id = ?::uuid order by ordinal",
                caseId);
        assertEquals("- 2016-04-05 2016-04-05", days.get(0).get("day"));
        assertEquals(ADVOCATE + " 2016-04-05 2016-04-07", days.get(1).get("day"));
        assertEquals(OTHER + " 2016-04-07 ", days.get(2).get("day"));
    }

    @Test
    void C02_a_role_at_the_council_forbids_taking_a_case_up_again() {
        var caseId = Hub.anOpenCase(partner);
        move(caseId, "closure", CLOSURE.formatted("DIED")).statusCode(200);
        tie(partner, ADVOCATE);

        move(caseId, "reopening", REOPENING.formatted(ADVOCATE))
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-independent"))
                .body("detail", containsString("C-02"));
        move(caseId, "reopening", REOPENING.formatted(OTHER)).statusCode(200);

        Hub.partner(partner).get("/cases/" + caseId + "/advocate").then().body("advocateId", contains(ADVOCATE, OTHER));
    }

    @Test
    void C02_a_role_at_the_council_forbids_taking_a_case_over() {
        var caseId = Hub.anOpenCase(partner);
        var taking = Hub.aPartner();
        Hub.anAdvocate(taking, OTHER, 5);
        tie(taking, ADVOCATE);
        var transferId = move(caseId, "transfer", transferTo(taking))
                .statusCode(201)
                .extract()
                .<String>path("transferId");

        takeOver(taking, transferId, ADVOCATE)
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-independent"));
        takeOver(taking, transferId, OTHER).statusCode(200).body("advocateId", equalTo(OTHER));

        Hub.partner(taking).get("/cases/" + caseId + "/advocate").then().body("advocateId", contains(OTHER));
    }

    private String unallocated() {
        return Hub.partner(partner)
                .body("{\"toBeAllocated\":true}")
                .post("/offers/" + Hub.anOpenOffer(partner).offerId() + "/acceptance")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private ValidatableResponse move(String caseId, String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }

    private static ValidatableResponse takeOver(String taking, String transferId, String advocateId) {
        return Hub.partner(taking)
                .body(named(advocateId))
                .post("/transfers/" + transferId + "/acceptance")
                .then();
    }

    private static void tie(String partner, String advocateId) {
        Hub.partner(partner)
                .body(AT_THE_COUNCIL)
                .post("/partners/" + partner + "/advocates/" + advocateId + "/ties")
                .then()
                .statusCode(201);
    }

    private static String named(String advocateId) {
        return "{\"advocateId\":\"" + advocateId + "\"}";
    }

    private static String transferTo(String taking) {
        return "{\"toPartner\":\"%s\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-04-05\",\"handoverNote\":\"-\"}"
                .formatted(taking);
    }
}
