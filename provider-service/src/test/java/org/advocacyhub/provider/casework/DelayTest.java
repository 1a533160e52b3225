package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.DelayExplained;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.Test;

/** domain.md A.10.2: where a day of the band isn't kept because an interpreter is waited for, it is said, shown and told. */
@HubTest
class DelayTest extends OneCase {

    private static final String CONTACT_DELAY = "{\"target\":\"FIRST_CONTACT\",\"reason\":\"INTERPRETER_DELAY\"}";
    private static final String ALLOCATION_DELAY = CONTACT_DELAY.replace("FIRST_CONTACT", "ALLOCATION");

    @Test
    void a10_2_while_an_interpreter_is_waited_for_the_list_says_why_the_contact_is_missed() {
        page().body(containsString("Missed: ")).body(not(containsString("Interpreter delay")));

        move("delay", CONTACT_DELAY)
                .statusCode(200)
                .body("contactDelay", equalTo("INTERPRETER_DELAY"))
                .body("allocationDelay", nullValue());

        page().body(containsString("Interpreter delay"));
        var told = Broker.await(DelayExplained.class, event -> isOfCase(event.caseId()));
        assertEquals("FIRST_CONTACT", told.target());
        assertEquals("INTERPRETER_DELAY", told.reason());
        assertEquals(LocalDate.of(2016, 4, 15), told.saidOn());
        Hub.partner(partner)
                .get("/cases/" + caseId + "/history")
                .then()
                .body("items.find { it.move == 'DELAY' }.reason", equalTo("INTERPRETER_DELAY"));
        move("delay", CONTACT_DELAY).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:delay-explained"));
    }

    @Test
    void a10_2_what_was_done_in_time_needs_no_reason_and_what_was_late_takes_one_afterwards() {
        // due on the 12th: made on the 7th
        move("first-contact", CONTACT).statusCode(200);
        move("delay", CONTACT_DELAY).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:not-late"));
        // an advocate was named with the acceptance
        move("delay", ALLOCATION_DELAY).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:not-late"));

        caseId = Hub.accepted(Hub.made(Hub.anOffer(partner))).extract().path("caseId");
        TestClock.set("2016-04-25T09:00:00Z");
        move("first-contact", CONTACT.replace("04-07", "04-22")).statusCode(200);
        move("delay", CONTACT_DELAY).statusCode(200).body("contactDelay", equalTo("INTERPRETER_DELAY"));
    }

    @Test
    void c2_who_was_named_in_time_was_so_whoever_takes_their_place() {
        Hub.manager()
                .body(Hub.advocate(
                        25,
                        "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2014-01-01\"},"
                                + "{\"unit\":\"CARE_ACT\",\"status\":\"ACHIEVED\",\"since\":\"2014-06-01\"}]"))
                .put("/partners/" + partner + "/advocates/ADV-02")
                .then()
                .statusCode(201);
        move("advocate", "{\"advocateId\":\"ADV-02\"}").statusCode(200);

        move("delay", ALLOCATION_DELAY).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:not-late"));
    }

    @Test
    void a10_2_a_case_that_waits_for_an_advocate_with_an_interpreter_says_so_where_it_is_listed() {
        TestClock.set(Hub.NOW);
        var offer = Hub.anOpenOffer(partner);
        var waiting = Hub.partner(partner)
                .body("{\"toBeAllocated\":true}")
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("caseId");
        caseId = waiting;

        move("delay", ALLOCATION_DELAY).statusCode(200);

        assertEquals(
                "INTERPRETER_DELAY",
                WholeList.of(Hub::manager, "/unallocated-cases")
                        .one("caseId", waiting)
                        .get("delay"));
        TestClock.set("2016-04-11T09:00:00Z");
        Hub.partner(partner)
                .body("{\"advocateId\":\"" + ADVOCATE + "\"}")
                .post("/cases/" + waiting + "/advocate")
                .then()
                .statusCode(200)
                .body("allocationDelay", equalTo("INTERPRETER_DELAY"));
    }

    @Test
    void a_case_that_is_over_and_one_of_another_partner_take_none() {
        move("closure", CLOSURE.replace("PROCESS_ENDED", "PERSON_WITHDREW"))
                .statusCode(200)
                .body("moves", not(hasItem("delay")));
        move("delay", CONTACT_DELAY).statusCode(409);
        Hub.partner(Hub.aPartner())
                .body(CONTACT_DELAY)
                .post("/cases/" + UUID.fromString(caseId) + "/delay")
                .then()
                .statusCode(404);
    }

    private io.restassured.response.ValidatableResponse page() {
        return Hub.partner(partner).accept("text/html").get("/cases").then().statusCode(200);
    }
}
