package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.answered;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody at the hub asks the referrer by hand (domain.md C.5 rule 3, scenario S12): Wednesday 4 May 2016, ten o'clock. */
@HubTest
@CleanDatabase
class PauseForReferrerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECEIVED = Instant.parse("2016-05-04T09:00:00Z");
    private static final Instant FIVE_WORKING_DAYS_LATER = Instant.parse("2016-05-11T09:00:00Z");
    private static final String IN_TWO_DISTRICTS = "ME17";

    @BeforeEach
    void a_partner_with_room() {
        TestClock.set(RECEIVED);
        Network.partner("AFA", 5);
    }

    @Test
    void s12_the_due_day_moves_by_the_days_that_the_hub_waited_for_the_answer() {
        var referral = queued(careAct());

        ask(referral, RECEIVED.plusSeconds(7200), "B1-36");
        awaitState(referral, "AWAITING_REFERRER_INFO");
        assertEquals(List.of("B1-36"), questions(referral));
        answer(referral, careAct());

        var triaged = told(ReferralTriaged.class, referral);
        assertEquals(5, triaged.pausedDays());
        assertEquals(LocalDate.of(2016, 5, 18), triaged.contactDue());
    }

    @Test
    void s12_a_question_beside_those_that_triage_asked_pauses_once() {
        var referral = received(Referrals.with(
                careAct(),
                new ReferralFacts.CareAct("NEEDS_ASSESSMENT", "Y", List.of(), "NONE", "U", null, null, "U", "U")));
        Broker.publish(referral);
        told(InformationRequested.class, referral);

        ask(referral, Instant.parse("2016-05-05T09:00:00Z"), "B1-36", "CA67-06");
        await().atMost(PATIENCE).until(() -> questions(referral).equals(List.of("CA67-06", "B1-36")));
        answer(referral, careAct());

        var triaged = told(ReferralTriaged.class, referral);
        assertEquals(5, triaged.pausedDays());
        assertEquals(LocalDate.of(2016, 5, 18), triaged.contactDue());
    }

    @Test
    void a_question_that_is_told_twice_pauses_once() {
        var referral = queued(careAct());
        var eventId = UUID.randomUUID();
        var asked = new InformationAsked(referral.referralId(), RECEIVED.plusSeconds(60), List.of("B1-36"));

        Broker.publish(eventId, asked);
        Broker.publish(eventId, asked);
        ask(referral, Instant.parse("2016-05-06T09:00:00Z"), "B1-36", "B1-08");
        await().atMost(PATIENCE).until(() -> questions(referral).equals(List.of("B1-36", "B1-08")));
        answer(referral, careAct());

        assertEquals(5, told(ReferralTriaged.class, referral).pausedDays());
    }

    @Test
    void the_clock_of_an_urgent_referral_goes_on() {
        var tribunal = new ReferralFacts.KeyDate("TRIBUNAL", LocalDate.of(2016, 5, 9), true);
        var urgent = Referrals.with(Referrals.imha(), tribunal);
        var referral = queued(urgent);

        ask(referral, RECEIVED.plusSeconds(60), "B1-46");
        awaitState(referral, "AWAITING_REFERRER_INFO");
        answer(referral, urgent);

        var triaged = told(ReferralTriaged.class, referral);
        assertEquals("P1", triaged.band());
        assertEquals(0, triaged.pausedDays());
        assertEquals(LocalDate.of(2016, 5, 5), triaged.contactDue());
    }

    @Test
    void a_question_after_the_offer_stops_nothing_and_its_answer_is_kept() {
        var referral = received(careAct());
        Broker.publish(referral);
        told(OfferMade.class, referral);

        ask(referral, RECEIVED.plusSeconds(60), "B1-36");
        answer(referral, Referrals.aged(careAct(), 67));

        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from triage_case where referral_id = ? and facts::text like '%67%'",
                                referral.referralId())
                        == 1);
        assertEquals("OFFERED", state(referral));
        assertEquals(List.of(), questions(referral));
    }

    /** A referral from an outcode that lies in two districts: somebody at the hub looks at it. */
    private static ReferralReceived queued(ReferralFacts facts) {
        var place = facts.place().currentOutcode() == null
                ? Referrals.place(IN_TWO_DISTRICTS)
                : new ReferralFacts.Place(IN_TWO_DISTRICTS, IN_TWO_DISTRICTS, "MH_HOSPITAL_NHS", null);
        var referral = received(Referrals.with(facts, place));
        Broker.publish(referral);
        told(QueuedForPerson.class, referral);
        return referral;
    }

    private static void ask(ReferralReceived referral, Instant at, String... questions) {
        Broker.publish(new InformationAsked(referral.referralId(), at, List.of(questions)));
    }

    private static void answer(ReferralReceived referral, ReferralFacts facts) {
        TestClock.set(FIVE_WORKING_DAYS_LATER);
        Broker.publish(answered(referral, facts));
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static void awaitState(ReferralReceived referral, String state) {
        await().atMost(PATIENCE).until(() -> state(referral).equals(state));
    }

    private static String state(ReferralReceived referral) {
        return (String) row(referral, "state");
    }

    private static List<String> questions(ReferralReceived referral) {
        var text = String.valueOf(row(referral, "array_to_string(questions, ',') as questions"));
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    private static Object row(ReferralReceived referral, String column) {
        return Database.rows("select " + column + " from triage_case where referral_id = ?", referral.referralId())
                .getFirst()
                .values()
                .iterator()
                .next();
    }
}
