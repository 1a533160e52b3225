package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.CONTRACT;
import static org.advocacyhub.triage.Referrals.careAct;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people were found to be one, or were not after all: continuity (C.6 key 2) follows the referrals. */
@HubTest
@CleanDatabase
class PersonFollowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void two_partners_with_room() {
        TestClock.set("2016-04-05T09:00:00Z");
        Network.partner("AFA", 9);
        Network.partner("BEE", 9);
    }

    @Test
    void the_partner_of_a_merged_person_knows_the_survivor_until_the_merge_is_undone() {
        var first = tell("KEY-OTHER");
        var supporter = open(first, offer(first)).partnerId();

        hear(merged(first, "KEY-SURVIVOR", "KEY-OTHER"));
        var second = tell("KEY-SURVIVOR");
        var third = tell("KEY-SURVIVOR");
        assertEquals(supporter, offer(second).partnerId());
        assertEquals(supporter, offer(third).partnerId());

        hear(new PersonUnmerged(first.referralId(), TestClock.now(), "KEY-OTHER", "KEY-SURVIVOR"));
        assertNotEquals(supporter, offer(tell("KEY-SURVIVOR")).partnerId());
        assertEquals(supporter, offer(tell("KEY-OTHER")).partnerId());
    }

    @Test
    void a_case_that_opens_under_the_old_key_counts_for_the_survivor() {
        var referral = tell("KEY-B");
        var offer = offer(referral);
        hear(merged(referral, "KEY-A", "KEY-B"));

        assertEquals("KEY-B", open(referral, offer).personKey());

        assertEquals("KEY-A", knownAs(referral));
    }

    @Test
    void a_closed_case_moves_with_its_referral_and_no_other_does() {
        var moving = tell("KEY-D");
        var closed = open(moving, offer(moving));
        var staying = tell("KEY-C");
        open(staying, offer(staying));
        Broker.publish(new CaseClosed(
                moving.referralId(),
                closed.caseId(),
                closed.partnerId(),
                LocalDate.of(2016, 4, 5),
                "COMPLETED_OUTCOME_ACHIEVED",
                true));
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from person_case where case_id = ? and not open", closed.caseId())
                        == 1);

        hear(merged(moving, "KEY-C", "KEY-D"));
        assertEquals("KEY-C", knownAs(moving));
        hear(new PersonUnmerged(moving.referralId(), TestClock.now(), "KEY-D", "KEY-C"));

        assertEquals("KEY-D", knownAs(moving));
        assertEquals("KEY-D", personKey(moving));
        assertEquals("KEY-C", knownAs(staying));
        assertEquals("KEY-C", personKey(staying));
    }

    @Test
    void a_merge_told_again_changes_nothing_not_even_after_it_was_undone() {
        var referral = tell("KEY-F");
        open(referral, offer(referral));
        var merge = merged(referral, "KEY-E", "KEY-F");
        var eventId = hear(merge);
        hear(merge); // under another id: the same once more
        assertEquals("KEY-E", personKey(referral));

        hear(new PersonUnmerged(referral.referralId(), TestClock.now(), "KEY-F", "KEY-E"));
        Broker.publish(eventId, merge);
        hear(merged(tell("KEY-G"), "KEY-E", "KEY-G")); // comes behind it

        assertEquals("KEY-F", personKey(referral));
        assertEquals("KEY-F", knownAs(referral));
        assertEquals(
                1, Database.number("select count(*) from person_case where referral_id = ?", referral.referralId()));
    }

    private static ReferralReceived tell(String personKey) {
        var made = Referrals.received(careAct());
        var referral = new ReferralReceived(
                made.referralId(), made.referralRef(), CONTRACT, personKey, made.receivedAt(), made.facts());
        hear(referral);
        return referral;
    }

    private static UUID hear(ReferralEvent event) {
        var id = UUID.randomUUID();
        Broker.publish(id, event);
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from inbox_event where event_id = ?", id) == 1);
        return id;
    }

    private static PersonMerged merged(ReferralReceived referral, String survivor, String other) {
        return new PersonMerged(referral.referralId(), TestClock.now(), survivor, other);
    }

    private static OfferMade offer(ReferralReceived referral) {
        return Broker.await(OfferMade.class, event -> event.referralId().equals(referral.referralId()));
    }

    private static CaseOpened open(ReferralReceived referral, OfferMade offer) {
        var opened = Desk.opened(offer, offer.partnerId() + "-01", LocalDate.of(2016, 4, 5));
        Broker.publish(opened);
        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from person_case where case_id = ?", opened.caseId()) == 1);
        return opened;
    }

    private static String personKey(ReferralReceived referral) {
        return text("select person_key from triage_case where referral_id = ?", referral.referralId());
    }

    private static String knownAs(ReferralReceived referral) {
        return text("select person_key from person_case where referral_id = ?", referral.referralId());
    }

    private static String text(String sql, UUID referralId) {
        return (String) Database.rows(sql, referralId).getFirst().get("person_key");
    }
}
