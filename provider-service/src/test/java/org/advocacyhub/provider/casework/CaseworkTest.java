package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.contracts.CaseEvent.OutcomeScored;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case from its first contact to its closure, as a partner's system works it. */
@HubTest
class CaseworkTest {

    private static final String CONTACT = "{\"contactOn\":\"2016-04-07\",\"mode\":\"CLIENT_CONTACT_F2F\"}";
    private static final String START =
            "{\"point\":\"START\",\"scoredOn\":\"2016-04-07\",\"IMP1\":2,\"IMP2\":3,\"IMP3\":2}";
    private static final String FEEDBACK =
            "{\"givenOn\":\"2016-04-14\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"PARTLY\",\"CAL3\":\"NO\","
                    + "\"CAL4\":\"NOT_APPLICABLE\",\"CAL5\":\"DECLINED\",\"satisfaction\":\"HAPPY\"}";
    private static final String CLOSURE =
            "{\"closedOn\":\"2016-04-14\",\"reason\":\"COMPLETED_OUTCOME_ACHIEVED\",\"summary\":\"It went well\","
                    + "\"feedbackOffered\":true}";

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void a_case_is_worked_from_first_contact_to_closure() {
        move("first-contact", CONTACT).statusCode(200).body("state", equalTo("FIRST_CONTACT"));
        move("scores", START).statusCode(201).body("IMP2", equalTo(3));
        move("activities", activity("2016-04-11", 45)).statusCode(201);
        move("activities", activity("2016-04-12", 1440)).statusCode(201);
        move("scores", START.replace("START", "END").replace("2016-04-07", "2016-04-13"))
                .statusCode(201);
        move("closure", CLOSURE)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("minutes", equalTo(1485))
                .body("moves", contains("feedback", "reopening"));
        move("feedback", FEEDBACK).statusCode(201);

        var contacted = Broker.await(FirstContactMade.class, event -> isOfCase(event.caseId()));
        assertEquals(LocalDate.of(2016, 4, 7), contacted.contactOn());
        Broker.await(
                OutcomeScored.class,
                event -> isOfCase(event.caseId())
                        && event.statement().equals("IMP3")
                        && event.point().equals("END")
                        && event.score() == 2);
        var recorded = Broker.await(ActivityRecorded.class, event -> isOfCase(event.caseId()) && event.minutes() == 45);
        assertEquals("PROFESSIONAL_LIAISON", recorded.category());
        var feedback = Broker.await(FeedbackGiven.class, event -> isOfCase(event.caseId()));
        assertEquals("PARTLY", feedback.cal2());
        var closed = Broker.await(CaseClosed.class, event -> isOfCase(event.caseId()));
        assertEquals("COMPLETED_OUTCOME_ACHIEVED", closed.reason());
        Hub.partner(partner)
                .get("/cases/" + caseId + "/outcomes")
                .then()
                .body("start.IMP1", equalTo(2))
                .body("end.scoredOn", equalTo("2016-04-13"))
                .body("feedback.CAL5", equalTo("DECLINED"))
                .body("feedback.satisfaction", equalTo("HAPPY"));
    }

    @Test
    void a_closed_case_frees_the_room_that_it_took() {
        assertEquals(1, Hub.openCasesOf(partner));

        move("closure", CLOSURE.replace("COMPLETED_OUTCOME_ACHIEVED", "UNREACHABLE"))
                .statusCode(200);

        assertEquals(0, Hub.openCasesOf(partner));
        Broker.await(
                PartnerCapacityChanged.class,
                event -> event.partnerId().equals(partner)
                        && event.openCases() == 0
                        && event.changedAt().isAfter(NOW));
        Hub.partner(partner)
                .get("/feed")
                .then()
                .body("items.type", contains("OFFER_MADE", "CASE_OPENED", "CASE_CLOSED"));
        Hub.partner(partner)
                .get("/partners/" + partner + "/advocates/" + ADVOCATE)
                .then()
                .body("openCases", equalTo(0));
    }

    @Test
    void only_moves_that_exist_are_made_and_the_others_say_which_do() {
        move("scores", START)
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:move-not-possible"))
                .body(
                        "detail",
                        containsString(
                                "it takes first-contact, delay, activities, reviews, capacity, processes, concern-reports"));
        move("first-contact", CONTACT).statusCode(200);
        move("first-contact", CONTACT).statusCode(409);
        move("closure", CLOSURE).statusCode(200);
        move("closure", CLOSURE).statusCode(409);
        move("activities", activity("2016-04-12", 5)).statusCode(409);
        assertEquals(0, Hub.openCasesOf(partner));
    }

    @Test
    void work_cannot_be_completed_before_anybody_was_met() {
        move("closure", CLOSURE).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:no-contact-yet"));
        move("closure", CLOSURE.replace("COMPLETED_OUTCOME_ACHIEVED", "DIED")).statusCode(200);
    }

