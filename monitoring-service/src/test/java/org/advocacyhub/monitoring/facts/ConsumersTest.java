package org.advocacyhub.monitoring.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

@HubTest
class ConsumersTest {

    /** The lower half of the lock's number. */
    private static final long WRITER = 0x6374_7357L;

    @Inject
    Generations generations;

    @Test
    void an_event_that_arrives_twice_counts_once() {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var journey = Journey.of(contract, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-05", "CLIENT_CONTACT_F2F", 60);
        Telling.all(journey);
        var again = UUID.randomUUID();
        Broker.publish(again, journey.events().getLast());
        Broker.publish(again, journey.events().getLast());
        Telling.awaitHandled(List.of(again));

        assertEquals("1.0", Council.figures(contract, "2016-17-Q1").total("K-12", "deliveredHours"));
    }

    @Test
    void what_is_no_event_becomes_a_dead_letter_and_the_partition_goes_on() {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var journey = Journey.of(contract, "IMHA").received("2016-04-04T09:00:00Z");
        var key = journey.referralId().toString();
        var before = deadLetters(key);

        Broker.publishRaw("referrals", key, "not json".getBytes(UTF_8));
        Broker.publishRaw("referrals", key, """
                {"specversion":"1.0","id":"%s","source":"/x","type":"referral.dreamt-of.v9","subject":"x",
                 "time":"2016-04-04T09:00:00Z","data":{}}
                """.formatted(UUID.randomUUID()).getBytes(UTF_8));
        Telling.all(journey);

        assertEquals("1", Council.figures(contract, "2016-17-Q1").total("K-01", "received"));
        assertEquals(before + 1, deadLetters(key));
    }

    @Test
    void a_case_that_comes_before_its_referral_counts_once_both_are_there() {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var journey =
                Journey.of(contract, "IMHA").received("2016-04-04T09:00:00Z").opened("2016-04-05");

        Telling.all(List.of(journey.events().getLast()));
        assertEquals("0", Council.figures(contract, "2016-17-Q1").total("ACTIVITY", "casesOpened"));
        Telling.all(List.of(journey.events().getFirst()));
        assertEquals("1", Council.figures(contract, "2016-17-Q1").total("ACTIVITY", "casesOpened"));
    }

    @Test
    void one_batch_is_written_at_a_time_over_all_replicas() throws SQLException {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var journey = Journey.of(contract, "IMHA").received("2016-04-04T09:00:00Z");
        var told = UUID.randomUUID();
        try (var elsewhere = Database.asApp()) {
            elsewhere.setAutoCommit(false);
            generations.holdForWriting(elsewhere);

            Broker.publish(told, journey.events().getFirst());

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Database.number(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = ?",
                                    WRITER)
                            > 0);
            elsewhere.rollback();
        }
        Telling.awaitHandled(List.of(told));
        assertEquals("1", Council.figures(contract, "2016-17-Q1").total("K-01", "received"));
    }

    @Test
    void the_state_of_a_referral_is_told_by_all_topics_together() {
        var contract = "STATES-1";
        var open = Journey.of(contract, "IMHA").received("2016-04-04T09:00:00Z").waiting("2016-04-04T10:00:00Z");
        var closed = Journey.of(contract, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .offered("2016-04-04T10:00:00Z")
                .opened("2016-04-05")
                .closed("2016-04-06", "DIED", false);
        Telling.all(open, closed);

        assertEquals("WAITING_LIST", state(open));
        assertEquals("CLOSED", state(closed));
    }

    @Test
    void a_closure_that_was_undone_does_not_count_and_the_last_one_does() {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var goesOn = Journey.of(contract, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .closed("2016-04-20", "PERSON_WITHDREW", false)
                .reopened("2016-04-25");
        var endsAgain = Journey.of(contract, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .closed("2016-04-20", "PERSON_WITHDREW", false)
                .reopened("2016-04-25")
                .closed("2016-05-03", "PROCESS_ENDED", true);
        Telling.all(goesOn, endsAgain);

        assertEquals("1", Council.figures(contract, "2016-17-Q1").total("ACTIVITY", "casesClosed"));
        assertEquals("ACCEPTED", state(goesOn));
        assertEquals(
                "PROCESS_ENDED",
                Database.rows("select close_reason from current_case where case_id = ?", endsAgain.caseId())
                        .getFirst()
                        .get("close_reason"));
    }

    @Test
    void a_case_that_changed_hands_is_one_case_and_hours_stay_where_they_were_worked() {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        var journey = Journey.of(contract, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .contacted("2016-04-06")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60)
                .transferred("2016-04-11", "PARTNER-2");
        Telling.all(journey);

        var figures = Council.figures(contract, "2016-17-Q1");
        assertEquals("1", figures.total("ACTIVITY", "casesOpened"));
        assertEquals("1.0", figures.total("K-12", "deliveredHours"));
        assertEquals(
                "PARTNER-2",
                Database.rows("select partner_id from current_case where case_id = ?", journey.caseId())
                        .getFirst()
                        .get("partner_id"));
        assertEquals(
                "PARTNER-1",
                Database.rows("select partner_id from current_activity where case_id = ?", journey.caseId())
                        .getFirst()
                        .get("partner_id"));
    }

    @Test
    void our_own_contract_changes_come_back() {
        TestClock.set("2016-05-21T09:00:00Z");
        var contract = Council.hasAContract();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of("TERMS", "YEAR 2016-04-01"),
                        Council.reads(contract, "2016-17-Q1").jsonPath().getList("contractChanges.what")));
    }

    private static String state(Journey journey) {
        return (String) Database.rows("select state from fact_referral where referral_id = ?", journey.referralId())
                .getFirst()
                .get("state");
    }

    private static long deadLetters(String key) {
        return Database.number("select count(*) from dead_letter where key = ?", key);
    }
}
