package org.advocacyhub.provider.visit;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.advocacyhub.provider.Hub.NOW;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md A.6: a paid representative visits within 5 working days and every 28 days; what is late is seen and told. */
@HubTest
class DueVisitsTest {

    @Inject
    TellOverdueVisits tellOverdueVisits;

    private String partner;
    private String caseId;

    @BeforeEach
    void a_case_of_a_paid_representative_opened_on_the_fifth_of_april() {
        TestClock.set(NOW);
        partner = "R" + Hub.aPartner();
        Hub.manager()
                .body(Hub.terms(10).replace("[\"CARE_ACT\",\"COMMUNITY\"]", "[\"RPR_PAID\"]"))
                .put("/partners/" + partner)
                .then()
                .statusCode(201);
        Hub.manager()
                .body(Hub.advocate(
                        25,
                        "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2014-01-01\"},"
                                + "{\"unit\":\"IMCA\",\"status\":\"ACHIEVED\",\"since\":\"2014-06-01\"}]"))
                .put("/partners/" + partner + "/advocates/" + ADVOCATE)
                .then()
                .statusCode(201);
        caseId = Hub.accepted(Hub.made(Hub.anOffer(partner, "RPR_PAID", null, true)))
                .extract()
                .path("caseId");
    }

    @Test
    void a6_the_first_visit_is_due_within_five_working_days() {
        visit().body("items.dueOn", contains("2016-04-12"))
                .body("items.lastVisitOn", contains(nullValue()))
                .body("items.overdue", contains(false));

        toldDays("null 2016-04-12");
        lookAt("2016-04-12T22:59:59Z"); // the last second of the 12th in London
        assertEquals(List.of(), told());
        lookAt("2016-04-12T23:00:00Z");
        lookAt("2016-04-13T09:00:00Z");

        assertEquals(List.of(caseId), told());
        visit().body("items.overdue", contains(true));
        inCaseload().body("items[0].steps.find { it.step == 'VISIT' }.stands", equalTo("OVERDUE"));
    }

    @Test
    void a6_every_visit_moves_the_next_and_an_overdue_one_is_told_of_each_time() {
        at("2016-04-06T09:00:00Z");
        move(
                "instruction",
                "{\"verifiedOn\":\"2016-04-06\",\"verifiedBy\":\"MANAGER-1\",\"instructedBy\":\"SUPERVISORY_BODY\",\"reportDueOn\":null}");
        move("first-contact", "{\"contactOn\":\"2016-04-06\",\"mode\":\"CLIENT_CONTACT_F2F\"}");
        visit().body("items.dueOn", contains("2016-05-04")).body("items.lastVisitOn", contains("2016-04-06"));

        lookAt("2016-05-05T09:00:00Z");
        assertEquals(1, told().size());
        move("activities", work("CLIENT_PHONE_VIDEO", "2016-05-05"));
        visit().body("items.dueOn", contains("2016-05-04")).body("items.overdue", contains(true));
        move("activities", work("MEETING_WITH_CLIENT", "2016-05-05"));
        visit().body("items.dueOn", contains("2016-06-02")).body("items.overdue", contains(false));
        move("activities", work("CLIENT_CONTACT_F2F", "2016-04-20"));
        visit().body("items.dueOn", contains("2016-06-02"));

        // K-31: every last visit is told once, and no other
        toldDays("null 2016-04-12", "2016-04-06 2016-05-04", "2016-05-05 2016-06-02");
        lookAt("2016-06-02T09:00:00Z");
        assertEquals(1, told().size());
        lookAt("2016-06-03T09:00:00Z");
        assertEquals(2, told().size());
    }

    @Test
    void a6_a_visit_that_was_none_does_not_count() {
        at("2016-04-06T09:00:00Z");
        move(
                "instruction",
                "{\"verifiedOn\":\"2016-04-06\",\"verifiedBy\":\"MANAGER-1\",\"instructedBy\":\"SUPERVISORY_BODY\",\"reportDueOn\":null}");
        move("first-contact", "{\"contactOn\":\"2016-04-06\",\"mode\":\"CLIENT_CONTACT_F2F\"}");
        at("2016-04-20T09:00:00Z");
        var activityId = Hub.partner(partner)
                .body(work("CLIENT_CONTACT_F2F", "2016-04-20"))
                .post("/cases/" + caseId + "/activities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("activityId");
        visit().body("items.dueOn", contains("2016-05-18"));

        move("activities/" + activityId + "/reversal", "{\"reason\":\"WRONG_DAY\"}");

        visit().body("items.dueOn", contains("2016-05-04")).body("items.lastVisitOn", contains("2016-04-06"));
        toldDays("null 2016-04-12", "2016-04-06 2016-05-04", "2016-04-20 2016-05-18", "2016-04-06 2016-05-04");
    }

    @Test
    void a6_no_visit_is_awaited_once_the_case_is_closed_and_one_is_again_when_it_is_reopened() {
        move(
                "closure",
                "{\"closedOn\":\"2016-04-05\",\"reason\":\"PERSON_WITHDREW\",\"summary\":\"-\",\"feedbackOffered\":false}");
        visit().body("items", empty());
        lookAt("2016-04-20T09:00:00Z");
        assertEquals(List.of(), told());

        move("reopening", "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}");

        visit().body("items.dueOn", contains("2016-04-12"));
        lookAt("2016-04-20T09:00:00Z");
        assertEquals(List.of(caseId), told());
    }

    @Test
    void visits_of_others_and_of_other_kinds_of_cases_are_not_listed() {
        var other = Hub.aPartner();
        Hub.anOpenCase(other);

        Hub.partner(other).get("/due-visits").then().statusCode(200).body("items", empty());
    }

    private void lookAt(String instant) {
        at(instant);
        tellOverdueVisits.look();
    }

    /** What is told of the case, in the order of the outbox: the last visit and the day for the next. */
    private void toldDays(String... days) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of(days),
                        Broker.all(VisitDueChanged.class).stream()
                                .filter(this::isOfCase)
                                .map(event -> event.lastVisitOn() + " " + event.dueOn())
                                .toList()));
    }

    private boolean isOfCase(VisitDueChanged event) {
        return event.caseId().toString().equals(caseId);
    }

    private static void at(String instant) {
        TestClock.set(instant);
    }

    private List<String> told() {
        return Hub.partner(partner)
                .get("/feed?limit=200")
                .jsonPath()
                .getList("items.findAll { it.type == 'VISIT_OVERDUE' }.caseId", String.class);
    }

    private ValidatableResponse visit() {
        return Hub.partner(partner).get("/due-visits").then().statusCode(200);
    }

    private ValidatableResponse inCaseload() {
        return Hub.partner(partner).get("/cases").then().statusCode(200);
    }

    private static String work(String category, String day) {
        return "{\"advocateId\":\"%s\",\"workedOn\":\"%s\",\"category\":\"%s\",\"minutes\":30}"
                .formatted(ADVOCATE, day, category);
    }

    private void move(String move, String body) {
        var answer = Hub.partner(partner).body(body).post("/cases/" + caseId + "/" + move);
        assertEquals(2, answer.statusCode() / 100, () -> move + ": " + answer.asString());
    }
}