    @Test
    void dates_fit_the_case() {
        move("first-contact", CONTACT.replace("04-07", "04-04"))
                .statusCode(400)
                .body("errors.field", contains("contactOn"))
                .body("errors.code", contains("before-opening"));
        move("first-contact", CONTACT.replace("04-07", "04-16"))
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        move("first-contact", CONTACT.replace("CLIENT_CONTACT_F2F", "RECORDS_REVIEW"))
                .statusCode(400)
                .body(
                        "errors.message",
                        contains("A first contact is with the person: one of CLIENT_CONTACT_F2F, CLIENT_PHONE_VIDEO,"
                                + " CLIENT_TEXT_EMAIL, MEETING_WITH_CLIENT."));
        move("first-contact", CONTACT).statusCode(200);
        move("activities", activity("2016-04-16", 5)).statusCode(400).body("errors.field", contains("workedOn"));
        move("scores", START.replace("04-07", "04-06"))
                .statusCode(400)
                .body("errors.code", contains("before-first-contact"));
        move("activities", activity("2016-04-15", 5)).statusCode(201);
        move("closure", CLOSURE).statusCode(400).body("errors.code", contains("before-last-record"));
    }

    @Test
    void today_is_today_in_london() {
        TestClock.set("2016-04-15T23:30:00Z"); // half past midnight of the 16th

        move("activities", activity("2016-04-16", 5)).statusCode(201);
        move("activities", activity("2016-04-17", 5)).statusCode(400);
    }

    @Test
    void minutes_are_whole_and_a_day_long_at_most() {
        for (var minutes : new String[] {"0", "1441", "-5", "12.5", "null", "\"many\""}) {
            move("activities", activity("2016-04-12", 5).replace("\"minutes\":5", "\"minutes\":" + minutes))
                    .statusCode(400)
                    .body("errors.field", contains("minutes"));
        }
        move("activities", activity("2016-04-12", 1)).statusCode(201);
    }

    @Test
    void each_point_is_scored_once_and_in_order() {
        move("first-contact", CONTACT).statusCode(200);
        move("scores", START.replace("START", "END").replace("04-07", "04-08")).statusCode(201);

        move("scores", START.replace("04-07", "04-09"))
                .statusCode(400)
                .body("errors.code", contains("end-before-start"));
        move("scores", START).statusCode(201);
        move("scores", START).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:already-scored"));
        move("scores", START.replace("\"IMP1\":2", "\"IMP1\":6"))
                .statusCode(400)
                .body("errors.field", contains("IMP1"));
    }

    @Test
    void feedback_is_given_once() {
        move("first-contact", CONTACT).statusCode(200);
        move("feedback", FEEDBACK).statusCode(201);

        move("feedback", FEEDBACK)
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:feedback-already-given"));
    }

