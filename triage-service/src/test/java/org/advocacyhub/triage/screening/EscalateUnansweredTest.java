package org.advocacyhub.triage.screening;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.ReferralEvent.CarriedOver;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tuesday 5 April 2016: five working days on is 12 April, ten is 19 April. */
@HubTest
@CleanDatabase
class EscalateUnansweredTest {

    @Inject
    EscalateUnanswered escalateUnanswered;

    @BeforeEach
    void asked_on_a_tuesday() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void a_statutory_question_goes_to_the_commissioner_after_ten_working_days() {
        var id = asked("CARE_ACT", "SOCIAL_WORKER_LA");

        watchOn("2016-04-19T22:00:00Z");
        assertEquals("AWAITING_REFERRER_INFO", state(id));
        watchOn("2016-04-19T23:05:00Z"); // five past midnight in London

        assertEquals("DUTY_ESCALATED", state(id));
        assertEquals("NO_RESPONSE", escalated(id).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARE_ACT", "IMCA_SMT", "IMCA_SAFEGUARDING", "RULE_1_2_REP"})
    void a_prompt_to_the_body_that_has_to_ask_is_left_to_its_own_clock(String type) {
        var id = asked(type, "FAMILY");

        watchOn("2016-05-20T09:00:00Z");

        assertEquals("AWAITING_REFERRER_INFO", state(id));
    }

    @Test
    void community_advocacy_ends_without_an_answer() {
        var id = asked("COMMUNITY", "SELF");

        watchOn("2016-04-20T09:00:00Z");

        assertEquals("REJECTED", state(id));
        var ended = Broker.await(TriageEnded.class, told -> told.referralId().equals(id));
        assertEquals("NO_RESPONSE", ended.ruleId());
    }

    @Test
    void CO_01_a_case_that_is_carried_over_goes_on_without_the_answer() {
        var id = UUID.randomUUID();
        var facts = facts("COMMUNITY", "SELF", "U", "ME17"); // in two districts
        Broker.publish(
                new ReferralReceived(
                        id,
                        "R-" + id,
                        "KENT-ADV-2016",
                        "person-" + id,
                        TestClock.now(),
                        facts,
                        new CarriedOver(LocalDate.of(2015, 11, 2), null, null)),
                new InformationAsked(id, TestClock.now(), List.of("B1-36")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.number(
                                "select count(*) from triage_case where referral_id = ? and state = 'AWAITING_REFERRER_INFO'",
                                id)
                        == 1);

        watchOn("2016-04-20T09:00:00Z");

        assertEquals("QUEUED", state(id)); // the district is still open, and a person picks it
        assertTrue(Broker.all(TriageEnded.class).stream()
                .noneMatch(told -> told.referralId().equals(id)));
    }

    @Test
    void an_answer_that_comes_late_is_screened_all_the_same() {
        var id = asked("CARE_ACT", "SOCIAL_WORKER_LA");
        watchOn("2016-04-20T09:00:00Z");

        Broker.publish(new InformationGiven(id, TestClock.now(), facts("COMMUNITY", "SELF", "Y")));

        var triaged =
                Broker.await(ReferralTriaged.class, told -> told.referralId().equals(id));
        assertEquals("COMMUNITY", triaged.serviceType());
        assertEquals(11, triaged.pausedDays());
    }

    @Test
    void watching_again_tells_nothing_again() {
        var id = asked("CARE_ACT", "SOCIAL_WORKER_LA");

        watchOn("2016-04-20T09:00:00Z");
        escalated(id);
        watchOn("2016-05-20T09:00:00Z");

        assertEquals(
                1,
                Broker.all(DutyEscalated.class).stream()
                        .filter(told -> told.referralId().equals(id))
                        .count());
        assertTrue(Database.rows("select 1 from triage_case where state = 'AWAITING_REFERRER_INFO'")
                .isEmpty());
    }

    private void watchOn(String instant) {
        TestClock.set(instant);
        escalateUnanswered.watch();
    }

    private static DutyEscalated escalated(UUID id) {
        return Broker.await(DutyEscalated.class, told -> told.referralId().equals(id));
    }

    private static UUID asked(String type, String referrer) {
        var id = UUID.randomUUID();
        Broker.publish(new ReferralReceived(
                id, "R-" + id, "KENT-ADV-2016", "person-" + id, TestClock.now(), facts(type, referrer, "U")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.number("select count(*) from triage_case where referral_id = ?", id) == 1);
        assertEquals("AWAITING_REFERRER_INFO", state(id));
        assertEquals(
                LocalDate.of(2016, 4, 5),
                ((java.sql.Date) Database.rows("select asked_on from triage_case where referral_id = ?", id)
                                .getFirst()
                                .get("asked_on"))
                        .toLocalDate());
        return id;
    }

    private static ReferralFacts facts(String type, String referrer, String consent) {
        return facts(type, referrer, consent, "ME15");
    }

    private static ReferralFacts facts(String type, String referrer, String consent, String outcode) {
        return new ReferralFacts(
                "WEB",
                type,
                referrer,
                null,
                40,
                new ReferralFacts.Place(outcode, null, "OWN_HOME", null),
                new ReferralFacts.Need("AUTISM", List.of("AUTISM"), "Y", "N", "N", "N", null),
                type.equals("CARE_ACT")
                        ? new ReferralFacts.CareAct(
                                "NEEDS_ASSESSMENT", "U", List.of(), "NONE", "U", null, null, "U", "U")
                        : null,
                null,
                new ReferralFacts.Authority("Y", consent, null, "U"),
                new ReferralFacts.Risk("N", "N", "N", "N"),
                List.of(),
                List.of());
    }

    private static String state(UUID id) {
        return (String) Database.rows("select state from triage_case where referral_id = ?", id)
                .getFirst()
                .get("state");
    }
}
