package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** A Care Act case that a partner opened on 5 April 2016, for tests of what it goes through. */
abstract class OneCase {

    static final String CONTACT = "{\"contactOn\":\"2016-04-07\",\"mode\":\"CLIENT_CONTACT_F2F\"}";
    static final String HOLD =
            "{\"heldOn\":\"2016-04-14\",\"reason\":\"AWAITING_DECISION\",\"reviewOn\":\"2016-05-05\"}";
    static final String CLOSURE =
            "{\"closedOn\":\"2016-04-14\",\"reason\":\"PROCESS_ENDED\",\"summary\":\"Done\",\"feedbackOffered\":true}";

    String partner;
    String caseId;

    @BeforeEach
    void a_case_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    /** The first contact was on the 7th, and so was the first hour of work. */
    void active() {
        move("first-contact", CONTACT).statusCode(200);
        move("activities", visit("2016-04-07")).statusCode(201);
    }

    boolean isOfCase(UUID told) {
        return told.toString().equals(caseId);
    }

    /** What the partner says to the case, by the address of a move. */
    ValidatableResponse move(String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }

    /** An hour of the usual advocate with the person. */
    static String visit(String workedOn) {
        return """
                {"advocateId":"%s","workedOn":"%s","category":"CLIENT_CONTACT_F2F","minutes":60,"mode":"IN_PERSON",
                 "travelMiles":null,"notes":null}""".formatted(ADVOCATE, workedOn);
    }
}
