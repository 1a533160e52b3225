package org.advocacyhub.referral.progress;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.offered;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.DutyPromptAnswered;
import org.advocacyhub.contracts.AllocationEvent.DutyPrompted;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TargetAtRisk;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other services tell becomes the status line and the timeline. */
@HubTest
class ConsumersTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String referrer = aReferrer();
    private UUID referralId;

    @BeforeEach
    void a_referral_came_in() {
        TestClock.set(NOW);
        referralId = refer(referrer, AReferral.forCareAct());
    }

    @Test
    void a_referral_goes_its_road_and_its_referrer_reads_along() {
        var offerId = UUID.randomUUID();
        Broker.publish(
                new EligibilityDecided(referralId, at(1), "CARE_ACT", "ELIGIBLE", "CA67-15", "CA67/1", "Substantial."),
                triaged(referralId, at(2)),
                offered(referralId, offerId, "P1", at(3)));
        awaitLine(
                "OFFERED",
                "We have asked a partner to take the referral. An advocate will make contact by 12 April 2016.");

        Broker.publish(opened(referralId, "P1", at(4)));
        awaitLine("ACCEPTED", "An advocate will make contact by 12 April 2016.");

        var caseId = UUID.randomUUID();
        TestClock.set(at(5));
        Broker.publish(new FirstContactMade(referralId, caseId, "P1", LocalDate.of(2016, 4, 7), "CLIENT_CONTACT_F2F"));
        awaitLine("ACCEPTED", "An advocate has been in touch since 7 April 2016.");

        TestClock.set(at(6));
        Broker.publish(new CaseClosed(
                referralId, caseId, "P1", LocalDate.of(2016, 4, 20), "COMPLETED_OUTCOME_ACHIEVED", true));
        awaitLine("CLOSED", "The advocate's work is done.");

        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body(
                        "items.event",
                        equalTo(List.of(
                                "RECEIVED",
                                "ELIGIBILITY_DECIDED",
                                "TRIAGED",
                                "OFFER_MADE",
                                "CASE_OPENED",
                                "FIRST_CONTACT_MADE",
                                "CASE_CLOSED")))
                .body("items.partnerId.unique()", equalTo(Arrays.asList((Object) null)));
    }

    @Test
    void a_case_that_is_taken_up_again_goes_on_and_may_end_again() {
        var opened = opened(referralId, "P1", at(1));
        var caseId = opened.caseId();
        TestClock.set(at(2));
        Broker.publish(
                opened, new CaseClosed(referralId, caseId, "P1", LocalDate.of(2016, 4, 6), "PROCESS_ENDED", true));
        awaitStatus("CLOSED");

        Broker.publish(new CaseReopened(referralId, caseId, "P1", "A-2", at(3), LocalDate.of(2016, 4, 8)));
        awaitStatus("ACCEPTED");
        assertThat(Database.number(
                        "select count(*) from case_access where case_id = ? and advocate_id = 'A-2'", caseId))
                .isEqualTo(1);
        TestClock.set(at(4));
        Broker.publish(new CaseClosed(referralId, caseId, "P1", LocalDate.of(2016, 4, 9), "PROCESS_ENDED", true));
        awaitStatus("CLOSED");

        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body(
                        "items.event",
                        equalTo(List.of("RECEIVED", "CASE_OPENED", "CASE_CLOSED", "CASE_REOPENED", "CASE_CLOSED")));
    }

    @Test
    void a_case_that_is_taken_up_again_undoes_no_other_end() {
        var caseId = UUID.randomUUID();
        Broker.publish(new TriageEnded(referralId, at(1), "REJECTED", "CA67-07", null, "The table's own words."));
        awaitStatus("REJECTED");

        Broker.publish(new CaseReopened(referralId, caseId, "P1", "A-1", at(2), LocalDate.of(2016, 4, 8)));
        await().untilAsserted(() -> as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItem("CASE_REOPENED")));

        awaitStatus("REJECTED");
    }

    @Test
    void a_case_that_changes_hands_is_read_by_the_new_partner_and_no_longer_by_the_former() {
        var opened = opened(referralId, "P1", at(1));
        Broker.publish(opened);
        awaitStatus("ACCEPTED");
        as(Tokens.partner("P1")).get("/referrals/" + referralId).then().statusCode(200);

        Broker.publish(new CaseTransferred(
                referralId, opened.caseId(), "P2", "P1", "P2-01", at(2), LocalDate.of(2016, 4, 5), "PATCH_MOVED"));

        await().untilAsserted(() ->
                as(Tokens.partner("P2")).get("/referrals/" + referralId).then().statusCode(200));
        as(Tokens.partner("P1")).get("/referrals/" + referralId).then().statusCode(404);
        awaitStatus("ACCEPTED");
    }

    @Test
    void a_declined_offer_goes_back_and_the_next_one_counts() {
        var first = UUID.randomUUID();
        Broker.publish(triaged(referralId, at(1)), offered(referralId, first, "P1", at(2)));
        awaitStatus("OFFERED");
        Broker.publish(new OfferDeclined(referralId, first, "P1", at(3), "NO_CAPACITY"));
        awaitStatus("TRIAGED");

        var second = UUID.randomUUID();
        Broker.publish(offered(referralId, second, "P2", at(4)));
        awaitStatus("OFFERED");
        Broker.publish(new OfferDeclined(referralId, first, "P1", at(5), "NO_CAPACITY")); // of an offer long gone
        await().untilAsserted(() -> as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.count { it.event == 'OFFER_DECLINED' }", equalTo(2)));
        look(referralId).then().body("status", equalTo("OFFERED"));

        Broker.publish(new OfferLapsed(referralId, second, "P2", at(6)));
        awaitStatus("TRIAGED");
        awaitEvent("OFFER_LAPSED");
    }

    @Test
    void a_day_that_moved_is_shown_and_warnings_and_prompts_move_nothing() {
        Broker.publish(triaged(referralId, at(1)), offered(referralId, UUID.randomUUID(), "P1", at(2)));
        awaitStatus("OFFERED");

        var promptId = UUID.randomUUID();
        var moved = LocalDate.of(2016, 4, 14);
        Broker.publish(
                new TargetsChanged(
                        referralId,
                        at(3),
                        "PAUSE_ENDED",
                        null,
                        "CARE_ACT",
                        "P2",
                        "B-07",
                        LocalDate.of(2016, 4, 5),
                        moved,
                        null,
                        false,
                        "E07000105",
                        2),
                new TargetAtRisk(referralId, at(4), "CONTACT", moved, moved.minusDays(1), "CARE_ACT", "P2"),
                new DutyPrompted(referralId, promptId, at(5), "CARE_ACT", "E10000016", null, moved, moved, moved),
                new DutyPromptAnswered(referralId, promptId, at(6), "ACCEPTED", null, 1));
        awaitEvent("DUTY_PROMPT_ANSWERED");

        look(referralId)
                .then()
                .body("status", equalTo("OFFERED"))
                .body("contactDue", equalTo("2016-04-14"))
                .body("band", equalTo("P2"));
    }

    @Test
    void a_case_that_is_heard_of_before_its_offer_stays_a_case() {
        Broker.publish(opened(referralId, "P1", at(5)));
        awaitStatus("ACCEPTED");

        Broker.publish(triaged(referralId, at(1)), offered(referralId, UUID.randomUUID(), "P1", at(2)));
        awaitEvent("OFFER_MADE");

        look(referralId)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("statusLine", equalTo("An advocate will make contact by 12 April 2016."));
    }

    @Test
    void what_is_told_twice_happens_once() {
        var eventId = UUID.randomUUID();
        var queued = new QueuedForPerson(referralId, at(1), "DISTRICT_UNRESOLVED");
        Broker.publish(eventId, queued);
        Broker.publish(eventId, queued);
        Broker.publish(triaged(referralId, at(2)));
        awaitStatus("TRIAGED");

        assertThat(Database.number(
                        "select count(*) from referral_timeline where referral_id = ? and event = 'QUEUED_FOR_PERSON'",
                        referralId))
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from dead_letter where key = ?", referralId.toString()))
                .isZero();
    }

    @Test
    void a_withdrawn_referral_stays_withdrawn_whatever_comes_after() {
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/withdrawal");

        Broker.publish(triaged(referralId, at(60)), offered(referralId, UUID.randomUUID(), "P1", at(61)));
        awaitEvent("OFFER_MADE");

        look(referralId).then().body("status", equalTo("WITHDRAWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "REDIRECTED", "OUT_OF_AREA", "INFORMATION_ONLY", "DUPLICATE"})
    void triage_ends_without_a_case(String end) {
        Broker.publish(new TriageEnded(referralId, at(1), end, "CA67-07", null, "The table's own words."));

        awaitStatus(end);
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void every_stop_on_the_way_has_its_status() {
        step(new QueuedForPerson(referralId, at(1), "DISTRICT_UNRESOLVED"), "WITH_HUB");
        step(new InformationRequested(referralId, at(2), List.of("CA67-06"), "Say."), "AWAITING_REFERRER_INFO");
        step(triaged(referralId, at(3)), "TRIAGED");
        step(new WaitingListEntered(referralId, "COMMUNITY", "P4", null, at(4), "NO_CAPACITY"), "WAITING_LIST");
        step(new SpotRequested(referralId, "CARE_ACT", "P1", at(5), "NO_CAPACITY"), "SPOT_REQUESTED");
        step(new DutyEscalated(referralId, "CARE_ACT", at(6), "NO_RESPONSE"), "DUTY_ESCALATED");
    }

    @Test
    void the_hub_sees_the_rule_and_the_partner_the_referrer_does_not() {
        Broker.publish(triaged(referralId, at(1)), offered(referralId, UUID.randomUUID(), "P1", at(2)));
        awaitEvent("OFFER_MADE");

        as(Tokens.of("hub-manager"))
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.partnerId", hasItem("P1"))
                .body("items.ruleId", hasItem("B-09"));
        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items[2].partnerId", nullValue())
                .body("items[1].ruleId", nullValue());
    }

    @Test
    void news_of_an_unknown_referral_are_put_aside_and_the_others_go_on() {
        var unknown = UUID.randomUUID();
        Broker.publish(triaged(unknown, at(1)));
        step(triaged(referralId, at(1)), "TRIAGED");

        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from dead_letter where key = ?", unknown.toString()))
                .isEqualTo(1));
    }

    private void step(AllocationEvent event, String status) {
        Broker.publish(event);
        awaitStatus(status);
    }

    private void awaitLine(String status, String line) {
        await().untilAsserted(() ->
                look(referralId).then().body("status", equalTo(status)).body("statusLine", equalTo(line)));
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo(status)));
    }

    private void awaitEvent(String event) {
        await().untilAsserted(() -> as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItem(event)));
    }

    private static Instant at(int minute) {
        return NOW.plusSeconds(minute * 60L);
    }
}
