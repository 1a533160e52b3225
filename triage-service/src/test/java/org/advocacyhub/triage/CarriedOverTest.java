package org.advocacyhub.triage;

import static org.advocacyhub.triage.Desk.decline;
import static org.advocacyhub.triage.Desk.offer;
import static org.advocacyhub.triage.Desk.state;
import static org.advocacyhub.triage.Desk.tag;
import static org.advocacyhub.triage.Desk.tell;
import static org.advocacyhub.triage.Desk.told;
import static org.advocacyhub.triage.Desk.worker;
import static org.advocacyhub.triage.Referrals.carriedOver;
import static org.advocacyhub.triage.Referrals.place;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralFacts.Place;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that the provider before left open (need N32): nothing is decided again, and nobody is lost. Tuesday 5 April 2016. */
@HubTest
@CleanDatabase
class CarriedOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate OPENED_ON = LocalDate.of(2015, 11, 2);
    private static final String IN_TWO_DISTRICTS = "ME17";

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARE_ACT", "COMMUNITY", "IMHA"})
    void CO_01_it_goes_straight_to_an_offer_although_every_table_would_ask(String type) {
        Network.partner("AFA", 5);

        var referral = tell(carriedOver(type, atHome(type), null));

        var offer = offer(referral, 1);
        assertEquals(type, offer.serviceType());
        assertEquals(OPENED_ON, offer.openSince());
        assertEquals(LocalDate.of(2016, 4, 5), offer.effectiveReceivedDate());
        assertEquals(offer.contactDue(), told(ReferralTriaged.class, referral).contactDue());
        nothing(EligibilityDecided.class, referral);
        nothing(InformationRequested.class, referral);
        decisions(referral)
                .body("decisions.find { it.kind == 'SCREENING' }.result.steps[0].ruleId", equalTo("CO-01"))
                .body(
                        "decisions.find { it.kind == 'SCREENING' }.result.steps[0].reason",
                        startsWith("It is carried over"))
                .body("decisions.find { it.kind == 'SCREENING' }.result.steps.ruleId", equalTo(List.of("CO-01")))
                .body(
                        "decisions.find { it.kind == 'SCREENING' }.inputs.carriedOver.openedOn",
                        equalTo(OPENED_ON.toString()))
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    @Test
    void CO_02_the_named_partner_is_asked_before_one_that_ranks_better_and_counts_in_no_share() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);

        var referral = tell(carriedOver("CARE_ACT", place("ME15"), "BEE"));

        assertEquals("BEE", offer(referral, 1).partnerId());
        decisions(referral)
                .body("decisions[0].result.dispatch.decidedBy", equalTo("CO-02"))
                .body("decisions[0].result.candidates[0].partnerId", equalTo("AFA"))
                .body("decisions[0].result.reason", containsString("was named to go on with it (CO-02)"))
                .body("decisions.replay.same", everyItem(equalTo(true)));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from offer where referral_id = ? and not by_rank", referral.referralId()));
    }

    @Test
    void CO_02_when_the_named_partner_declines_the_rank_decides_as_always() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(carriedOver("CARE_ACT", place("ME15"), "BEE"));

        decline(referral, 1, "OUT_OF_SKILL");

        var next = offer(referral, 2);
        assertEquals("AFA", next.partnerId());
        assertEquals(OPENED_ON, next.openSince());
        decisions(referral)
                .body("decisions[0].result.dispatch.decidedBy", equalTo("ONLY_CANDIDATE"))
                .body("decisions[0].result.reason", containsString("can't be asked (CO-02)"))
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "PAUSED", "FULL"})
    void CO_02_a_named_partner_that_is_no_candidate_is_passed_over_and_the_decision_says_why(String named) {
        Network.partner("AFA", 5);
        Network.partner("PAUSED", 5, false, "SUSPENDED");
        Network.partner("FULL", 0);

        var referral = tell(carriedOver("CARE_ACT", place("ME15"), named));

        assertEquals("AFA", offer(referral, 1).partnerId());
        decisions(referral)
                .body("decisions[0].result.reason", containsString("can't be asked (CO-02): "))
                .body("decisions.replay.same", everyItem(equalTo(true)));
        worker().get("/triage-cases/{id}", referral.referralId()).then().body("carriedOver.partnerId", equalTo(named));
    }

    @Test
    void a_full_network_lets_it_wait_as_others_do_and_the_list_says_what_it_is() {
        Network.partner("AFA", 0);
        var referral = tell(carriedOver("COMMUNITY", place("ME15"), "AFA"));
        assertEquals("NO_CAPACITY", told(WaitingListEntered.class, referral).reason());

        worker().get("/waiting-list").then().body(item(referral) + ".openSince", equalTo(OPENED_ON.toString()));
        worker().get("/waiting-list/{id}", referral.referralId())
                .then()
                .body("stay.openSince", equalTo(OPENED_ON.toString()));
        page("/waiting-list").body(containsString("carried over, open since 2 November 2015"));
        page("/waiting-list/" + referral.referralId()).body(containsString("Open at the provider before since"));

        Broker.publish(Network.capacityOf("AFA", 1));
        assertEquals(OPENED_ON, offer(referral, 1).openSince());
    }

    /** Ruling 6: what the provider before left open is no need that this service failed to meet. */
    @Test
    void who_gives_up_waiting_was_no_new_demand() {
        Network.partner("AFA", 0);
        var carried = tell(carriedOver("COMMUNITY", place("ME15"), null));
        var fresh = tell(Referrals.community());
        told(WaitingListEntered.class, carried);
        told(WaitingListEntered.class, fresh);

        withdraw(carried);
        withdraw(fresh);

        told(NeedNotMet.class, fresh);
        nothing(NeedNotMet.class, carried);
    }

    @Test
    void what_is_told_later_brings_no_table_back() {
        Network.partner("AFA", 5);
        var referral = tell(carriedOver("COMMUNITY", place(IN_TWO_DISTRICTS), null));
        assertEquals(
                "DISTRICT_UNRESOLVED", told(QueuedForPerson.class, referral).reason());

        // a child with nothing to advocate on: COM-03 would send the person elsewhere, COM-02 end it
        Broker.publish(Referrals.answered(
                referral, Referrals.with(Referrals.aged(Referrals.community(), 12), place(IN_TWO_DISTRICTS))));
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from triage_decision where referral_id = ? and kind = 'SCREENING'",
                                referral.referralId())
                        == 2);
        assertEquals("QUEUED", state(referral));
        Desk.pickMaidstone(referral);

        assertEquals(OPENED_ON, offer(referral, 1).openSince());
        nothing(EligibilityDecided.class, referral);
        nothing(TriageEnded.class, referral);
        decisions(referral)
                .body(
                        "decisions.findAll { it.kind == 'SCREENING' }.result.steps.ruleId",
                        everyItem(equalTo(List.of("CO-01"))))
                .body("decisions.replay.same", everyItem(equalTo(true)));
    }

    /** A new referral of the kind ends as out of area; a person looks before somebody who has support loses it. */
    @Test
    void geography_ends_none_of_them_but_asks_a_person() {
        Network.partner("AFA", 5);
        var outside = place("TN37");

        var fresh = tell(Referrals.with(Referrals.community(), outside));
        var carried = tell(carriedOver("COMMUNITY", outside, null));

        assertEquals("OUT_OF_AREA", told(TriageEnded.class, fresh).end());
        assertEquals("OUT_OF_AREA", told(QueuedForPerson.class, carried).reason());
        nothing(TriageEnded.class, carried);
        worker().body("{\"decision\": \"TAKE_IN\", \"district\": \"" + Referrals.MAIDSTONE + "\"}")
                .header("If-Match", tag(carried))
                .post("/triage-cases/{id}/out-of-area", carried.referralId())
                .then()
                .statusCode(200);
        assertEquals(OPENED_ON, offer(carried, 1).openSince());
    }

    @Test
    void queue_and_case_say_that_it_is_carried_over() {
        Network.partner("BEE", 5);
        var referral = tell(carriedOver("COMMUNITY", place(IN_TWO_DISTRICTS), "BEE"));
        told(QueuedForPerson.class, referral);

        worker().get("/triage-cases")
                .then()
                .body(item(referral) + ".carriedOver.openedOn", equalTo(OPENED_ON.toString()));
        worker().get("/triage-cases/{id}", referral.referralId())
                .then()
                .body("carriedOver.openedOn", equalTo(OPENED_ON.toString()))
                .body("carriedOver.lastContactOn", equalTo("2016-03-22"))
                .body("carriedOver.partnerId", equalTo("BEE"))
                .body("eligibility.outcome", equalTo("CARRIED_OVER"))
                .body("eligibility.ruleId", equalTo("CO-01"))
                .body("authority", nullValue());
        page("/triage-cases").body(containsString("carried over, open since 2 November 2015"));
        page("/triage-cases/" + referral.referralId())
                .body(containsString("Open at the provider before since 2 November 2015"))
                .body(containsString("its last contact was on 22 March 2016. Partner BEE was named to go on with it"))
                .body(containsString("It was carried over from the provider before"));
        assertTrue(tag(referral).startsWith("\""));
    }

    @Test
    void the_queue_is_narrowed_to_what_was_carried_over_or_is_new() {
        var carried = tell(carriedOver("COMMUNITY", place(IN_TWO_DISTRICTS), null));
        var fresh = tell(Referrals.with(Referrals.community(), place(IN_TWO_DISTRICTS)));
        told(QueuedForPerson.class, carried);
        told(QueuedForPerson.class, fresh);

        listed("/triage-cases?carriedOver=true", carried, fresh);
        listed("/triage-cases?carriedOver=false", fresh, carried);
        listed(
                "/triage-cases?carriedOver=true&state=QUEUED&queuedFor=DISTRICT_UNRESOLVED&heldBy=nobody",
                carried,
                fresh);
        worker().get("/triage-cases?carriedOver=")
                .then()
                .body(item(carried), notNullValue())
                .body(item(fresh), notNullValue());
        worker().get("/triage-cases?carriedOver=maybe")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("carriedOver"));
        page("/triage-cases?carriedOver=true&band=")
                .body(containsString("<option value=\"true\" selected>Carried over</option>"))
                .body(containsString("/triage-cases/" + carried.referralId()))
                .body(not(containsString("/triage-cases/" + fresh.referralId())));
    }

    @Test
    void the_waiting_list_is_narrowed_to_what_was_carried_over_or_is_new() {
        Network.partner("AFA", 0);
        var carried = tell(carriedOver("COMMUNITY", place("ME15"), null));
        var fresh = tell(Referrals.community());
        told(WaitingListEntered.class, carried);
        told(WaitingListEntered.class, fresh);

        for (var by : List.of("", "&contactDueBy=2017-01-01")) {
            listed("/waiting-list?carriedOver=true" + by, carried, fresh);
            listed("/waiting-list?carriedOver=false" + by, fresh, carried);
        }
        worker().get("/waiting-list?carriedOver=maybe").then().statusCode(400);
        page("/waiting-list?carriedOver=true")
                .body(containsString("<strong aria-current=\"page\">Only carried over</strong>"))
                .body(containsString("<a href=\"/waiting-list?carriedOver=false\">Only new</a>"))
                .body(containsString("<a href=\"/waiting-list?contactDueBy=2016-04-05&amp;carriedOver=true\">"))
                .body(containsString("/waiting-list/" + carried.referralId()))
                .body(not(containsString("/waiting-list/" + fresh.referralId())));
        page("/waiting-list").body(containsString("<strong aria-current=\"page\">Carried over and new</strong>"));
    }

    private static void listed(String list, ReferralReceived one, ReferralReceived notTheOther) {
        worker().get(list)
                .then()
                .statusCode(200)
                .body(item(one), notNullValue())
                .body(item(notTheOther), nullValue());
    }

    @Test
    void a_new_referral_is_none() {
        Network.partner("AFA", 5);
        var referral = tell(Referrals.careAct());

        assertEquals(null, offer(referral, 1).openSince());
        worker().get("/triage-cases/{id}", referral.referralId()).then().body("carriedOver", nullValue());
        decisions(referral).body("decisions.inputs.carriedOver", hasItem(nullValue()));
    }

    private static Place atHome(String type) {
        return type.equals("IMHA") ? new Place("ME15", "ME15", "MH_HOSPITAL_NHS", null) : place("ME15");
    }

    private static void withdraw(ReferralReceived referral) {
        Broker.publish(new ReferralWithdrawn(referral.referralId(), TestClock.now(), "PERSON", "NO_LONGER_NEEDED"));
        await().atMost(PATIENCE).until(() -> state(referral).equals("WITHDRAWN"));
    }

    private static void nothing(Class<? extends AllocationEvent> type, ReferralReceived referral) {
        assertTrue(Broker.all(type).stream()
                .noneMatch(event -> event.key().equals(referral.referralId().toString())));
    }

    private static String item(ReferralReceived referral) {
        UUID id = referral.referralId();
        return "items.find { it.referralId == '" + id + "' }";
    }

    private static ValidatableResponse decisions(ReferralReceived referral) {
        return worker().get("/triage-cases/{id}/decision?replay=true", referral.referralId())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String path) {
        return Browser.of(Tokens.as("worker-7", "triage-worker")).page(path);
    }
}
