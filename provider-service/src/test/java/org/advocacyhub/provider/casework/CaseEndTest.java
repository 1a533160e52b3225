package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** How a case ends, by whose signature, and how it is taken up again (domain.md D.1.2, D.2). */
@HubTest
class CaseEndTest extends OneCase {

    private static final String REOPENING = "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}";

    @Test
    void a_closure_for_risk_waits_for_a_managers_signature() {
        active();

        move("closure", CLOSURE.replace("PROCESS_ENDED", "RISK"))
                .statusCode(200)
                .body("state", equalTo("CLOSING"))
                .body("closureReason", equalTo("RISK"))
                .body("moves", contains("feedback", "sign-off"));
        assertEquals(1, Hub.openCasesOf(partner));
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .body("{\"signedBy\":\"MANAGER-1\",\"approved\":true}")
                .post("/cases/" + caseId + "/sign-off")
                .then()
                .statusCode(403);
        move("sign-off", "{\"signedBy\":\"" + ADVOCATE + "\",\"approved\":true}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:own-signature"));
        move("sign-off", "{\"signedBy\":\"MANAGER-1\",\"approved\":false}")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("closureReason", nullValue());
        move("closure", CLOSURE.replace("PROCESS_ENDED", "RISK")).statusCode(200);
        move("sign-off", "{\"signedBy\":\"MANAGER-1\",\"approved\":true}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("signedBy", equalTo("MANAGER-1"));

        var closed = Broker.await(CaseClosed.class, event -> isOfCase(event.caseId()));
        assertEquals("RISK", closed.reason());
        assertEquals(0, Hub.openCasesOf(partner));
    }

    @Test
    void a_closed_case_is_taken_up_again_in_time_and_takes_room_again() {
        active();
        move("closure", CLOSURE)
                .statusCode(200)
                .body("reopenUntil", equalTo("2016-05-13"))
                .body("moves", contains("feedback", "reopening"));
        assertEquals(0, Hub.openCasesOf(partner));
        TestClock.set("2016-05-13T22:30:00Z"); // half past eleven of the last day

        move("reopening", REOPENING.replace("true", "false"))
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:new-referral-needed"));
        move("reopening", REOPENING.replace(ADVOCATE, "NOBODY-01")).statusCode(422);
        move("reopening", REOPENING)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("closedOn", nullValue())
                .body("closureSummary", nullValue())
                .body("firstContactOn", equalTo("2016-04-07"));

        var reopened = Broker.await(CaseReopened.class, event -> isOfCase(event.caseId()));
        assertEquals(LocalDate.of(2016, 5, 13), reopened.reopenedOn());
        assertEquals(1, Hub.openCasesOf(partner));
        Hub.partner(partner)
                .get("/feed")
                .then()
                .body("items.type", contains("OFFER_MADE", "CASE_OPENED", "CASE_CLOSED", "CASE_REOPENED"));
        move("closure", CLOSURE.replace("2016-04-14", "2016-05-13")).statusCode(200);
        assertEquals(0, Hub.openCasesOf(partner));
    }

    @Test
    void a_day_later_it_is_a_new_referral_that_names_the_old_case() {
        active();
        move("closure", CLOSURE).statusCode(200);
        TestClock.set("2016-05-13T23:30:00Z"); // half past midnight of the 14th in London

        move("reopening", REOPENING).statusCode(409).body("detail", containsString("it takes feedback"));
        var next = Hub.accepted(Hub.anOpenOffer(partner)).extract().path("caseId");
        Hub.partner(partner).get("/cases/" + next).then().body("previousCaseId", equalTo(caseId));
    }

    @Test
    void reopening_asks_for_room_and_a_fit_advocate_like_a_new_case() {
        move("closure", CLOSURE.replace("PROCESS_ENDED", "PERSON_WITHDREW")).statusCode(200);
        Hub.anAdvocate(partner, "ADV-02", 0);

        move("reopening", REOPENING.replace(ADVOCATE, "ADV-02"))
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:caseload-full"));
        move("reopening", REOPENING).statusCode(200).body("state", equalTo("OPEN_ALLOCATED"));
    }
}
