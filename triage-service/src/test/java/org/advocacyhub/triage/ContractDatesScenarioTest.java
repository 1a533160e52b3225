package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.community;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.contracts.ContractEvent.BudgetLine;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ContractEvent.Lot;
import org.advocacyhub.contracts.ContractEvent.Rule;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract that changes from a day on (domain.md F.10, 0.5): S02, a line commissioned within its year, and rules of its own. */
@HubTest
@CleanDatabase
class ContractDatesScenarioTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long CEILING = 153_000_000;

    @BeforeEach
    void a_partner_with_room() {
        TestClock.set("2017-03-31T10:00:00Z");
        Network.partner("AFA", 5);
    }

    @Test
    void s02_learning_disability_is_redirected_on_the_last_day_of_march_and_in_the_contract_from_the_first_of_april() {
        hear(new ContractLotsSet(
                Referrals.CONTRACT,
                TestClock.now(),
                List.of(new Lot(
                        "COMMUNITY-LD",
                        List.of("COMMUNITY"),
                        List.of("LEARNING_DISABILITY"),
                        LocalDate.of(2017, 4, 1),
                        null,
                        "ADVOCACY_FOR_ALL"))));

        var before = told(TriageEnded.class, tell(community()));
        assertEquals("REDIRECTED", before.end());
        assertEquals("F.10-LOT", before.ruleId());
        assertEquals("ADVOCACY_FOR_ALL", before.redirectTo());
        assertNull(offer(tell(careAct())).spotOrderId()); // a lot is no other's business

        TestClock.set("2017-04-01T10:00:00Z");
        assertEquals("AFA", offer(tell(community())).partnerId());
    }

    @Test
    void a_lot_that_left_is_redirected_again_from_the_day_on_which_it_is_out() {
        hear(new ContractLotsSet(
                Referrals.CONTRACT,
                TestClock.now(),
                List.of(new Lot(
                        "ALL",
                        List.of("COMMUNITY"),
                        List.of(),
                        LocalDate.of(2016, 4, 1),
                        LocalDate.of(2017, 4, 4),
                        "COUNCIL"))));

        TestClock.set("2017-04-03T10:00:00Z");
        assertEquals("AFA", offer(tell(community())).partnerId());
        TestClock.set("2017-04-04T10:00:00Z");
        assertEquals("COUNCIL", told(TriageEnded.class, tell(community())).redirectTo());
    }

    @Test
    void s18_a_line_that_is_commissioned_from_a_day_within_its_year_is_paid_from_that_day_on_and_not_before() {
        TestClock.set("2018-09-28T09:00:00Z");
        hear(year(false, null));
        hear(year(true, LocalDate.of(2018, 10, 1)));
        assertEquals(
                "NOT_COMMISSIONED", told(SpotRequested.class, tell(careAct())).reason());

        TestClock.set("2018-10-01T09:00:00Z");
        assertNull(offer(tell(careAct())).spotOrderId());

        hear(year(false, LocalDate.of(2018, 12, 3))); // a later plan ends the one before
        hear(year(true, LocalDate.of(2018, 10, 1))); // told again, it ends where the next one begins
        TestClock.set("2018-11-30T09:00:00Z");
        assertNull(offer(tell(careAct())).spotOrderId());
        TestClock.set("2018-12-03T09:00:00Z");
        assertEquals(
                "NOT_COMMISSIONED", told(SpotRequested.class, tell(careAct())).reason());

        hear(year(true, null)); // the whole year: in the place of everything before
        assertEquals(1, Database.number("select count(*) from contract_year_line"));
        assertNull(offer(tell(careAct())).spotOrderId());
    }

    @Test
    void f7_a_contract_that_freezes_at_95_percent_does_so_from_its_day_on() {
        TestClock.set("2019-02-19T10:00:00Z");
        try {
            hear(new ContractRulesSet(
                    Referrals.CONTRACT,
                    TestClock.now(),
                    List.of(
                            new Rule("FREEZE_AT_95", LocalDate.of(2019, 2, 20), 1),
                            new Rule("CONTACT_TARGET_P1", LocalDate.of(2019, 2, 20), 95))));
            hear(new SpendLevelReached(
                    Referrals.CONTRACT,
                    TestClock.now(),
                    LocalDate.of(2018, 4, 1),
                    LocalDate.of(2019, 3, 31),
                    "FREEZE_95",
                    CEILING - 1,
                    0,
                    CEILING));

            assertEquals("AFA", offer(tell(community())).partnerId());
            TestClock.set("2019-02-20T10:00:00Z");
            assertEquals(
                    "FREEZE", told(WaitingListEntered.class, tell(community())).reason());
        } finally {
            Database.execute("delete from contract_rule where contract_ref is not null");
        }
    }

    private static ContractYearSet year(boolean commissioned, LocalDate effectiveFrom) {
        return new ContractYearSet(
                Referrals.CONTRACT,
                TestClock.now(),
                LocalDate.of(2018, 4, 1),
                LocalDate.of(2019, 3, 31),
                CEILING,
                CEILING,
                List.of(new BudgetLine("CARE_ACT", List.of("CARE_ACT"), CEILING, 600_000, commissioned)),
                effectiveFrom);
    }

    private static void hear(IntegrationEvent event) {
        var eventId = UUID.randomUUID();
        Broker.publish(eventId, event);
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from inbox_event where event_id = ?", eventId) == 1);
    }

    private static ReferralReceived tell(ReferralFacts facts) {
        var referral = received(facts);
        hear(referral);
        return referral;
    }

    private static <E extends AllocationEvent> E told(Class<E> type, ReferralReceived referral) {
        return Broker.await(type, event -> event.referralId().equals(referral.referralId()));
    }

    private static OfferMade offer(ReferralReceived referral) {
        return Broker.await(OfferMade.class, event -> event.referralId().equals(referral.referralId()));
    }
}
