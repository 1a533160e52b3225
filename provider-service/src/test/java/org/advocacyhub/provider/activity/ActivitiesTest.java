package org.advocacyhub.provider.activity;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.contracts.CaseEvent.ActivityReversed;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time on cases: many at once, taken back, and bounded (domain.md D.3). */
@HubTest
class ActivitiesTest {

    private String partner;
    private String caseId;
    private String otherCaseId;

    @BeforeEach
    void two_cases_opened_on_5_april_and_looked_at_on_15_april() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
        caseId = Hub.anOpenCase(partner);
        otherCaseId = Hub.anOpenCase(partner);
        TestClock.advance(Duration.ofDays(10));
    }

    @Test
    void many_are_recorded_at_once_and_told_one_by_one() {
        many(row(caseId, 30), row(otherCaseId, 45), row(caseId, 15))
                .statusCode(201)
                .body("minutes", equalTo(90))
                .body("items.caseId", contains(caseId, otherCaseId, caseId));

        theCase(caseId).body("minutes", equalTo(45));
        theCase(otherCaseId).body("minutes", equalTo(45));
        for (var minutes : new int[] {30, 45, 15}) {
            Broker.await(ActivityRecorded.class, told -> told.partnerId().equals(partner) && told.minutes() == minutes);
        }
    }

    @Test
    void one_wrong_row_stops_all_and_each_is_named() {
        many(
                        row(caseId, 30),
                        row(UUID.randomUUID().toString(), 30),
                        row(caseId, 1441),
                        row(caseId, 5).replace(ADVOCATE, "NOBODY-01"),
                        row(caseId, 5).replace("2016-04-12", "2016-04-04"),
                        row(caseId, 5).replace("TRAVEL", "DNA_ABORTED_VISIT"))
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "rows[1].caseId",
                                "rows[2].minutes",
                                "rows[3].advocateId",
                                "rows[4].workedOn",
                                "rows[5].attemptReason"))
                .body(
                        "errors.code",
                        contains("unknown-case", "out-of-range", "unknown-advocate", "before-opening", "required"));

        theCase(caseId).body("minutes", equalTo(0));
        assertEquals(0, stored(caseId));
    }

    @Test
    void a_wrong_row_hides_nothing_of_those_after_it() {
        many(
                        row(caseId, 5).replace(ADVOCATE, "NOBODY-01"),
                        row(otherCaseId, 5),
                        row(caseId, 5),
                        row(otherCaseId, 5).replace(ADVOCATE, "NOBODY-02"),
                        row(otherCaseId, 1441))
                .statusCode(400)
                .body("errors.field", contains("rows[0].advocateId", "rows[3].advocateId", "rows[4].minutes"));
        assertEquals(0, stored(caseId) + stored(otherCaseId));
    }

    @Test
    void at_most_five_hundred_rows_come_at_once() {
        var rows = new String[501];
        Arrays.fill(rows, row(caseId, 1));

        many(rows).statusCode(400).body("errors.field", contains("rows"));
        many(Arrays.copyOf(rows, 500)).statusCode(201).body("items", hasSize(500));
        assertEquals(500, stored(caseId));
    }

    @Test
    void a_mistake_is_taken_back_once_and_both_stay_on_record() {
        var wrong = recorded(row(caseId, 750));

        reversal(wrong, "{\"reason\":\"WRONG_MINUTES\",\"instead\":" + work(75) + "}")
                .statusCode(201)
                .body("instead.minutes", equalTo(75));
        reversal(wrong, "{\"reason\":\"WRONG_MINUTES\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-reversed"));

        theCase(caseId).body("minutes", equalTo(75));
        Hub.partner(partner)
                .get("/cases/" + caseId + "/activities")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.minutes == 750 }.reversed.reason", equalTo("WRONG_MINUTES"))
                .body("items.find { it.minutes == 75 }.reversed", nullValue());
        var told = Broker.await(
                ActivityReversed.class, event -> event.activityId().toString().equals(wrong));
        assertEquals(750, told.minutes());
        assertEquals("TRAVEL", told.category());
    }

    @Test
    void a_mistake_is_taken_back_after_the_closure_too_but_nothing_is_worked_after_it() {
        var wrong = recorded(row(caseId, 60));
        Hub.partner(partner)
                .body("{\"closedOn\":\"2016-04-13\",\"reason\":\"DIED\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);

        reversal(wrong, "{\"reason\":\"WRONG_DAY\",\"instead\":" + work(60).replace("04-12", "04-14") + "}")
                .statusCode(400)
                .body("errors.field", contains("instead.workedOn"))
                .body("errors.code", contains("after-closure"));
        reversal(wrong, "{\"reason\":\"WRONG_DAY\",\"instead\":" + work(60).replace("04-12", "04-13") + "}")
                .statusCode(201);
        theCase(caseId).body("minutes", equalTo(60)).body("state", equalTo("CLOSED"));
    }

    @Test
    void a_case_can_end_before_a_day_whose_work_was_taken_back() {
        recorded(row(caseId, 5).replace("2016-04-12", "2016-04-06"));
        var wrongDay = recorded(row(caseId, 60));
        reversal(wrongDay, "{\"reason\":\"NEVER_WORKED\"}").statusCode(201);

        Hub.partner(partner)
                .body("{\"closedOn\":\"2016-04-06\",\"reason\":\"DIED\",\"summary\":\"-\",\"feedbackOffered\":false}")
                .post("/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void an_activity_of_another_case_or_partner_cannot_be_taken_back() {
        var activity = recorded(row(caseId, 60));

        Hub.partner(partner)
                .body("{\"reason\":\"OTHER\"}")
                .post("/cases/" + otherCaseId + "/activities/" + activity + "/reversal")
                .then()
                .statusCode(404);
        Hub.partner(Hub.aPartner())
                .body("{\"reason\":\"OTHER\"}")
                .post("/cases/" + caseId + "/activities/" + activity + "/reversal")
                .then()
                .statusCode(404);
        theCase(caseId).body("minutes", equalTo(60));
    }

    @Test
    void nobody_can_change_or_delete_what_was_recorded() throws SQLException {
        recorded(row(caseId, 60));
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from activity"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("update activity set minutes = 1"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from activity_reversal"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("delete from hours_extension"));
        }
    }

    @Test
    void a_case_takes_what_its_type_may_take_and_more_when_the_hub_agrees() {
        // synthetic figures: the sources have none
        cap("CARE_ACT", "2016-04-15", 100).statusCode(200);
        recorded(counted(caseId, 1000)); // opened before there was a cap
        caseId = Hub.anOpenCase(partner);
        recorded(counted(caseId, 100));
        recorded(row(caseId, 500).replace("2016-04-12", "2016-04-15")); // travel does not count

        many(counted(caseId, 1))
                .statusCode(400)
                .body("errors.code", contains("hours-cap-reached"))
                .body("errors.message", everyItem(containsString("100 minutes")));
        Hub.partner(partner)
                .body("{\"minutes\":60,\"until\":\"2016-04-30\",\"why\":\"We need it\"}")
                .post("/cases/" + caseId + "/hours/extensions")
                .then()
                .statusCode(403);
        Hub.manager()
                .body("{\"minutes\":60,\"until\":\"2016-04-14\",\"why\":\"A second meeting\"}")
                .post("/cases/" + caseId + "/hours/extensions")
                .then()
                .statusCode(400);
        Hub.manager()
                .body("{\"minutes\":60,\"until\":\"2016-04-30\",\"why\":\"A second meeting\"}")
                .post("/cases/" + caseId + "/hours/extensions")
                .then()
                .statusCode(201)
                .body("agreedBy", equalTo("test-hub-manager"));

        many(counted(caseId, 30), counted(caseId, 31))
                .statusCode(400)
                .body("errors.field", contains("rows[1].minutes"));
        many(counted(caseId, 30), counted(caseId, 30)).statusCode(201);
        Hub.partner(partner)
                .get("/cases/" + caseId + "/hours")
                .then()
                .body("capMinutes", equalTo(100))
                .body("countedMinutes", equalTo(160))
                .body("minutes", equalTo(660))
                .body("extensions.why", contains("A second meeting"));
        cap("CARE_ACT", "2016-04-14", null).statusCode(400);
        cap("CARE_ACT", "2016-04-15", null).statusCode(200);
        many(counted(caseId, 1000)).statusCode(201);
    }

    private static ValidatableResponse cap(String type, String from, Integer minutes) {
        return Hub.manager()
                .body("{\"from\":\"" + from + "\",\"minutes\":" + minutes + "}")
                .put("/hours-caps/" + type)
                .then();
    }

    private String recorded(String row) {
        return many(row).statusCode(201).extract().path("items[0].activityId");
    }

    private ValidatableResponse many(String... rows) {
        return Hub.partner(partner)
                .body("{\"rows\":[" + String.join(",", rows) + "]}")
                .post("/activities")
                .then();
    }

    private ValidatableResponse reversal(String activityId, String body) {
        return Hub.partner(partner)
                .body(body)
                .post("/cases/" + caseId + "/activities/" + activityId + "/reversal")
                .then();
    }

    private ValidatableResponse theCase(String id) {
        return Hub.partner(partner).get("/cases/" + id).then().statusCode(200);
    }

    private static long stored(String caseId) {
        return Database.number("select count(*) from activity where case_id = ?::uuid", caseId);
    }

    private static String work(int minutes) {
        return "{\"advocateId\":\"" + ADVOCATE + "\",\"workedOn\":\"2016-04-12\",\"category\":\"TRAVEL\",\"minutes\":"
                + minutes + "}";
    }

    private static String row(String caseId, int minutes) {
        return work(minutes).replaceFirst("\\{", "{\"caseId\":\"" + caseId + "\",");
    }

    /** Worked on the day of the test, in a category that counts as advocacy hours. */
    private static String counted(String caseId, int minutes) {
        return row(caseId, minutes).replace("TRAVEL", "RECORDS_REVIEW").replace("2016-04-12", "2016-04-15");
    }
}
