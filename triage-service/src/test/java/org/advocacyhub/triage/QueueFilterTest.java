package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue as a worker narrows it down: Tuesday 5 April 2016, ten o'clock in London. */
@HubTest
@CleanDatabase
class QueueFilterTest {

    private static final String IN_TWO_DISTRICTS = "ME17";

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void an_entry_says_what_is_missing_since_when_what_it_waits_for_and_until_when() {
        var withoutArea =
                new ReferralFacts.CareAct("NEEDS_ASSESSMENT", "Y", List.of(), "NONE", "U", null, null, "U", "U");
        var asked = asked(Referrals.by(Referrals.with(careAct(), withoutArea), "SOCIAL_WORKER_LA"), "ASHFORD-OPMH");

        queue("team=ASHFORD-OPMH")
                .body("items.referralRef", contains(asked.referralRef()))
                .body("items[0].referrerTeam", equalTo("ASHFORD-OPMH"))
                .body("items[0].missing.ruleId", contains("CA67-06"))
                .body("items[0].missing[0].since", equalTo("2016-04-05"))
                .body("items[0].waitsFor", equalTo("The referrer has to answer what is missing."))
                .body("items[0].contactDue", equalTo("2016-04-12"))
                .body("items[0].risk", nullValue())
                .body("items[0].holder", nullValue());
    }

    @Test
    void an_entry_is_at_risk_on_the_last_working_day_before_it_is_due_and_not_before() {
        queued(careAct()); // allocate by Friday 8, contact by Tuesday 12

        TestClock.set("2016-04-06T22:00:00Z"); // Wednesday
        queue("").body("items[0].risk", nullValue());
        TestClock.set("2016-04-06T23:00:00Z"); // Thursday in London
        queue("")
                .body("items[0].risk.kind", equalTo("ALLOCATE"))
                .body("items[0].risk.due", equalTo("2016-04-08"))
                .body("items[0].risk.since", equalTo("2016-04-07"))
                .body("items[0].risk.missed", equalTo(false));
        TestClock.set("2016-04-08T23:00:00Z");
        queue("").body("items[0].risk.missed", equalTo(true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "band=P3,1,0",
        "band=P4,0,1",
        "serviceType=COMMUNITY,0,1",
        "queuedFor=DISTRICT_UNRESOLVED&serviceType=CARE_ACT,1,0",
        "queuedFor=OUT_OF_AREA,0,0",
        "state=QUEUED&band=P4,0,1",
        "state=OFFERED,0,0",
        "dueBy=2016-04-12,1,0",
        "dueBy=2016-04-11,0,0",
        "dueBy=2016-04-19,1,1",
        "heldBy=nobody,1,1",
        "heldBy=me,0,0",
        "district=E07000110,0,0",
        "team=NOBODY-KNOWS,0,0",
    })
    void filters_narrow_it_down(String filter, int careActCases, int communityCases) {
        var p3 = queued(careAct());
        var p4 = queued(community());

        var expected = new ArrayList<String>();
        if (careActCases == 1) {
            expected.add(p3.referralRef());
        }
        if (communityCases == 1) {
            expected.add(p4.referralRef());
        }
        queue(filter).body("items.referralRef", equalTo(expected));
    }

    @Test
    void a_team_that_is_found_later_counts_from_then_on() {
        var referral = queued(careAct());
        queue("team=MAIDSTONE-OPPD").body("items", empty());

        Broker.publish(new TeamMatched(referral.referralId(), TestClock.now(), "MAIDSTONE-OPPD"));

        Awaitility.await().untilAsserted(() -> queue("team=MAIDSTONE-OPPD")
                .body("items.referralRef", contains(referral.referralRef())));
    }

    @Test
    void a_page_that_finds_little_is_short_and_leads_on_to_the_rest() {
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, target_impossible, paused_days, questions, score, scored_on, version)
                select gen_random_uuid(), 'R-' || n, 'C', 'k', timestamptz '2016-04-01' + n * interval '1 second',
                  '2016-04-01', '2016-04-01', 'WAITING_LIST', '{}', 'COMMUNITY', 'COMMUNITY', false, 'P4', 'B-10', 'R.',
                  case when n = 2500 then date '2016-04-01' else date '2016-05-01' end, false, 0, '{}', 0, '2016-04-05', 0
                from generate_series(1, 2600) n
                """);

        var next = queue("dueBy=2016-04-02")
                .body("items", empty())
                .body("nextCursor", notNullValue())
                .extract()
                .<String>path("nextCursor");
        queue("dueBy=2016-04-02&cursor=" + next)
                .body("items.referralRef", contains("R-2500"))
                .body("nextCursor", nullValue());
    }

    @Test
    void the_cursor_leads_through_bands_and_scores_without_a_gap() {
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, target_impossible, paused_days, questions, score, scored_on, version)
                select gen_random_uuid(), 'R-' || n, 'C', 'k', timestamptz '2016-04-01' + n % 3 * interval '1 second',
                  '2016-04-01', '2016-04-01', 'WAITING_LIST', '{}', 'COMMUNITY', 'COMMUNITY', false, 'P' || 1 + n % 4,
                  'B-10', 'R.', date '2016-04-01', false, 0, '{}', n % 5 * 1000, '2016-04-05', 0
                from generate_series(1, 100) n
                """);
        var whole = queue("limit=200").extract().<List<String>>path("items.referralRef");

        var pages = new ArrayList<String>();
        String cursor = null;
        do {
            var page = queue("limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            pages.addAll(page.extract().<List<String>>path("items.referralRef"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertEquals(100, whole.size());
        assertEquals(whole, pages);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "band=P5,band",
        "state=ASLEEP,state",
        "serviceType=TAXI,serviceType",
        "dueBy=soon,dueBy",
        "heldBy=us,heldBy"
    })
    void a_filter_that_nobody_knows_is_refused_by_name(String filter, String field) {
        worker().get("/triage-cases?" + filter).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private static ReferralReceived queued(ReferralFacts facts) {
        var referral = received(Referrals.with(facts, Referrals.place(IN_TWO_DISTRICTS)));
        Broker.publish(referral);
        Broker.await(QueuedForPerson.class, told -> told.referralId().equals(referral.referralId()));
        return referral;
    }

    private static ReferralReceived asked(ReferralFacts facts, String team) {
        var referral = received(Referrals.ofTeam(facts, team));
        Broker.publish(referral);
        Broker.await(InformationRequested.class, told -> told.referralId().equals(referral.referralId()));
        return referral;
    }

    private static ValidatableResponse queue(String query) {
        return worker().get("/triage-cases" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification worker() {
        return Http.as(Tokens.of("triage-worker"));
    }
}
