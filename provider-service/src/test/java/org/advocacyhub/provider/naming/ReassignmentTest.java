package org.advocacyhub.provider.naming;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An advocate leaves: the cases go to a colleague, each checked as if it were given alone (domain.md A.13, A.15). */
@HubTest
class ReassignmentTest {

    private String partner;

    @BeforeEach
    void a_partner_with_two_advocates() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, "ADV-02", 2);
    }

    @Test
    void all_are_given_and_told_of() {
        var first = Hub.anOpenCase(partner);
        var second = Hub.anOpenCase(partner);

        reassign("ADV-01", "ADV-02")
                .statusCode(200)
                .body("given", equalTo(List.of(first, second)))
                .body("left", empty());

        assertEquals("ADV-02", advocateOf(first));
        assertEquals("ADV-02", advocateOf(second));
        var told = Broker.await(
                AdvocateAllocated.class, event -> event.caseId().toString().equals(second));
        assertEquals("ADV-01", told.formerAdvocateId());
        reassign("ADV-01", "ADV-02").statusCode(409).body("type", equalTo("urn:advocacyhub:problem:no-open-cases"));
    }

    @Test
    void what_there_is_no_room_for_stays_and_says_why() {
        var cases = List.of(Hub.anOpenCase(partner), Hub.anOpenCase(partner), Hub.anOpenCase(partner));

        reassign("ADV-01", "ADV-02")
                .statusCode(200)
                .body("given", hasSize(2))
                .body("left.caseId", equalTo(List.of(cases.get(2))))
                .body("left.code", hasItem("caseload-full"))
                .body("left.referralRef", equalTo(List.of(referenceOf(cases.get(2)))));

        assertEquals("ADV-01", advocateOf(cases.get(2)));
        reassign("ADV-01", "ADV-02")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:no-case-given"))
                .body("detail", containsString("ADV-02"));
    }

    @Test
    void nobody_is_named_who_is_not_there_and_no_other_partners_cases_move() {
        var caseId = Hub.anOpenCase(partner);
        var other = Hub.aPartner();

        reassign("ADV-01", "ADV-01").statusCode(400).body("errors[0].field", equalTo("to"));
        reassign("ADV-01", "ADV-99").statusCode(409);
        Hub.partner(other)
                .body("{\"from\":\"ADV-01\",\"to\":\"ADV-02\"}")
                .post("/partners/" + partner + "/reassignment")
                .then()
                .statusCode(404);

        assertEquals("ADV-01", advocateOf(caseId));
    }

    private ValidatableResponse reassign(String from, String to) {
        return Hub.partner(partner)
                .body("{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}")
                .post("/partners/" + partner + "/reassignment")
                .then();
    }

    private String referenceOf(String caseId) {
        return Hub.partner(partner).get("/cases/" + caseId).jsonPath().getString("referralRef");
    }

    private String advocateOf(String caseId) {
        return Hub.partner(partner).get("/cases/" + caseId).jsonPath().getString("advocateId");
    }
}
