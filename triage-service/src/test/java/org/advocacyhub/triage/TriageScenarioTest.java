package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.answered;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.imha;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a referral, told by events in and heard by events out. */
@HubTest
@CleanDatabase
class TriageScenarioTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z"); // 10:00 in London
    }

    @Test
    void a_straightforward_referral_goes_to_an_offer_without_a_human() {
        Network.partner("AFA", 5);

        var referral = tell(careAct());

        var offer = offer(referral, 1);
        assertEquals("AFA", offer.partnerId());
        assertEquals("P3", offer.band());
        assertEquals(Referrals.MAIDSTONE, offer.district());
        assertEquals(LocalDate.of(2016, 4, 12), offer.contactDue());
        assertEquals(Instant.parse("2016-04-06T09:00:00Z"), offer.answerBy()); // one working day in office hours
        assertEquals("CA67-15", told(EligibilityDecided.class, referral).ruleId());
        assertEquals("B-09", told(ReferralTriaged.class, referral).bandRuleId());
        assertEquals("OFFERED", state(referral));
        assertEquals(1, Network.held("AFA"));
    }

    @Test
    void s07_a_sixteen_year_old_gets_community_advocacy_and_a_fifteen_year_old_is_redirected() {
        TestClock.set("2017-05-02T09:00:00Z");
        Network.partner("AFA", 5);

        var sixteen = tell(Referrals.aged(community(), 16));
        var fifteen = tell(Referrals.aged(community(), 15));

        assertEquals("COM-08", told(EligibilityDecided.class, sixteen).ruleId());
        var triaged = told(ReferralTriaged.class, sixteen);
        assertEquals("P4", triaged.band());
        assertEquals(LocalDate.of(2017, 5, 16), triaged.contactDue());
        assertEquals(Referrals.MAIDSTONE, triaged.district());
        var ended = told(TriageEnded.class, fifteen);
        assertEquals("COM-03", ended.ruleId());
        assertEquals("CHILDRENS_ADVOCACY", ended.redirectTo());
        assertEquals("REDIRECTED", state(fifteen));
    }

    @Test
    void an_offer_says_whether_the_person_is_under_18_and_never_how_old() {
        Network.partner("AFA", 5);

        var seventeen = tell(Referrals.aged(community(), 17));
        var adult = tell(Referrals.aged(community(), 18));
        var unknown = tell(Referrals.aged(imha(), null));

        assertEquals(true, offer(seventeen, 1).underEighteen());
        assertEquals(false, offer(adult, 1).underEighteen());
        assertEquals(null, offer(unknown, 1).underEighteen());
    }

    @Test
    void A15_an_age_that_is_put_right_after_the_offer_is_told_once_and_in_both_directions() {
        Network.partner("AFA", 5);
        var referral = tell(Referrals.aged(community(), 20));
        var offer = offer(referral, 1);

        amend(referral, 17);
        amend(referral, 16); // still under 18
        Desk.open(referral, offer);
        amend(referral, 30);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(
                                new AgeCorrected(referral.referralId(), TestClock.now(), offer.offerId(), true),
                                new AgeCorrected(referral.referralId(), TestClock.now(), null, false)),
                        Broker.all(AgeCorrected.class).stream()
                                .filter(event -> event.referralId().equals(referral.referralId()))
                                .toList()));
        assertEquals("ACCEPTED", state(referral));
    }

    private static void amend(ReferralReceived referral, int age) {
        Broker.publish(new ReferralAmended(
                referral.referralId(), TestClock.now(), "MISTAKE", Referrals.aged(community(), age)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        1,
                        Database.number(
                                "select count(*) from triage_case where referral_id = ? and (facts ->> 'ageYears')::int = ?",
                                referral.referralId(),
                                age)));
    }

    @Test
    void s12_waiting_for_the_referrer_moves_the_due_day() {
        TestClock.set("2016-05-04T09:00:00Z");
        Network.partner("AFA", 5);
        var withoutArea =
                new ReferralFacts.CareAct("NEEDS_ASSESSMENT", "Y", List.of(), "NONE", "U", null, null, "U", "U");

        var referral = tell(Referrals.with(careAct(), withoutArea));
        var asked = told(InformationRequested.class, referral);
        assertEquals(List.of("CA67-06"), asked.questions());
        assertEquals("AWAITING_REFERRER_INFO", state(referral));
        TestClock.set("2016-05-11T09:00:00Z");
        Broker.publish(answered(referral, careAct()));

        var triaged = told(ReferralTriaged.class, referral);
        assertEquals(5, triaged.pausedDays());
        assertEquals(LocalDate.of(2016, 5, 18), triaged.contactDue());
        assertEquals(1, offer(referral, 1).attempt());
    }

    @Test
    void s13_substantial_difficulty_needs_no_lack_of_capacity() {
        Network.partner("AFA", 5);

        var referral = tell(careAct()); // has capacity to consent, ticks USE_OR_WEIGH

        assertEquals("CA67-15", told(EligibilityDecided.class, referral).ruleId());
        offer(referral, 1);
    }

    @Test
    void s14_an_appropriate_person_disputed() {
        Network.partner("AFA", 5);

        var longStay = tell(daughter(35, "N", "Y"));
        var shortStay = tell(daughter(27, "N", "Y"));
        var disputed = tell(daughter(27, "Y", "Y"));

        assertEquals("CA67-12", told(EligibilityDecided.class, longStay).ruleId());
        assertEquals("CA67-14", told(EligibilityDecided.class, shortStay).ruleId());
        assertEquals("REJECTED", told(TriageEnded.class, shortStay).end());
        assertEquals("CA67-13", told(EligibilityDecided.class, disputed).ruleId());
    }

    @Test
    void a_declined_offer_goes_to_the_next_partner_and_frees_the_place() {
        Network.partner("AFA", 5);
        Network.partner("BEE", 5);
        var referral = tell(careAct());
        var first = offer(referral, 1);

        Broker.publish(new OfferDeclined(
                referral.referralId(), first.offerId(), first.partnerId(), TestClock.now(), "OUT_OF_SKILL"));

        var second = offer(referral, 2);
        assertNotEquals(first.partnerId(), second.partnerId());
        assertEquals(0, Network.held(first.partnerId()));
        assertEquals(1, Network.held(second.partnerId()));
    }

    @Test
    void a_lapsed_offer_is_never_made_again_and_at_the_end_an_extra_purchase_is_asked_for() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());
        var first = offer(referral, 1);

        Broker.publish(new OfferLapsed(referral.referralId(), first.offerId(), "AFA", TestClock.now()));

        assertEquals("NO_PARTNER_AVAILABLE", told(SpotRequested.class, referral).reason());
        assertEquals("SPOT_REQUESTED", state(referral));
    }

    @Test
    void what_all_declined_goes_to_the_hub_itself() {
        Network.partner("AFA", 5);
        Database.execute("insert into partner values ('HUB', 'Hub', true, 'ACTIVE', 3, 0, 0, '[]', md5('[]'))");
        var referral = tell(Referrals.imha());
        var first = offer(referral, 1);
        assertEquals("AFA", first.partnerId());

        Broker.publish(
                new OfferDeclined(referral.referralId(), first.offerId(), "AFA", TestClock.now(), "OUT_OF_SKILL"));

        assertEquals("HUB", offer(referral, 2).partnerId());
    }

    @Test
    void a_p3_referral_waits_for_room_and_the_first_in_order_gets_it() {
        Network.partner("AFA", 1);
        var working = tell(careAct());
        var offer = offer(working, 1);
        var later = tell(community());
        told(WaitingListEntered.class, later);
        var first = tell(careAct());
        told(WaitingListEntered.class, first);

        var opened = Desk.open(working, offer);
        Broker.publish(new CaseClosed(
                working.referralId(),
                opened.caseId(),
                "AFA",
                LocalDate.of(2016, 4, 5),
                "COMPLETED_OUTCOME_ACHIEVED",
                true));

        assertEquals("AFA", offer(first, 1).partnerId()); // P3 before P4, though it came later
        assertEquals("WAITING_LIST", state(later));
        Broker.publish(Network.capacityOf("AFA", 2));
        assertEquals("AFA", offer(later, 1).partnerId());
    }

    @Test
    void a_case_that_is_taken_up_again_takes_its_place_again() {
        Network.partner("AFA", 1);
        var working = tell(careAct());
        var opened = Desk.open(working, offer(working, 1));
        Broker.publish(
                new CaseClosed(
                        working.referralId(), opened.caseId(), "AFA", LocalDate.of(2016, 4, 5), "PROCESS_ENDED", true),
                new CaseReopened(
                        working.referralId(),
                        opened.caseId(),
                        "AFA",
                        "AFA-01",
                        TestClock.now(),
                        LocalDate.of(2016, 4, 6)));
        // heard twice under another id, it counts once
        Broker.publish(new CaseReopened(
                working.referralId(), opened.caseId(), "AFA", "AFA-01", TestClock.now(), LocalDate.of(2016, 4, 6)));

        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from person_case where case_id = ? and open and last_on = date '2016-04-06'",
                                opened.caseId())
                        == 1);

        var next = tell(careAct());

        told(WaitingListEntered.class, next);
        assertEquals(1, Network.held("AFA"));
    }

    @Test
    void a_case_that_changes_hands_frees_a_place_here_and_takes_one_there() {
        Network.partner("AFA", 1);
        var working = tell(careAct());
        var opened = Desk.open(working, offer(working, 1));
        var waiting = tell(careAct());
        told(WaitingListEntered.class, waiting);
        Network.partner("ZED", 0);

        Broker.publish(new CaseTransferred(
                working.referralId(),
                opened.caseId(),
                "ZED",
                "AFA",
                "ZED-01",
                TestClock.now(),
                LocalDate.of(2016, 4, 6),
                "PATCH_MOVED"));

        assertEquals("AFA", offer(waiting, 1).partnerId());
        assertEquals(1, Network.held("ZED"));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from person_case where case_id = ? and partner_id = 'ZED' and open",
                        opened.caseId()));
        // what ends it frees the place of whose it is
        Broker.publish(new CaseClosed(
                working.referralId(), opened.caseId(), "ZED", LocalDate.of(2016, 4, 7), "PROCESS_ENDED", true));
        await().atMost(PATIENCE).until(() -> Network.held("ZED") == 0);
        assertEquals(1, Network.held("AFA"));
    }

    @Test
    void s15_a_conflict_that_was_found_late_keeps_the_partner_from_the_persons_next_referral() {
        Network.partner("AFA", 5);
        var working = tell(careAct());
        var opened = Desk.open(working, offer(working, 1));
        Network.partner("ZED", 5);
        Broker.publish(new CaseTransferred(
                working.referralId(),
                opened.caseId(),
                "ZED",
                "AFA",
                "ZED-01",
                TestClock.now(),
                LocalDate.of(2016, 4, 6),
                "CONFLICT_AROSE"));
        await().atMost(PATIENCE).until(() -> Network.held("AFA") == 0 && Network.held("ZED") == 1);

        assertEquals(
                1,
                Database.number(
                        "select count(*) from declared_conflict where referral_id = ? and partner_id = 'AFA'"
                                + " and kind = 'STATED_BY_PARTNER' and source = 'PARTNER'",
                        working.referralId()));
    }

    @Test
    void an_urgent_referral_is_offered_over_capacity() {
        Network.partner("AFA", 0);

        var referral = tell(Referrals.imha());

        assertEquals("AFA", offer(referral, 1).partnerId());
    }

    @Test
    void a_withdrawn_referral_recalls_its_offer_and_the_place_is_free_when_the_partner_knows() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());
        var offer = offer(referral, 1);

        Broker.publish(new ReferralWithdrawn(referral.referralId(), TestClock.now(), "REFERRER", "NO_LONGER_NEEDED"));

        assertEquals(offer.offerId(), told(OfferRecalled.class, referral).offerId());
        assertEquals("WITHDRAWN", told(TriageEnded.class, referral).end());
        assertEquals(1, Network.held("AFA"));
        Broker.publish(new OfferClosed(referral.referralId(), offer.offerId(), "AFA", TestClock.now()));
        await().atMost(PATIENCE).until(() -> Network.held("AFA") == 0);
    }

    @Test
    void a_partner_that_accepted_before_the_recall_reached_it_has_the_case() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());
        var offer = offer(referral, 1);
        Broker.publish(new ReferralWithdrawn(referral.referralId(), TestClock.now(), "REFERRER", "NO_LONGER_NEEDED"));
        told(OfferRecalled.class, referral);

        Desk.open(referral, offer);

        assertEquals("ACCEPTED", state(referral));
        assertEquals(1, Network.held("AFA"));
    }

    @Test
    void a_case_whose_advocate_will_be_named_later_takes_the_place_of_its_offer() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());
        var offer = offer(referral, 1);
        assertEquals(1, Network.held("AFA"));

        Broker.publish(new CaseOpenedUnallocated(
                referral.referralId(),
                UUID.randomUUID(),
                offer.offerId(),
                offer.referralRef(),
                offer.personKey(),
                offer.partnerId(),
                TestClock.now(),
                LocalDate.of(2016, 4, 5),
                offer.serviceType(),
                offer.band(),
                offer.district(),
                offer.nonInstructed(),
                LocalDate.of(2016, 4, 8)));

        await().atMost(PATIENCE).until(() -> state(referral).equals("ACCEPTED"));
        assertEquals(1, Network.held("AFA"));
    }

    @Test
    void a_withdrawal_after_acceptance_changes_nothing_but_a_note() {
        Network.partner("AFA", 5);
        var referral = tell(careAct());
        Desk.open(referral, offer(referral, 1));

        Broker.publish(new ReferralWithdrawn(referral.referralId(), TestClock.now(), "REFERRER", "NO_LONGER_NEEDED"));

        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from triage_decision where referral_id = ? and kind = 'NOTE'",
                                referral.referralId())
                        == 1);
        assertEquals("ACCEPTED", state(referral));
    }

    @Test
    void the_same_event_delivered_twice_makes_one_offer() {
        Network.partner("AFA", 5);
        var eventId = UUID.randomUUID();
        var referral = received(careAct());

        Broker.publish(eventId, referral);
        Broker.publish(eventId, referral);
        var offer = offer(referral, 1);
        Desk.open(referral, offer);

        assertEquals(1, Database.number("select count(*) from offer where referral_id = ?", referral.referralId()));
        assertEquals(
                1,
                Broker.all(OfferMade.class).stream()
                        .filter(told -> told.referralId().equals(referral.referralId()))
                        .count());
    }

    @Test
    void a_poisoned_event_becomes_a_dead_letter_and_the_next_one_is_handled() {
        Network.partner("AFA", 5);
        var unknownOffer =
                new OfferDeclined(UUID.randomUUID(), UUID.randomUUID(), "AFA", TestClock.now(), "NO_CAPACITY");
        Broker.publish(unknownOffer);
        Broker.publishRaw("referrals", "nobody", "{\"not\": \"an event\"}".getBytes());

        var referral = tell(careAct());

        offer(referral, 1);
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from dead_letter where replayed_at is null") >= 2);
        assertFalse(Database.rows("select cause from dead_letter").isEmpty());
    }

    private static ReferralFacts daughter(int hospitalDays, String disagreement, String bestInterests) {
        return Referrals.with(
                careAct(),
                new ReferralFacts.CareAct(
                        "NEEDS_ASSESSMENT",
                        "Y",
                        List.of("RETAIN"),
                        "VALID",
                        "U",
                        hospitalDays,
                        null,
                        disagreement,
                        bestInterests));
    }

    private static ReferralReceived tell(ReferralFacts facts) {
        var referral = received(facts);
        Broker.publish(referral);
        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from triage_case where referral_id = ?", referral.referralId())
                                == 1);
        return referral;
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static OfferMade offer(ReferralReceived referral, int attempt) {
        return Broker.await(
                OfferMade.class,
                event -> event.referralId().equals(referral.referralId()) && event.attempt() == attempt);
    }

    private static String state(ReferralReceived referral) {
        return (String) Database.rows("select state from triage_case where referral_id = ?", referral.referralId())
                .getFirst()
                .get("state");
    }
}
