package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many referrals heard at once are decided in one transaction that reads ahead and writes at its end, each as if it were alone. */
@HubTest
@CleanDatabase
class PollTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void each_sees_what_those_before_it_took() {
        Network.partner("AFA", 7);
        Network.partner("BEE", 5);

        hear(40);

        assertEquals(7, Database.number("select offers_pending from partner where partner_id = 'AFA'"));
        assertEquals(5, Database.number("select offers_pending from partner where partner_id = 'BEE'"));
        assertEquals(12, Database.number("select count(*) from offer where state = 'OPEN'"));
        assertEquals(28, Database.number("select count(*) from triage_case where state = 'WAITING_LIST'"));
        assertEquals(7, Database.number("select dispatched from lot_dispatch where partner_id = 'AFA'"));
        assertEquals(12, Database.number("select sum(dispatched) from lot_dispatch_reason"));
        assertEquals(12, Database.number("select count(*) from triage_case where offers_made = 1"));
    }

    /** The load in the inputs of each decision is the one that the decision before it left (C.6 keys 4 and 5). */
    @Test
    void each_decision_is_kept_in_the_order_in_which_it_was_made() {
        Network.partner("AFA", 100);

        hear(25);

        var pending = texts("{partners,0,offersPending}");
        assertEquals(IntStream.range(0, 25).mapToObj(Integer::toString).toList(), pending);
        var lots = texts("{partners,0,subcontracts,0,lotDispatched}");
        assertEquals(pending, lots);
    }

    @Test
    void who_is_known_to_a_partner_or_has_a_conflict_with_it_is_found_among_the_many() {
        Network.partner("AFA", 50);
        Network.partner("BEE", 50);
        var referrals =
                Stream.generate(() -> Referrals.received(careAct())).limit(10).toList();
        var known = referrals.get(4);
        Database.execute(
                "insert into person_case (case_id, referral_id, person_key, partner_id, open, last_on)"
                        + " values (?, ?, ?, 'BEE', true, date '2016-04-01')",
                UUID.randomUUID(),
                UUID.randomUUID(),
                known.personKey());
        var cared = referrals.get(7);
        var earlier = Referrals.received(careAct());
        Broker.publish(new ReferralReceived(
                earlier.referralId(),
                earlier.referralRef(),
                earlier.contractRef(),
                cared.personKey(),
                earlier.receivedAt(),
                earlier.facts()));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from offer") == 1);
        Database.execute("""
                insert into declared_conflict (conflict_id, revision, referral_id, person_key, partner_id, kind, whom, source,
                    declared_at, declared_by)
                values (?, 1, ?, ?, 'AFA', 'CARE', 'PERSON', 'HUB_RECORDS', now(), 'worker')
                """, UUID.randomUUID(), earlier.referralId(), cared.personKey());

        Broker.publish(referrals.toArray(IntegrationEvent[]::new));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from offer") == referrals.size() + 1);

        assertEquals("BEE", partnerOf(known));
        assertEquals("BEE", partnerOf(cared));
    }

    private static List<String> texts(String path) {
        return Database.rows(
                        "select inputs #>> ?::text[] as text from triage_decision where kind = 'DISPATCH' order by decision_id",
                        path)
                .stream()
                .map(row -> (String) row.get("text"))
                .toList();
    }

    private static String partnerOf(ReferralReceived referral) {
        return (String) Database.rows("select partner_id from offer where referral_id = ?", referral.referralId())
                .getFirst()
                .get("partner_id");
    }

    private static void hear(int referrals) {
        Broker.publish(Stream.generate(() -> Referrals.received(careAct()))
                .limit(referrals)
                .toArray(IntegrationEvent[]::new));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from triage_case") == referrals);
    }
}
