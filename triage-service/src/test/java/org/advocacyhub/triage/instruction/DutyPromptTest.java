package org.advocacyhub.triage.instruction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.DutyPromptAnswered;
import org.advocacyhub.contracts.AllocationEvent.DutyPrompted;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prompts to the authority (domain.md A.3.3) on Tuesday 5 April 2016: reply by Thursday 7, to the commissioner after Tuesday 12. */
@HubTest
@CleanDatabase
class DutyPromptTest {

    private static final String REPLY = "Write down what the authority replied";

    @Inject
    EscalatePrompts escalatePrompts;

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_prompt_goes_out_with_its_clock_and_is_listed() {
        var id = referred("FAMILY");

        var prompted = told(DutyPrompted.class, id);
        assertEquals("CARE_ACT", prompted.serviceType());
        assertEquals("E10000016", prompted.authorityCode());
        assertNull(prompted.teamCode());
        assertEquals(LocalDate.of(2016, 4, 6), prompted.sendBy());
        assertEquals(LocalDate.of(2016, 4, 7), prompted.replyBy());
        assertEquals(LocalDate.of(2016, 4, 12), prompted.escalateAfter());
        worker().get("/duty-prompts")
                .then()
                .statusCode(200)
                .body("items.referralId", contains(id.toString()))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].late", equalTo(false))
                .body("items[0].closedAt", nullValue());
        TestClock.set("2016-04-07T22:59:59Z");
        worker().get("/duty-prompts").then().body("items[0].late", equalTo(false));
        TestClock.set("2016-04-07T23:00:00Z"); // Friday in London
        worker().get("/duty-prompts").then().body("items[0].late", equalTo(true));
        assertEquals("AWAITING_REFERRER_INFO", state(id));
    }

    @Test
    void the_reply_is_written_down_on_the_page_of_the_referral() {
        var id = referred("FAMILY");
        told(DutyPrompted.class, id);
        var desk = Browser.of(Tokens.of("triage-worker"));
        var reply = Browser.form(desk.page("/triage-cases/" + id), REPLY);

        desk.send(reply, Map.of("reply", "DECLINED", "reasonCode", "")).statusCode(400);
        var led = desk.send(reply, Map.of("reply", "DECLINED", "reasonCode", "APPROPRIATE_PERSON"))
                .statusCode(303)
                .extract()
                .header("Location");

        assertEquals("APPROPRIATE_PERSON", told(DutyPromptAnswered.class, id).reason());
        desk.page(led).body(containsString("Not eligible.")).body(not(containsString(REPLY)));
    }

    /** A.3.3, G.3: whoever carries out the process is asked, not always the council that let the contract. */
    @Test
    void the_council_that_is_responsible_is_prompted() {
        assertEquals(
                "E10000011",
                told(DutyPrompted.class, referred("FAMILY", "TN37")).authorityCode());
    }

    @Test
    void who_may_refer_prompts_nobody() {
        var id = referred("SOCIAL_WORKER_LA");

        told(EligibilityDecided.class, id);
        assertEquals(0, Database.number("select count(*) from duty_prompt"));
    }

    @Test
    void an_authority_that_instructs_is_screened_as_if_it_had_referred() {
        var id = referred("FAMILY");
        TestClock.set("2016-04-07T09:00:00Z");

        reply(id, "ACCEPTED", null)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("workingDays", equalTo(2));

        assertEquals(2, told(DutyPromptAnswered.class, id).workingDays());
        var triaged = told(ReferralTriaged.class, id);
        assertEquals("CARE_ACT", triaged.serviceType());
        assertEquals(2, triaged.pausedDays());
        worker().get("/triage-cases/{id}/decision?replay=true", id)
                .then()
                .body("decisions.replay.same", everyItem(equalTo(true)))
                .body("decisions.find { it.kind == 'SCREENING' }.inputs.authorityInstructs", equalTo(true))
                .body("decisions.find { it.kind == 'SCREENING' }.result.eligibility.ruleId", equalTo("CA67-15"));
        reply(id, "ACCEPTED", null).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:already-answered"));
    }

    @Test
    void an_instruction_stands_when_the_referrer_says_more() {
        var id = referred("FAMILY", "ME17"); // in two districts: a person picks
        reply(id, "ACCEPTED", null).statusCode(200);
        told(QueuedForPerson.class, id);

        Broker.publish(new InformationGiven(id, TestClock.now(), facts("FAMILY", "ME15")));

        assertEquals("CARE_ACT", told(ReferralTriaged.class, id).serviceType());
    }

    @Test
    void a_decline_ends_it_with_its_reason_and_needs_one() {
        var id = referred("GP");

        reply(id, "DECLINED", null).statusCode(400).body("errors[0].field", equalTo("reasonCode"));
        reply(id, "ACCEPTED", "OTHER").statusCode(400);
        reply(id, "DECLINED", "APPROPRIATE_PERSON").statusCode(200).body("reasonCode", equalTo("APPROPRIATE_PERSON"));

        var ended = told(TriageEnded.class, id);
        assertEquals("A.3.3-DECLINED", ended.ruleId());
        assertEquals("REJECTED", state(id));
        assertEquals("APPROPRIATE_PERSON", told(DutyPromptAnswered.class, id).reason());
    }

    @Test
    void an_authority_that_is_not_responsible_leaves_it_to_a_person() {
        var id = referred("FAMILY");

        reply(id, "DECLINED", "NOT_RESPONSIBLE").statusCode(200);

        assertEquals("OUT_OF_AREA", told(QueuedForPerson.class, id).reason());
        worker().get("/triage-cases/{id}", id) // G.3: three working days, or the commissioner is told
                .then()
                .body("acceptedElsewhereBy", equalTo("2016-04-08T16:00:00Z"));
    }

    @Test
    void an_authority_that_needs_more_lets_the_referrer_be_asked_and_is_prompted_anew() {
        var id = referred("FAMILY");
        TestClock.set("2016-04-07T09:00:00Z");

        reply(id, "NEEDS_MORE", null).statusCode(200).body("state", equalTo("NEEDS_MORE"));

        Broker.await(
                InformationRequested.class,
                told -> told.referralId().equals(id) && told.questions().equals(List.of("A.3.3-MORE")));
        worker().get("/triage-cases/{id}", id)
                .then()
                .body("missing.ruleId", contains("A.3.3-MORE"))
                .body("missing[0].since", equalTo("2016-04-07"));
        worker().get("/waiting-for-referrers?from=2016-04-01&to=2016-04-30")
                .then()
                .body("authority.waits", equalTo(1))
                .body("authority.workingDays", equalTo(2))
                .body("withoutTeam.waits", equalTo(0))
                .body("withoutTeam.stillWaiting", equalTo(1));
        Broker.publish(new InformationGiven(id, TestClock.now(), facts("FAMILY", "ME15")));
        Awaitility.await()
                .until(() -> Database.number("select count(*) from duty_prompt where referral_id = ?", id) == 2);
        worker().get("/duty-prompts?state=OPEN").then().body("items.referralId", contains(id.toString()));
    }

    @Test
    void no_reply_in_five_working_days_goes_to_the_commissioner_and_a_late_one_still_counts() {
        var id = referred("FAMILY");

        watchOn("2016-04-12T22:00:00Z");
        assertEquals("AWAITING_REFERRER_INFO", state(id));
        watchOn("2016-04-12T23:05:00Z"); // five past midnight in London
        assertEquals("DUTY_ESCALATED", state(id));
        assertEquals("POSSIBLE_UNMET_DUTY", told(DutyEscalated.class, id).reason());
        watchOn("2016-04-20T09:00:00Z");
        assertEquals(
                1,
                Broker.all(DutyEscalated.class).stream()
                        .filter(event -> event.referralId().equals(id))
                        .count());

        reply(id, "ACCEPTED", null).statusCode(200).body("escalatedAt", notNullValue());
        told(ReferralTriaged.class, id);
        figures()
                .body("prompts", equalTo(1))
                .body("converted", equalTo(1))
                .body("escalated", equalTo(1))
                .body("medianWorkingDays", equalTo(11));
    }

    @Test
    void a_prompt_that_nobody_needs_any_more_is_superseded() {
        var withdrawn = referred("FAMILY");
        var changed = referred("FAMILY");
        told(DutyPrompted.class, changed);

        Broker.publish(new ReferralWithdrawn(withdrawn, TestClock.now(), "PERSON", "NO_LONGER_WANTED"));
        Broker.publish(new InformationGiven(changed, TestClock.now(), facts("SOCIAL_WORKER_LA", "ME15")));

        told(TriageEnded.class, withdrawn);
        told(ReferralTriaged.class, changed);
        worker().get("/duty-prompts").then().body("items", empty());
        figures().body("superseded", equalTo(2)).body("convertedPercent", nullValue());
    }

    @Test
    void k24_counts_prompts_and_those_that_were_converted() {
        var accepted = referred("FAMILY");
        var declined = referred("GP");
        var open = referred("SELF");
        TestClock.set("2016-04-06T09:00:00Z");
        reply(accepted, "ACCEPTED", null).statusCode(200);
        TestClock.set("2016-04-08T09:00:00Z");
        reply(declined, "DECLINED", "OTHER").statusCode(200);

        figures()
                .body("prompts", equalTo(3))
                .body("converted", equalTo(1))
                .body("declined", equalTo(1))
                .body("unanswered", equalTo(1))
                .body("convertedPercent", equalTo(33.3f))
                .body("medianWorkingDays", equalTo(1));
        worker().get("/duty-prompts/figures?from=2016-04-06&to=2016-04-30")
                .then()
                .body("prompts", equalTo(0));
        worker().get("/duty-prompts/figures?from=2016-04-06").then().statusCode(400);
        worker().get("/duty-prompts?limit=1").then().body("items.referralId", contains(open.toString()));
        worker().get("/duty-prompts?state=ASLEEP").then().statusCode(400);
    }

    private void watchOn(String instant) {
        TestClock.set(instant);
        escalatePrompts.watch();
    }

    private static UUID referred(String referrer) {
        return referred(referrer, "ME15");
    }

    private static UUID referred(String referrer, String outcode) {
        var id = UUID.randomUUID();
        Broker.publish(new ReferralReceived(
                id, "R-" + id, "KENT-ADV-2016", "person-" + id, TestClock.now(), facts(referrer, outcode)));
        Awaitility.await()
                .until(() -> Database.number("select count(*) from triage_case where referral_id = ?", id) == 1);
        return id;
    }

    private static ReferralFacts facts(String referrer, String outcode) {
        return new ReferralFacts(
                "WEB",
                "CARE_ACT",
                referrer,
                null,
                66,
                new ReferralFacts.Place(outcode, null, "OWN_HOME", null),
                new ReferralFacts.Need("LEARNING_DISABILITY", List.of("LEARNING_DISABILITY"), "Y", "N", "N", "N", null),
                new ReferralFacts.CareAct(
                        "NEEDS_ASSESSMENT", "Y", List.of("USE_OR_WEIGH"), "NONE", "U", null, null, "U", "U"),
                null,
                new ReferralFacts.Authority("Y", "Y", LocalDate.of(2016, 4, 1), "U"),
                new ReferralFacts.Risk("N", "N", "N", "N"),
                List.of(),
                List.of());
    }

    private static ValidatableResponse reply(UUID referralId, String reply, String reason) {
        var promptId = Database.rows(
                        "select prompt_id from duty_prompt where referral_id = ? order by prompted_at desc", referralId)
                .getFirst()
                .get("prompt_id");
        return worker().body("{\"reply\": \"" + reply + "\""
                        + (reason == null ? "" : ", \"reasonCode\": \"" + reason + "\"") + "}")
                .post("/duty-prompts/{id}/reply", promptId)
                .then();
    }

    private static ValidatableResponse figures() {
        return worker().get("/duty-prompts/figures?from=2016-04-01&to=2016-04-30")
                .then()
                .statusCode(200);
    }

    private static <E extends AllocationEvent> E told(Class<E> type, UUID referralId) {
        return Broker.await(type, event -> event.referralId().equals(referralId));
    }

    private static String state(UUID id) {
        return (String) Database.rows("select state from triage_case where referral_id = ?", id)
                .getFirst()
                .get("state");
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.of("triage-worker"));
    }
}
