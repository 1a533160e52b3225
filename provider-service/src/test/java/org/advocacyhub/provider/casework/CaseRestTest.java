package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import org.advocacyhub.contracts.CaseEvent.CaseHeld;
import org.advocacyhub.contracts.CaseEvent.CaseResumed;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** A case rests, is looked at again and goes on (domain.md D.1.2). */
@HubTest
class CaseRestTest extends OneCase {

    @Inject
    TellHoldReviews tellHoldReviews;

    @Test
    void an_active_case_rests_and_goes_on_and_both_are_told() {
        active();

        move("hold", HOLD)
                .statusCode(200)
                .body("state", equalTo("ON_HOLD"))
                .body("hold.reason", equalTo("AWAITING_DECISION"))
                .body("hold.reviewOn", equalTo("2016-05-05"))
                .body("moves", hasItem("resumption"))
                .body("moves", not(hasItem("scores")));
        move("hold", HOLD)
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:move-not-possible"))
                .body("detail", containsString("resumption"));
        move("resumption", "{\"resumedOn\":\"2016-04-13\"}")
                .statusCode(400)
                .body("errors.field", contains("resumedOn"));
        move("resumption", "{\"resumedOn\":\"2016-04-15\"}")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("hold", nullValue());

        var held = Broker.await(CaseHeld.class, event -> isOfCase(event.caseId()));
        assertEquals("AWAITING_DECISION", held.reason());
        assertEquals(LocalDate.of(2016, 5, 5), held.reviewOn());
        var resumed = Broker.await(CaseResumed.class, event -> isOfCase(event.caseId()));
        assertEquals(LocalDate.of(2016, 4, 15), resumed.resumedOn());
        assertEquals(1, Hub.openCasesOf(partner));
    }

    @Test
    void a_case_that_rests_is_looked_at_again_on_its_day_and_told_of_once() {
        active();
        move("hold", HOLD).statusCode(200).body("holdReviewDue", equalTo(false));

        lookAt("2016-05-04T22:59:59Z"); // the last second of the 4th in London
        reviewsTold(0);
        inCaseload(false);
        lookAt("2016-05-04T23:00:00Z");
        lookAt("2016-05-06T09:00:00Z");

        reviewsTold(1);
        inCaseload(true);
        move("resumption", "{\"resumedOn\":\"2016-05-06\"}").statusCode(200).body("holdReviewDue", equalTo(false));
        move("hold", HOLD.replace("2016-04-14", "2016-05-06").replace("2016-05-05", "2016-05-20"))
                .statusCode(200);
        lookAt("2016-05-20T09:00:00Z");
        reviewsTold(2); // another rest, another day
        move("closure", CLOSURE.replace("2016-04-14", "2016-05-20")).statusCode(200);
        lookAt("2016-05-21T09:00:00Z");
        reviewsTold(2);
        Hub.partner(Hub.aPartner()).get("/feed").then().body("items.type", not(hasItem("HOLD_REVIEW_DUE")));
    }

    @Test
    void a_case_that_rests_when_it_is_handed_over_is_looked_at_again_by_the_other_partner_too() {
        active();
        move("hold", HOLD).statusCode(200);
        lookAt("2016-05-05T09:00:00Z");
        reviewsTold(1);
        var taking = Hub.aPartner();
        var transferId = move(
                        "transfer",
                        "{\"toPartner\":\"" + taking
                                + "\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-05-05\",\"handoverNote\":\"Call first.\"}")
                .statusCode(201)
                .extract()
                .<String>path("transferId");
        Hub.partner(taking)
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/transfers/" + transferId + "/acceptance")
                .then()
                .statusCode(200);

        lookAt("2016-05-05T10:00:00Z");

        reviewsTold(1);
        partner = taking;
        reviewsTold(1);
    }

    @Test
    void only_an_active_case_rests() {
        move("hold", HOLD).statusCode(409);
        move("first-contact", CONTACT).statusCode(200);
        move("hold", HOLD).statusCode(409);
    }

    @Test
    void nobody_is_looked_for_longer_than_twenty_working_days() {
        active();
        var unreachable = HOLD.replace("AWAITING_DECISION", "PERSON_UNREACHABLE");

        // 20 working days from 14 April are over on 13 May
        move("hold", unreachable.replace("2016-05-05", "2016-05-16"))
                .statusCode(400)
                .body("errors.field", contains("reviewOn"))
                .body("detail", containsString("2016-05-13"));
        move("hold", unreachable.replace("2016-05-05", "2016-04-14"))
                .statusCode(400)
                .body("errors.code", contains("not-later"));
        move("hold", unreachable.replace("2016-05-05", "2016-05-13")).statusCode(200);
        move("closure", CLOSURE.replace("PROCESS_ENDED", "UNREACHABLE")).statusCode(200);
    }

    private void lookAt(String instant) {
        TestClock.set(instant);
        tellHoldReviews.look();
    }

    private void reviewsTold(int times) {
        Hub.partner(partner)
                .get("/feed?limit=200")
                .then()
                .body(
                        "items.findAll { it.type == 'HOLD_REVIEW_DUE' }.caseId",
                        equalTo(Collections.nCopies(times, caseId)));
    }

    private void inCaseload(boolean due) {
        Hub.partner(partner).get("/cases?state=ON_HOLD").then().body("items.holdReviewDue", contains(due));
    }
}
