package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalCancelled;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.WithdrawnSubcontract;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** domain.md I, S05 and S06: who is asked when a partner has withdrawn (A.13 C-07, F.9). */
@HubTest
class PartnerWithdrawsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LOT = "EAST-KENT-MH";
    private static final List<String> DISTRICTS =
            List.of("E07000105", "E07000106", "E07000108", "E07000112", "E07000113", "E07000114");
    private static final LocalDate BEGAN = LocalDate.of(2016, 4, 1);
    private static final LocalDate DAY = LocalDate.of(2017, 6, 15);
    private static final UUID WITHDRAWAL = UUID.randomUUID();

    @BeforeEach
    void a_partner_for_east_kent_and_the_hub() {
        TestClock.set("2017-05-15T09:00:00Z");
        profile("E-KENT-MH", false, LOT, DISTRICTS, List.of("MENTAL_HEALTH"), null);
        profile("HUB", true, LOT, DISTRICTS, List.of("MENTAL_HEALTH"), null);
    }

    private static void profile(
            String id, boolean hub, String lot, List<String> districts, List<String> specialisms, LocalDate to) {
        tell(
                new PartnerProfileChanged(
                        id,
                        "Partner " + id,
                        hub,
                        "ACTIVE",
                        TestClock.now(),
                        List.of(new PartnerEvent.Subcontract(
                                Referrals.CONTRACT,
                                lot,
                                List.of("IMHA", "COMMUNITY"),
                                districts,
                                specialisms,
                                5000,
                                BEGAN,
                                to))),
                new PartnerCapacityChanged(id, TestClock.now(), 60, 0));
    }

    private static void tell(PartnerEvent... events) {
        Broker.publish(events);
        var marker = "MARK-" + UUID.randomUUID();
        // the same partner's events come in order: a capacity that nobody else told shows that they have come
        var capacity = 1000 + Math.floorMod(marker.hashCode(), 100_000);
        Broker.publish(new PartnerCapacityChanged(events[0].partnerId(), TestClock.now(), capacity, 0));
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from partner where partner_id = ? and capacity = ?",
                                events[0].partnerId(),
                                capacity)
                        == 1);
    }

    private static List<WithdrawnSubcontract> work(List<String> districts, boolean whole) {
        return List.of(new WithdrawnSubcontract(
                Referrals.CONTRACT,
                LOT,
                List.of("IMHA", "COMMUNITY"),
                districts,
                List.of("MENTAL_HEALTH"),
                whole,
                5000,
                BEGAN,
                null,
                12_000_000L));
    }

    private static PartnerWithdrawalAnnounced announced(List<String> districts, boolean whole) {
        return new PartnerWithdrawalAnnounced(
                "E-KENT-MH",
                WITHDRAWAL,
                TestClock.now(),
                LocalDate.of(2017, 5, 15),
                DAY,
                "PERFORMANCE",
                "HUB",
                true,
                work(districts, whole));
    }

    /** An IMHA referral from a hospital in this outcode. */
    private static ReferralReceived imha(String outcode) {
        var referral = received(
                Referrals.with(Referrals.imha(), new ReferralFacts.Place(outcode, outcode, "MH_HOSPITAL_NHS", null)));
        Broker.publish(referral);
        return referral;
    }

    private static OfferMade offer(ReferralReceived referral, int attempt) {
        return Broker.await(
                OfferMade.class,
                event -> event.referralId().equals(referral.referralId()) && event.attempt() == attempt);
    }

    /** What the last dispatch found against a partner. */
    private static String obstacles(ReferralReceived referral, String partnerId) {
        return Database.rows("""
                        select coalesce((select string_agg(obstacle ->> 'ruleId', ',')
                            from jsonb_array_elements(candidate -> 'obstacles') as obstacle), '') as rules
                        from triage_decision, jsonb_array_elements(result -> 'candidates') as candidate
                        where referral_id = ? and kind = 'DISPATCH' and candidate ->> 'partnerId' = ?
                        order by decision_id desc limit 1
                        """, referral.referralId(), partnerId)
                .getFirst()
                .get("rules")
                .toString();
    }

    @Test
    void S05_a_CT9_referral_at_09_00_that_day_is_never_offered_to_who_withdrew_at_midnight() {
        tell(announced(DISTRICTS, true));
        TestClock.set("2017-06-14T22:59:59Z"); // 23:59:59 in London
        var before = imha("CT9");
        assertEquals("E-KENT-MH", offer(before, 1).partnerId());

        TestClock.set("2017-06-15T08:00:00Z"); // 09:00, and nothing else has been heard
        var that = imha("CT9");

        assertEquals("HUB", offer(that, 1).partnerId());
        assertEquals("C-07", obstacles(that, "E-KENT-MH"));

        // the provider's service takes the waiting offer back and ends the sub-contract
        Broker.publish(new OfferClosed(before.referralId(), offer(before, 1).offerId(), "E-KENT-MH", TestClock.now()));
        assertEquals("HUB", offer(before, 2).partnerId());
        profile("E-KENT-MH", false, LOT, DISTRICTS, List.of("MENTAL_HEALTH"), DAY.minusDays(1));
        tell(new PartnerWithdrawn(
                "E-KENT-MH",
                WITHDRAWAL,
                TestClock.now(),
                LocalDate.of(2017, 5, 15),
                DAY,
                "PERFORMANCE",
                "HUB",
                true,
                work(DISTRICTS, true)));
        var later = imha("CT9");
        assertEquals("HUB", offer(later, 1).partnerId());
        assertEquals("C-07,C.6-SUBCONTRACT", obstacles(later, "E-KENT-MH"));
        assertTrue(Broker.all(OfferMade.class).stream()
                .noneMatch(made -> made.partnerId().equals("E-KENT-MH")
                        && made.offeredAt().isAfter(TestClock.now().minus(Duration.ofHours(9)))));
    }

    @Test
    void who_gives_up_some_districts_is_asked_for_the_others() {
        tell(announced(List.of("E07000114"), false));
        TestClock.set("2017-06-15T08:00:00Z");

        var thanet = imha("CT9");
        var dover = imha("CT16");

        assertEquals("HUB", offer(thanet, 1).partnerId());
        assertEquals("C-07", obstacles(thanet, "E-KENT-MH"));
        assertEquals("E-KENT-MH", offer(dover, 1).partnerId());
    }

    @Test
    void a_withdrawal_that_was_cancelled_and_a_contract_that_was_agreed_anew_count() {
        tell(announced(DISTRICTS, true));
        tell(new PartnerWithdrawalCancelled("E-KENT-MH", WITHDRAWAL, TestClock.now()));
        TestClock.set("2017-06-15T08:00:00Z");
        assertEquals("E-KENT-MH", offer(imha("CT9"), 1).partnerId());

        tell(announced(DISTRICTS, true));
        assertEquals("HUB", offer(imha("CT9"), 1).partnerId());
        tell(new PartnerProfileChanged(
                "E-KENT-MH",
                "Partner E-KENT-MH",
                false,
                "ACTIVE",
                TestClock.now(),
                List.of(new PartnerEvent.Subcontract(
                        Referrals.CONTRACT,
                        LOT,
                        List.of("IMHA"),
                        DISTRICTS,
                        List.of("MENTAL_HEALTH"),
                        5000,
                        DAY,
                        null))));
        assertEquals("E-KENT-MH", offer(imha("CT9"), 1).partnerId());
    }

    @Test
    void S06_a_deafblind_referral_goes_to_who_has_sensory_skills_too() {
        TestClock.set("2017-12-01T09:00:00Z");
        var day = LocalDate.of(2017, 11, 30);
        for (var partner : List.of("SUPPORT-4-SIGHT", "ADVOCACY-FOR-ALL")) {
            profile(
                    partner,
                    false,
                    partner.equals("SUPPORT-4-SIGHT") ? "SENSORY" : "COMMUNITY",
                    List.of(Referrals.MAIDSTONE),
                    partner.equals("SUPPORT-4-SIGHT")
                            ? List.of("SENSORY_DEAFBLIND", "SENSORY_SIGHT_LOSS")
                            : List.of("LEARNING_DISABILITY", "SENSORY_DEAFBLIND"),
                    null);
        }
        tell(new PartnerWithdrawn(
                "SUPPORT-4-SIGHT",
                UUID.randomUUID(),
                TestClock.now(),
                LocalDate.of(2017, 10, 30),
                day,
                "UNVIABLE_VOLUME",
                "ADVOCACY-FOR-ALL",
                false,
                List.of(new WithdrawnSubcontract(
                        Referrals.CONTRACT,
                        "SENSORY",
                        List.of("IMHA", "COMMUNITY"),
                        List.of(Referrals.MAIDSTONE),
                        List.of("SENSORY_DEAFBLIND", "SENSORY_SIGHT_LOSS"),
                        true,
                        5000,
                        BEGAN,
                        null,
                        null))));
        var facts = Referrals.community();
        var referral = received(new ReferralFacts(
                facts.channel(),
                facts.requestedType(),
                facts.referrerType(),
                facts.referrerTeamCode(),
                facts.ageYears(),
                facts.place(),
                Referrals.need("SENSORY_DEAFBLIND"),
                facts.careAct(),
                facts.imha(),
                facts.authority(),
                facts.risk(),
                facts.keyDates(),
                facts.missing()));

        Broker.publish(referral);

        assertEquals("ADVOCACY-FOR-ALL", offer(referral, 1).partnerId());
        assertEquals("C-07", obstacles(referral, "SUPPORT-4-SIGHT"));
        assertFalse(obstacles(referral, "E-KENT-MH").isEmpty());
    }
}
