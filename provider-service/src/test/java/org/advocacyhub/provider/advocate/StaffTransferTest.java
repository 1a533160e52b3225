package org.advocacyhub.provider.advocate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * domain.md I, S05, the rows about advocates: when E-KENT-MH gives up on 15 June 2017, its five advocates appear under the hub
 * by TUPE. A volunteer stays. The cases are not moved here.
 */
@HubTest
class StaffTransferTest {

    private static final String UNITS = "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2012-01-01\"},"
            + "{\"unit\":\"IMHA\",\"status\":\"ACHIEVED\",\"since\":\"2013-01-01\"}]";

    private String leaving;
    private String hub;

    @BeforeEach
    void on_the_day_of_the_withdrawal() {
        TestClock.set("2017-06-14T23:00:00Z"); // 00:00 on the 15th in London
        leaving = Hub.aPartner();
        hub = Hub.aPartner();
        for (int number = 1; number <= 4; number++) {
            put(
                    "EK-0" + number,
                    Hub.advocate(20 + number, UNITS)
                            .replace(
                                    "{\"displayName\"",
                                    "{\"continuousServiceFrom\":\"2009-09-0" + number + "\",\"displayName\""));
        }
        put(
                "EK-VOL",
                Hub.advocate(3, UNITS).replace("{\"displayName\"", "{\"deliveryModel\":\"VOLUNTEER\",\"displayName\""));
        Hub.manager()
                .header("If-Match", "\"0\"")
                .body("{\"absences\":[{\"from\":\"2017-08-01\",\"to\":\"2017-08-12\",\"kind\":\"LEAVE\"}]}")
                .put("/partners/" + leaving + "/advocates/EK-01/absences")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void S05_five_advocates_appear_under_the_hub_with_everything_they_had() {
        // the fifth is the advocate that every partner of these tests has, whose id the hub has too: given another id
        // first
        transfer(409).body("type", equalTo("urn:advocacyhub:problem:advocate-id-taken"));
        Hub.manager().get("/partners/" + hub + "/advocates").then().body("items", hasSize(1));
        hub = aHubWithoutAdvocates();

        transfer(200)
                .body("advocates.advocateId", contains(Hub.ADVOCATE, "EK-01", "EK-02", "EK-03", "EK-04"))
                .body("advocates.tupe", everyItem(equalTo(true)))
                .body("advocates.transferredFrom", everyItem(equalTo(leaving)))
                .body("advocates[1].continuousServiceFrom", equalTo("2009-09-01"))
                .body("advocates[1].caseloadLimit", equalTo(21))
                .body("advocates[1].dbsIssuedOn", equalTo("2015-03-01"))
                .body("advocates[1].qualifications.unit", contains("CORE", "IMHA"));

        Hub.manager()
                .get("/partners/" + hub + "/advocates/EK-01/absences")
                .then()
                .body("absences.from", contains("2017-08-01"));
        Hub.manager()
                .get("/partners/" + leaving + "/advocates")
                .then()
                .body("items.find { it.advocateId == 'EK-01' }.leftOn", equalTo("2017-06-15"))
                .body("items.find { it.advocateId == 'EK-VOL' }.leftOn", equalTo(null));
        Broker.await(
                PartnerAdvocatesChanged.class,
                told -> told.partnerId().equals(hub) && told.advocates() == 5 && told.wteHundredths() == 500);
        Broker.await(PartnerAdvocatesChanged.class, told -> told.partnerId().equals(leaving) && told.advocates() == 1);
        transfer(200).body("advocates", empty());
    }

    @Test
    void S05_who_went_is_given_no_case_by_the_partner_that_gave_up() {
        hub = aHubWithoutAdvocates();
        transfer(200);

        var offer = Hub.anOpenOffer(leaving);

        Hub.accept(offer, Hub.ADVOCATE).statusCode(422).body("type", equalTo("urn:advocacyhub:problem:advocate-left"));
        Hub.partner(leaving)
                .get("/offers/" + offer.offerId() + "/candidates")
                .then()
                .body("advocateId", contains("EK-VOL"));
        assertEquals(
                201, Hub.accept(Hub.anOpenOffer(hub), Hub.ADVOCATE).extract().statusCode());
    }

    private String aHubWithoutAdvocates() {
        var id = hub + "-2";
        Hub.manager().body(Hub.terms(40)).put("/partners/" + id).then().statusCode(201);
        return id;
    }

    private ValidatableResponse transfer(int status) {
        return Hub.manager()
                .body("{\"successor\":\"" + hub + "\"}")
                .post("/partners/" + leaving + "/staff-transfer")
                .then()
                .statusCode(status);
    }

    private void put(String advocateId, String details) {
        Hub.manager()
                .body(details)
                .put("/partners/" + leaving + "/advocates/" + advocateId)
                .then()
                .statusCode(201);
    }
}
