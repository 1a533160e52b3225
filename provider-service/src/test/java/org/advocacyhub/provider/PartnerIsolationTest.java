package org.advocacyhub.provider;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One partner tries everything on another's offers and cases: they don't exist for it. */
@HubTest
class PartnerIsolationTest {

    private OfferMade offer;
    private String caseId;
    private String intruder;

    @BeforeEach
    void one_partner_with_an_offer_and_a_case_and_another() {
        TestClock.set(Hub.NOW);
        var owner = Hub.aPartner();
        caseId = Hub.anOpenCase(owner);
        offer = Hub.anOpenOffer(owner);
        intruder = Hub.aPartner();
    }

    @Test
    void nothing_of_another_partner_is_listed() {
        callers().forEach(caller -> {
            for (var list :
                    new String[] {"/offers", "/offers?state=OPEN", "/cases", "/cases?state=OPEN_ALLOCATED", "/feed"}) {
                caller.get().get(list).then().statusCode(200).body("items", empty());
            }
        });
    }

    @Test
    void what_belongs_to_another_partner_is_not_found_by_its_address() {
        callers().forEach(caller -> {
            caller.get().get("/offers/" + offer.offerId()).then().statusCode(404);
            caller.get()
                    .get("/offers/" + offer.offerId() + "/candidates")
                    .then()
                    .statusCode(404);
            caller.get().get("/cases/" + caseId).then().statusCode(404);
            caller.get().get("/cases/" + caseId + "/activities").then().statusCode(404);
            caller.get().get("/cases/" + caseId + "/outcomes").then().statusCode(404);
            caller.get().get("/partners/" + offer.partnerId()).then().statusCode(404);
        });
    }

    @Test
    void what_belongs_to_another_partner_cannot_be_moved() {
        refused("/offers/" + offer.offerId() + "/acceptance", "{\"advocateId\":\"" + Hub.ADVOCATE + "\"}");
        refused("/offers/" + offer.offerId() + "/acceptance", "{\"toBeAllocated\":true}");
        refused("/cases/" + caseId + "/advocate", "{\"advocateId\":\"" + Hub.ADVOCATE + "\"}");
        refused(
                "/partners/" + offer.partnerId() + "/advocates/" + Hub.ADVOCATE + "/ties",
                "{\"kind\":\"CASE_ROLE_AT_BODY\",\"since\":\"2016-04-05\"}");
        refused("/offers/" + offer.offerId() + "/decline", "{\"reason\":\"CONFLICT\"}");
        refused(
                "/cases/" + caseId + "/first-contact",
                "{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}");
        refused(
                "/cases/" + caseId + "/activities",
                "{\"advocateId\":\"ADV-01\",\"workedOn\":\"2016-04-05\",\"category\":\"TRAVEL\",\"minutes\":5}");
        refused(
                "/cases/" + caseId + "/scores",
                "{\"point\":\"START\",\"scoredOn\":\"2016-04-05\",\"IMP1\":1,\"IMP2\":1,\"IMP3\":1}");
        refused(
                "/cases/" + caseId + "/feedback",
                "{\"givenOn\":\"2016-04-05\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\",\"CAL4\":\"YES\","
                        + "\"CAL5\":\"YES\"}");
        refused(
                "/cases/" + caseId + "/closure",
                "{\"closedOn\":\"2016-04-05\",\"reason\":\"DIED\",\"summary\":\"-\",\"feedbackOffered\":false}");
        Hub.partner(intruder)
                .header("If-Match", "\"0\"")
                .body("{\"capacity\":0}")
                .put("/partners/" + offer.partnerId() + "/capacity")
                .then()
                .statusCode(404);

        Hub.partner(intruder)
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CAPACITY\",\"until\":\"2016-05-05\"}")
                .put("/partners/" + offer.partnerId() + "/pause")
                .then()
                .statusCode(404);
        Hub.partner(intruder)
                .header("If-Match", "\"0\"")
                .delete("/partners/" + offer.partnerId() + "/pause")
                .then()
                .statusCode(404);
        Hub.partner(intruder)
                .header("If-Match", "\"0\"")
                .body("{\"absences\":[]}")
                .put("/partners/" + offer.partnerId() + "/advocates/" + Hub.ADVOCATE + "/absences")
                .then()
                .statusCode(404);

        assertEquals("OPEN", Hub.stateOf(offer));
        assertEquals(
                "\"0\"", Hub.manager().get("/partners/" + offer.partnerId()).header("ETag"));
        assertEquals(0, Database.number("select count(*) from activity where case_id = ?::uuid", caseId));
    }

    @Test
    void a_partners_token_without_a_partner_is_let_in_nowhere() {
        Hub.as(Tokens.of("partner")).get("/offers").then().statusCode(403);
        Hub.as(Tokens.of("partner")).get("/feed").then().statusCode(403);
        Hub.as(Tokens.of("advocate")).get("/cases").then().statusCode(403);
    }

    private Stream<Supplier<RequestSpecification>> callers() {
        return Stream.of(Tokens.partner(intruder), Tokens.advocate(intruder, "ADV-01"))
                .map(token -> () -> Hub.as(token));
    }

    private void refused(String address, String body) {
        Hub.partner(intruder).body(body).post(address).then().statusCode(404);
    }
}
