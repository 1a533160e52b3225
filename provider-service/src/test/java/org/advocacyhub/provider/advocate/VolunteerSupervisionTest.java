package org.advocacyhub.provider.advocate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md A.10.2, A.15: a supervisor has eight volunteers at most; with more, no volunteer is given a case. */
@HubTest
class VolunteerSupervisionTest {

    private String partner;

    @BeforeEach
    void a_partner_with_eight_volunteers_and_one_paid_advocate() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        for (int number = 1; number <= 8; number++) {
            volunteer("VOL-0" + number);
        }
    }

    @Test
    void eight_volunteers_need_one_supervisor_and_the_ninth_needs_another() {
        supervision().body("volunteers", equalTo(8)).body("needed", equalTo(1)).body("suffices", equalTo(true));
        Hub.accept(offer(), "VOL-01").statusCode(201);

        volunteer("VOL-09");

        supervision().body("volunteers", equalTo(9)).body("needed", equalTo(2)).body("suffices", equalTo(false));
        var open = offer();
        Hub.accept(open, "VOL-02")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:advocate-not-suitable"))
                .body("detail", containsString("9 volunteers need 2 supervisors"));
        Hub.partner(partner)
                .get("/offers/" + open.offerId() + "/candidates")
                .then()
                .statusCode(200)
                .body("find { it.advocateId == 'VOL-02' }.reasons.code", hasItem("SUPERVISORS_TOO_FEW"))
                .body("find { it.advocateId == '" + Hub.ADVOCATE + "' }.suitable", equalTo(true));

        supervisor(Hub.ADVOCATE, "2016-04-01", null);
        Hub.accept(open, "VOL-02").statusCode(422);
        supervisor("VOL-01", "2016-04-01", "2016-04-05");

        supervision().body("supervisors", equalTo(2)).body("suffices", equalTo(true));
        Hub.accept(open, "VOL-02").statusCode(201);
        TestClock.set("2016-04-06T09:00:00Z"); // the second one's last day is over
        supervision().body("supervisors", equalTo(1)).body("suffices", equalTo(false));
    }

    @Test
    void who_is_paid_may_be_given_a_case_whatever_the_volunteers() {
        volunteer("VOL-09");

        Hub.accept(Hub.anOpenOffer(partner), Hub.ADVOCATE).statusCode(201);
    }

    @Test
    void the_number_is_data_from_a_day_on() {
        Database.execute("update fitness_period set volunteers_per_supervisor = 7");
        try {
            // rules are remembered for a while by day: another day asks anew
            TestClock.set("2029-02-03T09:00:00Z");
            supervision().body("volunteersPerSupervisor", equalTo(7)).body("suffices", equalTo(false));
        } finally {
            Database.execute("update fitness_period set volunteers_per_supervisor = 8");
        }
    }

    @Test
    void another_partner_does_not_see_it() {
        Hub.partner(Hub.aPartner())
                .get("/partners/" + partner + "/volunteer-supervision")
                .then()
                .statusCode(404);
    }

    private org.advocacyhub.contracts.AllocationEvent.OfferMade offer() {
        return Hub.made(Hub.anOffer(partner, "COMMUNITY", null, false));
    }

    private ValidatableResponse supervision() {
        return Hub.partner(partner)
                .get("/partners/" + partner + "/volunteer-supervision")
                .then()
                .statusCode(200);
    }

    private void supervisor(String advocateId, String from, String to) {
        Hub.partner(partner)
                .body("{\"from\":\"" + from + "\",\"to\":" + (to == null ? null : "\"" + to + "\"") + "}")
                .put("/partners/" + partner + "/supervisors/" + advocateId)
                .then()
                .statusCode(200);
    }

    private void volunteer(String advocateId) {
        Hub.manager()
                .body(
                        Hub.advocate(2, "[{\"unit\":\"INDUCTION\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"}]")
                                .replace(
                                        "{\"displayName\"",
                                        "{\"deliveryModel\":\"VOLUNTEER\",\"supervisionLastOn\":\"2016-03-29\",\"displayName\""))
                .put("/partners/" + partner + "/advocates/" + advocateId)
                .then()
                .statusCode(201);
    }
}
