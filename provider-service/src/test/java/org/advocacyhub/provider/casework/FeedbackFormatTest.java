package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md D.5.4: feedback keeps how it was asked; the advocate of the case asks nobody, and who can't instruct is observed. */
@HubTest
class FeedbackFormatTest extends OneCase {

    @BeforeEach
    void the_person_was_met() {
        move("first-contact", CONTACT).statusCode(200);
    }

    @Test
    void d5_4_an_interviewer_is_named_and_is_not_the_advocate_of_the_case() {
        feedback(false, "INTERVIEWER", null).statusCode(400).body("errors.field", contains("interviewer"));
        feedback(false, "INTERVIEWER", ADVOCATE)
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:own-interview"));
        feedback(false, "INTERVIEWER", "MANAGER-1").statusCode(201);

        outcomes().body("feedback.format", equalTo("INTERVIEWER")).body("feedback.interviewer", equalTo("MANAGER-1"));
        told("INTERVIEWER", true);
    }

    /** How, and whether somebody is named; never who. */
    private void told(String format, Boolean askerKnown) {
        var told = Broker.await(
                FeedbackGiven.class, event -> event.caseId().toString().equals(caseId));
        assertEquals(format, told.format());
        assertEquals(askerKnown, told.askerKnown());
    }

    @Test
    void d5_4_easy_read_and_phone_name_nobody() {
        feedback(false, "PHONE", null).statusCode(201);

        outcomes().body("feedback.format", equalTo("PHONE")).body("feedback.interviewer", nullValue());
        told("PHONE", false);
    }

    @Test
    void d5_4_who_cannot_instruct_is_observed_by_family_or_by_a_professional_who_is_not_the_advocate() {
        move("capacity", "{\"canInstruct\":false,\"since\":\"2016-04-14\"}").statusCode(200);

        feedback(false, "EASY_READ", null).statusCode(422);
        feedback(true, "EASY_READ", null).statusCode(400).body("errors.code", contains("other-format"));
        feedback(true, "PROFESSIONAL_OBSERVATION", ADVOCATE)
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:own-interview"));
        feedback(true, "FAMILY_OBSERVATION", null).statusCode(201);

        outcomes().body("feedback.format", equalTo("FAMILY_OBSERVATION")).body("feedback.observed", equalTo(true));
    }

    @Test
    void d5_4_what_is_asked_is_no_observation_and_nobody_but_the_service_says_link() {
        feedback(false, "FAMILY_OBSERVATION", null).statusCode(400).body("errors.code", contains("other-format"));
        feedback(false, "LINK", null).statusCode(400).body("errors.code", contains("other-format"));
        // as before: nothing is said of how it was asked
        feedback(false, null, null).statusCode(201);
        told(null, null);

        outcomes().body("feedback.format", nullValue());
    }

    private ValidatableResponse outcomes() {
        return Hub.partner(partner).get("/cases/" + caseId + "/outcomes").then().statusCode(200);
    }

    private ValidatableResponse feedback(boolean observed, String format, String interviewer) {
        return move(
                "feedback",
                "{\"givenOn\":\"2016-04-15\",\"observed\":%s,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"PARTLY\",\"CAL4\":\"YES\",\"CAL5\":\"NO\"%s%s}"
                        .formatted(observed, field("format", format), field("interviewer", interviewer)));
    }

    private static String field(String name, String value) {
        return value == null ? "" : ",\"%s\":\"%s\"".formatted(name, value);
    }
}
