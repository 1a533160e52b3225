package org.advocacyhub.triage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of a contract's projects: what is on it on the day of receipt is served, nothing else (domain.md A.1.1, S21). */
@HubTest
@CleanDatabase
class BespokeProjectsTest {

    private static final String FLOOD = """
            {"contractRef": "%s", "projectRef": "flood-2015", "instructionRef": "CCC/2016/114", "validFrom": "2016-04-06"}
            """.formatted(Referrals.CONTRACT);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void s21_a_project_is_served_from_the_day_on_which_it_is_listed_until_it_is_ended() {
        var added = add(FLOOD)
                .statusCode(201)
                .body("validTo", nullValue())
                .body("addedBy", equalTo("manager-1"))
                .extract();
        var tooEarly = refer();
        assertEquals("BES-02", told(TriageEnded.class, tooEarly).ruleId());

        TestClock.set("2016-04-06T09:00:00Z");
        var inTime = refer();
        assertEquals("BES-03", told(EligibilityDecided.class, inTime).ruleId());

        TestClock.set("2016-04-07T09:00:00Z");
        end(added.path("projectId"), "2016-04-08", added.header("ETag"))
                .statusCode(200)
                .body("validTo", equalTo("2016-04-08"))
                .body("endedBy", equalTo("manager-1"))
                .body("endedAt", equalTo("2016-04-07T09:00:00Z"));
        var onTheLastDay = refer();
        assertEquals("BES-03", told(EligibilityDecided.class, onTheLastDay).ruleId());

        TestClock.set("2016-04-08T09:00:00Z");
        var over = refer();
        assertEquals("BES-02", told(TriageEnded.class, over).ruleId());
        assertEquals(1, Database.number("select count(*) from bespoke_project"), "nothing is deleted");
        for (var referral : new ReferralReceived[] {tooEarly, inTime, onTheLastDay, over}) {
            worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                    .then()
                    .body("decisions.findAll { it.kind == 'SCREENING' }.replay.same", contains(true));
        }
    }

    @Test
    void the_same_key_adds_once() {
        var first = manager()
                .header("Idempotency-Key", "flood")
                .body(FLOOD)
                .post("/bespoke-projects")
                .then()
                .statusCode(201)
                .extract();
        var again = manager().header("Idempotency-Key", "flood").body(FLOOD).post("/bespoke-projects");

        assertEquals(201, again.statusCode());
        assertEquals(first.<String>path("projectId"), again.path("projectId"));
        assertEquals(1, Database.number("select count(*) from bespoke_project"));
    }

    @ParameterizedTest(name = "listed from 6 April up to 1 July, again from {0} up to {1}: {2}")
    @CsvSource({
        "2016-04-05, 2016-04-06, 201",
        "2016-04-05, 2016-04-07, 409",
        "2016-06-30, 2016-08-01, 409",
        "2016-07-01, 2016-08-01, 201",
        "2016-07-01, , 201",
        "2016-06-30, , 409",
        "2016-05-01, 2016-05-02, 409",
    })
    void a_project_is_on_the_list_once_on_any_day(String from, String to, int status) {
        add(upTo(FLOOD, "2016-07-01")).statusCode(201);
        var again = FLOOD.replace("2016-04-06", from);

        var answer = add(to == null ? again : upTo(again, to)).statusCode(status);

        if (status == 409) {
            answer.body("type", equalTo("urn:advocacyhub:problem:already-listed"));
        }
        add(FLOOD.replace("flood-2015", "flood-2009")).statusCode(201);
    }