    @Test
    void a_non_instructed_case_is_visited_and_observed() {
        var offer = Hub.made(Hub.anOffer(partner, "CARE_ACT", null, true));
        caseId = Hub.accepted(offer).extract().path("caseId");

        // opened on the 15th
        move("first-contact", "{\"contactOn\":\"2016-04-15\",\"mode\":\"CLIENT_PHONE_VIDEO\"}")
                .statusCode(422);
        move("first-contact", "{\"contactOn\":\"2016-04-15\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                .statusCode(200);
        move("feedback", FEEDBACK.replace("04-14", "04-15")).statusCode(422);
        move("feedback", FEEDBACK.replace("04-14", "04-15").replace("false", "true"))
                .statusCode(201);
    }

    @Test
    void a_phone_call_to_another_professional_is_no_first_contact() {
        move("first-contact", CONTACT.replace("CLIENT_CONTACT_F2F", "PROFESSIONAL_LIAISON"))
                .statusCode(400)
                .body("errors.field", contains("mode"));
    }

    @Test
    void an_advocate_of_the_partner_records_its_work_too() {
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .body(activity("2016-04-12", 30))
                .post("/cases/" + caseId + "/activities")
                .then()
                .statusCode(201);

        move("activities", activity("2016-04-12", 5).replace(ADVOCATE, "NOBODY-01"))
                .statusCode(422);
    }

    @Test
    void the_same_key_records_the_same_work_once() {
        var key = UUID.randomUUID().toString();

        for (int times = 0; times < 3; times++) {
            Hub.partner(partner)
                    .header("Idempotency-Key", key)
                    .body(activity("2016-04-12", 30))
                    .post("/cases/" + caseId + "/activities")
                    .then()
                    .statusCode(201);
        }

        Hub.partner(partner).get("/cases/" + caseId).then().body("minutes", equalTo(30));
    }

    @Test
    void a_version_that_was_read_is_respected_when_it_is_sent() {
        Hub.partner(partner)
                .header("If-Match", "\"5\"")
                .body(CONTACT)
                .post("/cases/" + caseId + "/first-contact")
                .then()
                .statusCode(412);
        Hub.partner(partner)
                .header("If-Match", "\"0\"")
                .body(CONTACT)
                .post("/cases/" + caseId + "/first-contact")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void what_was_answered_at_the_opening_is_what_is_read_later() {
        var offer = Hub.anOpenOffer(partner);
        TestClock.advance(Duration.ofMinutes(5));
        var opened = Hub.accepted(offer).extract().jsonPath().getMap("$");
        TestClock.advance(Duration.ofMinutes(5));

        assertEquals(
                opened,
                Hub.partner(partner)
                        .get("/cases/" + opened.get("caseId"))
                        .jsonPath()
                        .getMap("$"));
        Hub.partner(partner)
                .get("/offers/" + offer.offerId())
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("advocateId", equalTo(ADVOCATE))
                .body(
                        "answeredAt",
                        equalTo(NOW.plus(Duration.ofDays(10))
                                .plus(Duration.ofMinutes(5))
                                .toString()))
                .header("ETag", "\"1\"");
    }

    @Test
    void recorded_work_makes_another_version_of_the_case() {
        move("first-contact", CONTACT).statusCode(200);
        move("activities", activity("2016-04-11", 45)).statusCode(201);

        Hub.partner(partner)
                .get("/cases/" + caseId)
                .then()
                .body("state", equalTo("ACTIVE"))
                .header("ETag", "\"2\"");
        Hub.partner(partner)
                .header("If-Match", "\"1\"")
                .body(activity("2016-04-12", 45))
                .post("/cases/" + caseId + "/activities")
                .then()
                .statusCode(412);
    }

    @Test
    void notes_and_summaries_stay_here() {
        var log = LogWatch.during(() -> {
            move("first-contact", CONTACT).statusCode(200);
            move("activities", activity("2016-04-12", 20).replace("\"notes\":null", "\"notes\":\"Quizzacious remark\""))
                    .statusCode(201);
            move(
                            "activities",
                            activity("2016-04-12", 20)
                                    .replace("\"notes\":null", "\"notes\":\"" + "q".repeat(4001) + "\""))
                    .statusCode(400)
                    .body("errors.field", contains("notes"));
            move("closure", CLOSURE.replace("It went well", "Quizzacious ending"))
                    .statusCode(200);
            Broker.await(CaseClosed.class, event -> isOfCase(event.caseId()));
        });

        log.assertNowhere("quizzacious");
        for (var told : Broker.raw("cases")) {
            assertFalse(new String(told, StandardCharsets.UTF_8).contains("Quizzacious"));
        }
    }

    @Test
    void who_reads_a_case_is_remembered_and_nobody_can_undo_it() throws SQLException {
        Hub.as(Tokens.advocate(partner, ADVOCATE))
                .get("/cases/" + caseId)
                .then()
                .statusCode(200);
        Hub.partner(Hub.aPartner()).get("/cases/" + caseId).then().statusCode(404);

        var views = Database.rows("select viewer, what from case_view where case_id = ?::uuid", caseId);
        assertEquals(List.of(Map.of("viewer", ADVOCATE, "what", "CASE")), views);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from case_view"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("update case_view set viewer = 'nobody'"));
        }
    }

    @Test
    void cases_are_listed_by_state_and_in_pages() {
        var second = Hub.anOpenCase(partner);
        Hub.anOpenCase(partner);
        move("closure", CLOSURE.replace("COMPLETED_OUTCOME_ACHIEVED", "DIED")).statusCode(200);

        Hub.partner(partner).get("/cases?state=CLOSED").then().body("items.caseId", contains(caseId));
        Hub.partner(partner)
                .get("/cases?limit=2&state=OPEN_ALLOCATED")
                .then()
                .body("items.caseId", hasItem(second))
                .body("nextCursor", nullValue());
        var cursor = Hub.partner(partner)
                .get("/cases?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .<String>path("nextCursor");
        Hub.partner(partner).queryParam("cursor", cursor).get("/cases").then().body("items.size()", equalTo(1));
        Hub.partner(partner)
                .get("/cases?state=FORGOTTEN")
                .then()
                .statusCode(400)
                .body("errors.field", contains("state"));
    }

    private boolean isOfCase(UUID told) {
        return told.toString().equals(caseId);
    }

    private ValidatableResponse move(String move, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/" + move)
                .then();
    }

    private static String activity(String workedOn, int minutes) {
        return """
                {"advocateId":"%s","workedOn":"%s","category":"PROFESSIONAL_LIAISON","minutes":%d,"mode":"PHONE",
                 "travelMiles":null,"notes":null}""".formatted(ADVOCATE, workedOn, minutes);
    }
}
