package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.carryover.ACase.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Instant;
import java.util.Map;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be told of a case that the provider before left open, and what may be left out (need N32). */
@HubTest
class CarriedOverChecksTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "previousReference,,previousReference,required",
        "previousProvider,,previousProvider,required",
        "openedOn,,openedOn,required",
        "openedOn,2016-04-06,openedOn,in-the-future",
        "openedOn,1950-01-01,openedOn,too-long-ago",
        "openedOn,2.11.2015,openedOn,not-a-date",
        "lastContactOn,2016-04-06,lastContactOn,in-the-future",
        "lastContactOn,2015-11-01,lastContactOn,contradiction",
        "partnerId,A B,partnerId,not-a-partner",
        "surprise,1,surprise,unknown-field"
    })
    void what_is_told_beside_the_form_is_checked(String field, String value, String faulty, String code) {
        ACase.thin()
                .with(field, value)
                .send()
                .then()
                .statusCode(400)
                .body("errors.find { it.field == '" + faulty + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-11-02", "2016-04-05"})
    void the_last_contact_may_be_on_the_first_day_and_today(String day) {
        ACase.thin().with("lastContactOn", day).takenOver();
    }

    @ParameterizedTest
    @CsvSource({
        "requestedType,UNSURE,referral.requestedType,required",
        "receivedAt,2015-11-02T09:00:00Z,referral.receivedAt,not-allowed",
        "channel,HOSPITAL_NOTIFICATION,referral.channel,not-allowed",
        "decisionNeededBy,1.1.2016,referral.decisionNeededBy,not-a-date"
    })
    void what_is_told_of_the_form_is_checked_as_at_the_front_door(
            String field, String value, String faulty, String code) {
        ACase.thin()
                .told(field, value)
                .send()
                .then()
                .statusCode(400)
                .body("errors.findAll { it.field == '" + faulty + "' }.code", hasItem(code));
    }

    @Test
    void what_cannot_be_in_a_form_cannot_be_here_and_nothing_is_stored() {
        var told = ACase.about(AReferral.forCommunity()
                .with("person.nhsNumber", "1234567890")
                .with("person.homePostcode", "somewhere"));

        told.send()
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("referral.person.nhsNumber"))
                .body("errors.field", hasItem("referral.person.homePostcode"));
        assertThat(listed(told.number())).isEmpty();
    }

    @Test
    void the_equality_answers_are_checked_too() {
        var told = ACase.thin();
        var body = "{\"previousReference\": \"" + told.number() + "\", \"previousProvider\": \"P\", \"openedOn\":"
                + " \"2015-11-02\", \"referral\": {\"requestedType\": \"COMMUNITY\", \"equality\": {\"sexx\": \"F\"}}}";

        as(WORKER)
                .body(body)
                .post("/carried-over-cases")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("referral.equality.sexx"));
    }

    /** The row of a number, wherever in the list it stands; empty when it is not there. */
    private static Map<String, Object> listed(String number) {
        return WholeList.of(() -> as(WORKER), "/carried-over-cases").where("previousReference", number).stream()
                .findFirst()
                .orElse(Map.of());
    }
}