    @Test
    void an_end_is_today_or_later_and_earlier_than_was_said() {
        var added = add(upTo(FLOOD.replace("2016-04-06", "2016-04-01"), "2016-07-01"))
                .statusCode(201)
                .extract();
        var id = added.<String>path("projectId");
        var tag = added.header("ETag");

        end(id, "2016-05-01", null).statusCode(428);
        end(id, "2016-05-01", "\"7\"").statusCode(412);
        end(id, "2016-04-04", tag).statusCode(400).body("errors[0].code", equalTo("day-is-over"));
        end(id, "2016-07-01", tag).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:ends-already"));
        end(id, "2016-04-05", tag).statusCode(200);
        end(id, "2016-04-05", tag).statusCode(412);
        end("00000000-0000-0000-0000-000000000001", "2016-04-05", tag).statusCode(404);
    }

    @Test
    void what_is_ended_before_it_begins_never_does_and_stands_in_nobodys_way() {
        var added = add(FLOOD).extract();
        end(added.path("projectId"), "2016-04-05", added.header("ETag"))
                .statusCode(400)
                .body("errors[0].code", equalTo("before-valid-from"));
        end(added.path("projectId"), "2016-04-06", added.header("ETag")).statusCode(200);

        TestClock.set("2016-04-06T09:00:00Z");
        assertEquals("BES-02", told(TriageEnded.class, refer()).ruleId());
        add(FLOOD).statusCode(201);
        assertEquals("BES-03", told(EligibilityDecided.class, refer()).ruleId());
    }

    @Test
    void a_contracts_list_is_read_page_by_page() {
        add(upTo(FLOOD, "2016-07-01")).statusCode(201);
        add(FLOOD.replace("2016-04-06", "2016-09-01")).statusCode(201);
        add(FLOOD.replace("flood-2015", "carers-2016")).statusCode(201);
        add(FLOOD.replace(Referrals.CONTRACT, "ANOTHER-CONTRACT")).statusCode(201);

        var first = worker().get("/bespoke-projects?limit=2&contract=" + Referrals.CONTRACT)
                .then()
                .statusCode(200)
                .body("items.projectRef", contains("carers-2016", "flood-2015"))
                .body("items.validTo", contains(nullValue(), equalTo("2016-07-01")))
                .body("items[0].instructionRef", equalTo("CCC/2016/114"))
                .extract();
        worker().queryParam("cursor", first.<String>path("nextCursor"))
                .get("/bespoke-projects?limit=2&contract=" + Referrals.CONTRACT)
                .then()
                .body("items", hasSize(1))
                .body("items[0].validFrom", equalTo("2016-09-01"))
                .body("nextCursor", nullValue());
        worker().get("/bespoke-projects/{id}", first.<String>path("items[0].projectId"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
        worker().get("/bespoke-projects").then().statusCode(400);
        worker().get("/bespoke-projects?contract=" + Referrals.CONTRACT + "&cursor=abc")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "projectRef, flood 2015, pattern",
        "contractRef, kent, pattern",
        "instructionRef, '', pattern",
        "validTo, 2016-04-06, not-after-valid-from",
    })
    void what_does_not_fit_is_refused_by_field(String field, String value, String code) {
        var body = FLOOD.replaceAll("\"%s\": \"[^\"]*\"".formatted(field), "\"%s\": \"%s\"".formatted(field, value));

        add(field.equals("validTo") ? upTo(FLOOD, value) : body)
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    private static String upTo(String project, String day) {
        return project.replace("}", ", \"validTo\": \"" + day + "\"}");
    }

    private static ValidatableResponse add(String project) {
        return manager().body(project).post("/bespoke-projects").then();
    }

    private static ValidatableResponse end(String projectId, String day, String tag) {
        var request = manager().body("{\"validTo\": \"" + day + "\"}");
        return (tag == null ? request : request.header("If-Match", tag))
                .post("/bespoke-projects/{id}/end", projectId)
                .then();
    }

    private static ReferralReceived refer() {
        var referral = Referrals.received(
                Referrals.sections("BESPOKE", "VOLUNTARY_ORG", new Sections().project("flood-2015")));
        Broker.publish(referral);
        return referral;
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static RequestSpecification manager() {
        return Http.as(Tokens.as("manager-1", "hub-manager"));
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.as("worker-7", "triage-worker"));
    }
}
