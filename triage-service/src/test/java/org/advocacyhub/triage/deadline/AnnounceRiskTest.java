package org.advocacyhub.triage.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.advocacyhub.contracts.AllocationEvent.TargetAtRisk;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.triage.banding.domain.NearDue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days to keep are announced once, before they are missed: due on Tuesday 12 April 2016, near on Monday. */
@HubTest
@CleanDatabase
class AnnounceRiskTest {

    @Inject
    AnnounceRisk announceRisk;

    @BeforeEach
    void monday() {
        TestClock.set("2016-04-11T07:00:00Z");
    }

    @Test
    void a_day_that_is_near_is_told_once_and_one_that_is_not_is_not() {
        var near = open("2016-04-12", null, "OFFERED", "P3", null);
        var later = open("2016-04-13", null, "OFFERED", "P3", null);

        announceRisk.watch();
        announceRisk.watch();

        var told = told(near, 1).getFirst();
        assertEquals("CONTACT", told.kind());
        assertEquals(LocalDate.of(2016, 4, 12), told.due());
        assertEquals(LocalDate.of(2016, 4, 11), told.since());
        assertEquals("CARE_ACT", told.serviceType());
        TestClock.set("2016-04-11T23:00:00Z"); // Tuesday in London
        announceRisk.watch();
        told(later, 1);
        told(near, 1);
    }

    @Test
    void each_of_both_days_is_told_and_a_day_that_moves_again_when_it_is_near() {
        var both = open("2016-04-12", "2016-04-08", "QUEUED", "P3", null);

        announceRisk.watch();
        told(both, 2);
        Database.execute("update triage_case set contact_due = '2016-04-14' where referral_id = ?", both);
        announceRisk.watch();
        told(both, 2);
        TestClock.set("2016-04-13T09:00:00Z");
        announceRisk.watch();

        assertEquals(
                List.of("2016-04-08", "2016-04-12", "2016-04-14"),
                told(both, 3).stream()
                        .map(event -> event.due().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void a_clock_that_stands_still_is_at_no_risk_but_that_of_p1_never_does() {
        var paused = open("2016-04-12", null, "AWAITING_REFERRER_INFO", "P3", "2016-04-05");
        var urgent = open("2016-04-12", null, "AWAITING_REFERRER_INFO", "P1", "2016-04-05");
        var taken = open("2016-04-12", null, "ACCEPTED", "P3", null);

        announceRisk.watch();

        told(urgent, 1);
        told(paused, 0);
        told(taken, 0);
    }

    @Test
    void two_replicas_at_once_tell_each_day_once() throws Exception {
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, target_impossible, paused_days, questions, score, scored_on, version)
                select gen_random_uuid(), 'R-' || n, 'C', 'k', now(), '2016-04-05', '2016-04-05', 'OFFERED', '{}', 'CARE_ACT',
                  'CARE_ACT', false, 'P3', 'B-09', 'R.', '2016-04-12', false, 0, '{}', 0, '2016-04-11', 0
                from generate_series(1, 900) n
                """);
        var before = Broker.all(TargetAtRisk.class).size();
        var start = new CountDownLatch(1);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var replica = 0; replica < 2; replica++) {
                replicas.submit(() -> {
                    start.await();
                    announceRisk.watch();
                    return null;
                });
            }
            start.countDown();
        }
        announceRisk.watch(); // a replica that met the other's locks leaves the rest to the next time

        assertEquals(0, Database.number("select count(*) from triage_case where contact_risk_told is null"));
        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        before + 900, Broker.all(TargetAtRisk.class).size()));
    }

    @Test
    void looking_walks_an_index_that_holds_what_was_not_told_yet() throws SQLException {
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, target_impossible, paused_days, questions, score, scored_on, version,
                  contact_risk_told)
                select gen_random_uuid(), 'R-' || n, 'C', 'k', now(), '2016-04-05', '2016-04-05', 'OFFERED', '{}', 'CARE_ACT',
                  'CARE_ACT', false, 'P3', 'B-09', 'R.', '2016-04-12', false, 0, '{}', 0, '2016-04-11', 0, '2016-04-12'
                from generate_series(1, 20000) n
                """);
        Database.execute("analyze triage_case");
        var sql = NearTargets.taking(NearDue.Kind.CONTACT);
        var looking = sql.substring(sql.indexOf('(') + 1, sql.indexOf(" for update"));
        var plan = new StringBuilder();
        try (var connection = Database.asApp();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (costs off) "
                        + looking.replaceFirst("\\?", "date '2016-04-12'").replaceFirst("\\?", "200"))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }

        assertTrue(plan.toString().contains("triage_case_contact_near"), plan.toString());
        assertFalse(plan.toString().contains("Seq Scan"), plan.toString());
    }

    private static List<TargetAtRisk> told(UUID referralId, int times) {
        if (times > 0) {
            Awaitility.await().until(() -> of(referralId).size() >= times);
        }
        assertEquals(times, of(referralId).size());
        return of(referralId);
    }

    private static List<TargetAtRisk> of(UUID referralId) {
        return Broker.all(TargetAtRisk.class).stream()
                .filter(event -> event.referralId().equals(referralId))
                .toList();
    }

    private static UUID open(String contactDue, String allocateDue, String state, String band, String pausedSince) {
        var referralId = UUID.randomUUID();
        Database.execute("""
                insert into triage_case (referral_id, referral_ref, contract_ref, person_key, received_at, received_on,
                  effective_received_on, state, facts, requested_type, service_type, non_instructed, band, band_rule,
                  band_reason, contact_due, allocate_due, target_impossible, paused_days, paused_since, questions, score,
                  scored_on, version)
                values (?, 'R-' || ?, 'C', 'k', now(), '2016-04-05', '2016-04-05', ?, '{}', 'CARE_ACT', 'CARE_ACT', false, ?,
                  'B-09', 'R.', ?::date, ?::date, false, 0, ?::date, '{}', 0, '2016-04-11', 0)
                """, referralId, referralId.toString(), state, band, contactDue, allocateDue, pausedSince);
        return referralId;
    }
}
