package org.advocacyhub.provider.capacity;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners and advocates have to do, and what one more case would make of it. */
@HubTest
class LoadTest {

    private String partner;

    @BeforeEach
    void a_partner_with_a_safeguarding_case_and_an_ordinary_one() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        Hub.anAdvocate(partner, "ADV-02", 3);
        Hub.accepted(Hub.made(Hub.anOffer(partner, "CARE_ACT_SAFEGUARDING", null, false)));
        Hub.accept(Hub.anOpenOffer(partner), "ADV-02").statusCode(201);
    }

    @Test
    void open_cases_weigh_by_their_kind_and_absences_take_room_away() {
        // away for 10 of the next 20 working days
        absent("ADV-02", "2016-04-11", "2016-04-22");

        load("?serviceType=RPR_PAID")
                .body("declaredCapacity", equalTo(10))
                .body("openCases", equalTo(2))
                .body("unallocatedCases", equalTo(0))
                .body("load.weighted", equalTo("2.50"))
                .body("load.limit", equalTo("28.00"))
                .body("load.available", equalTo("26.50"))
                .body("load.room", equalTo("24.00"))
                .body("withOneMore.weighted", equalTo("3.00"))
                .body("withOneMore.openCases", equalTo(3))
                .body("advocates.advocateId", contains(ADVOCATE, "ADV-02"))
                .body("advocates.load.weighted", contains("1.50", "1.00"))
                .body("advocates.load.available", contains("25.00", "1.50"));
        load("").body("withOneMore", nullValue());
        Hub.partner(Hub.aPartner()).get("/partners/" + partner + "/load").then().statusCode(404);
        Hub.partner(partner)
                .get("/partners/" + partner + "/load?serviceType=GARDENING")
                .then()
                .statusCode(400);
    }

    @Test
    void an_offer_says_what_it_would_make_of_each_load_before_it_is_accepted() {
        var offer = Hub.anOpenOffer(partner);

        candidate(offer, ADVOCATE)
                .body("load.weighted", equalTo("1.50"))
                .body("withThis.weighted", equalTo("2.50"))
                .body("withThis.room", equalTo("22.50"))
                .body("warnings", empty());
        absent("ADV-02", "2016-04-05", "2016-04-12");

        // 14 of 20 working days and three cases are 2.10; the contact is due on the 12th
        candidate(offer, "ADV-02")
                .body("suitable", equalTo(true))
                .body("load.room", equalTo("1.10"))
                .body("withThis.room", equalTo("0.10"))
                .body("warnings", contains("AWAY_UNTIL_CONTACT_DUE"));
        Hub.accept(offer, "ADV-02").statusCode(201);
        candidate(Hub.anOpenOffer(partner), "ADV-02")
                .body("warnings", contains("OVERLOADED", "AWAY_UNTIL_CONTACT_DUE"));
    }

    @Test
    void whoever_works_in_other_districts_is_out_of_patch() {
        Hub.manager()
                .body(Hub.advocate(
                                5,
                                "[{\"unit\":\"L4_ADULT_SOCIAL_CARE\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"}]")
                        .replace("\"wteHundredths\"", "\"patch\":[\"E07000114\"],\"wteHundredths\""))
                .put("/partners/" + partner + "/advocates/THANET-01")
                .then()
                .statusCode(201);

        candidate(Hub.anOpenOffer(partner), "THANET-01").body("warnings", contains("OUT_OF_PATCH"));
    }

    private ValidatableResponse load(String query) {
        return Hub.partner(partner)
                .get("/partners/" + partner + "/load" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse candidate(OfferMade offer, String advocateId) {
        return Hub.partner(partner)
                .get("/offers/" + offer.offerId() + "/candidates")
                .then()
                .statusCode(200)
                .rootPath("find { it.advocateId == '" + advocateId + "' }");
    }

    private void absent(String advocateId, String from, String to) {
        var address = "/partners/" + partner + "/advocates/" + advocateId;
        Hub.partner(partner)
                .header("If-Match", Hub.manager().get(address).header("ETag"))
                .body("{\"absences\":[{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"kind\":\"LEAVE\"}]}")
                .put(address + "/absences")
                .then()
                .statusCode(200);
    }
}
