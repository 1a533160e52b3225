package org.advocacyhub.referral.hospitalnotification;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** In the tests the law comes into force on 1 January 2030. */
@HubTest
class HospitalNotificationsResourceTest {

    private static final String NOTIFICATION = """
            {"hospital": "Example Hospital", "hospitalPostcode": "CT1 3NG", "ward": "Example ward", "mhaStatus": "S3",
             "sectionStart": "2029-12-30",
             "patient": {"givenName": "Test", "familyName": "Example", "dateOfBirth": "1990-02-01"},
             "opinion": {"capacity": "N", "wish": "U", "bestInterests": "Y"},
             "notifiedBy": {"name": "Test Manager", "phone": "01632 960005"}}""";

    @Test
    void while_the_law_is_not_in_force_there_is_nothing_to_notify() {
        TestClock.set("2029-12-31T23:59:00Z");

        send(NOTIFICATION).then().statusCode(404).body("type", equalTo("urn:advocacyhub:problem:not-commenced"));
    }

    @Test
    void from_its_first_day_on_a_notification_becomes_a_referral_for_an_imha() {
        TestClock.set("2030-01-01T00:01:00Z");

        var referralId = UUID.fromString(
                send(NOTIFICATION).then().statusCode(201).extract().path("referralId"));

        var facts = Broker.await(
                        ReferralReceived.class, event -> event.referralId().equals(referralId))
                .facts();
        assertThat(facts.channel()).isEqualTo("HOSPITAL_NOTIFICATION");
        assertThat(facts.requestedType()).isEqualTo("IMHA");
        assertThat(facts.imha().mhaStatus()).isEqualTo("S3");
        assertThat(facts.imha().patientDeclines()).isEqualTo("U");
        assertThat(facts.place().currentOutcode()).isEqualTo("CT1");
        assertThat(facts.authority().hasCapacityToConsent()).isEqualTo("N");
        assertThat(facts.authority().consentGiven()).isEqualTo("U");
    }

    @Test
    void what_is_wrong_is_named_in_the_notifications_own_words() {
        TestClock.set("2030-01-01T00:01:00Z");

        send("{\"patient\": {\"familyName\": \"Example\"}}")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("ward", "mhaStatus"));
        send(NOTIFICATION.replace("CT1 3NG", "CT1").replace("2029-12-30", "2031-01-01"))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("hospitalPostcode", "sectionStart"));
    }

    private static Response send(String notification) {
        return as(aReferrer()).body(notification).post("/hospital-notifications");
    }
}
