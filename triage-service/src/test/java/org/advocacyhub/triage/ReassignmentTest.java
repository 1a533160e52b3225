package org.advocacyhub.triage;

import static org.advocacyhub.triage.Referrals.careAct;
import static org.advocacyhub.triage.Referrals.received;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.ReassignmentProposed;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.ReassignmentEnded;
import org.advocacyhub.contracts.CaseEvent.ReassignmentNotTaken;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.triage.dispatch.SearchDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A partner finds a conflict in a case that it works (domain.md A.13, C.6, D.1.3): triage asks the next of the rank, and the case stays
 * where it is until somebody takes it.
 */
@HubTest
@CleanDatabase
class ReassignmentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    SearchDay searchDay;

    private ReferralReceived referral;
    private UUID caseId;
    private UUID transferId;

    /** AFA has the case; BEE and CEE could go on, in this order. */
    @BeforeEach
    void a_case_at_one_of_three_partners() {
        TestClock.set("2016-04-05T09:00:00Z");
        Network.partner("AFA", 5);
        referral = received(careAct());
        Broker.publish(referral);
        var offer = Broker.await(OfferMade.class, event -> event.referralId().equals(referral.referralId()));
        var opened = Desk.opened(offer, "AFA-01", LocalDate.of(2016, 4, 5));
        caseId = opened.caseId();
        transferId = UUID.randomUUID();
        Broker.publish(opened);
        await().atMost(PATIENCE).until(() -> Network.held("AFA") == 1 && state().equals("ACCEPTED"));
        Network.partner("BEE", 5);
        Network.partner("CEE", 5);
    }

    private String state() {
        return (String) Database.rows("select state from triage_case where referral_id = ?", referral.referralId())
                .getFirst()
                .get("state");
    }

    private String search() {
        return (String) Database.rows("select state from reassignment where transfer_id = ?", transferId)
                .getFirst()
                .get("state");
    }

    private void wanted() {
        Broker.publish(new ReassignmentWanted(
                referral.referralId(), caseId, transferId, "AFA", TestClock.now(), "CONFLICT_AROSE"));
    }

    private ReassignmentProposed proposed(int attempt) {
        return Broker.await(
                ReassignmentProposed.class,
                event -> event.transferId().equals(transferId) && event.attempt() == attempt);
    }

    private void notTaken(String partnerId, String reason) {
        Broker.publish(new ReassignmentNotTaken(
                referral.referralId(), caseId, transferId, partnerId, TestClock.now(), reason));
    }

    private void transferred(String partnerId) {
        Broker.publish(new CaseTransferred(
                referral.referralId(),
                caseId,
                partnerId,
                "AFA",
                partnerId + "-01",
                TestClock.now(),
                LocalDate.of(2016, 4, 6),
                "CONFLICT_AROSE"));
    }

    @Test
    void s15_the_next_of_the_rank_is_asked_without_the_one_in_conflict_and_the_case_stays_until_it_is_taken() {
        wanted();

        var proposal = proposed(1);
        assertEquals("BEE", proposal.partnerId());
        assertEquals(caseId, proposal.caseId());
        assertEquals(
                Instant.parse("2016-04-06T09:00:00Z"), proposal.answerBy()); // one working day, as for an offer of P3
        await().atMost(PATIENCE).until(() -> Network.held("BEE") == 1);
        assertEquals(1, Network.held("AFA"));
        assertEquals("ACCEPTED", state());
        assertEquals(
                1,
                Database.number(
                        "select count(*) from declared_conflict where referral_id = ? and partner_id = 'AFA'"
                                + " and kind = 'STATED_BY_PARTNER' and source = 'PARTNER' and ended_at is null",
                        referral.referralId()));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from triage_decision where referral_id = ? and kind = 'DISPATCH'"
                                + " and result -> 'dispatch' ->> 'partnerId' = 'BEE'",
                        referral.referralId()));

        transferred("BEE");

        await().atMost(PATIENCE).until(() -> Network.held("AFA") == 0);
        assertEquals(1, Network.held("BEE"));
        assertEquals("TAKEN", search());
        assertEquals("ACCEPTED", state());
    }

    @Test
    void who_declines_or_lets_its_time_pass_is_followed_by_the_next_and_then_a_person_at_the_hub_decides() {
        wanted();
        proposed(1);

        notTaken("BEE", "CONFLICT");

        assertEquals("CEE", proposed(2).partnerId());
        await().atMost(PATIENCE).until(() -> Network.held("BEE") == 0 && Network.held("CEE") == 1);
        notTaken("CEE", null);
        await().atMost(PATIENCE).until(() -> search().equals("NOBODY"));
        assertEquals(0, Network.held("CEE"));
        assertEquals("ACCEPTED", state());
        assertEquals(
                1,
                Database.number(
                        "select count(*) from declared_conflict where referral_id = ? and partner_id = 'BEE'"
                                + " and kind = 'STATED_BY_PARTNER'",
                        referral.referralId()));
        // whom a person named took it
        transferred("CEE");
        await().atMost(PATIENCE).until(() -> search().equals("TAKEN"));
        assertEquals(1, Network.held("CEE"));
    }

    @Test
    void a_partner_that_takes_the_question_back_frees_who_was_asked() {
        wanted();
        proposed(1);

        Broker.publish(new ReassignmentEnded(referral.referralId(), caseId, transferId, "AFA", TestClock.now()));

        await().atMost(PATIENCE).until(() -> search().equals("ENDED"));
        assertEquals(0, Network.held("BEE"));
        notTaken("BEE", "NO_CAPACITY"); // comes too late to matter
        Broker.publish(Network.capacityOf("BEE", 7));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from partner where capacity = 7") == 1);
        assertTrue(Broker.all(ReassignmentProposed.class).stream()
                .noneMatch(event -> event.transferId().equals(transferId) && event.attempt() > 1));
    }

    @Test
    void who_is_full_is_not_asked_and_somebody_with_an_advocate_never_lands_on_the_waiting_list() {
        Broker.publish(Network.capacityOf("BEE", 0), Network.capacityOf("CEE", 0));
        await().atMost(PATIENCE).until(() -> Database.number("select count(*) from partner where capacity = 0") == 2);

        wanted();

        await().atMost(PATIENCE)
                .until(() ->
                        Database.number("select count(*) from reassignment where transfer_id = ?", transferId) == 1);
        assertEquals("NOBODY", search());
        assertEquals("ACCEPTED", state());
    }

    private void nobodyIsFound() {
        wanted();
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from reassignment where transfer_id = ? and state = 'NOBODY'"
                                        + " and exists (select from triage_decision d where d.referral_id = reassignment.referral_id"
                                        + " and d.kind = 'DISPATCH' and d.result -> 'dispatch' ->> 'partnerId' is null)",
                                transferId)
                        == 1);
    }

    private void full(String... partnerIds) {
        for (var partnerId : partnerIds) {
            tellCapacity(partnerId, 0);
        }
    }

    private void tellCapacity(String partnerId, int capacity) {
        Broker.publish(Network.capacityOf(partnerId, capacity));
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from partner where partner_id = ? and capacity = ?",
                                partnerId,
                                capacity)
                        == 1);
    }

    private long proposals() {
        return Broker.all(ReassignmentProposed.class).stream()
                .filter(event -> event.transferId().equals(transferId))
                .count();
    }

    @Test
    void who_tells_of_room_is_asked_once_and_the_decisions_say_why_now() {
        full("BEE", "CEE");
        nobodyIsFound();
        tellCapacity("CEE", 0); // no news
        TestClock.advance(Duration.ofHours(1));

        tellCapacity("BEE", 1);

        assertEquals("BEE", proposed(1).partnerId());
        tellCapacity("CEE", 2); // somebody is asked: nothing to look for
        assertEquals("PROPOSED", search());
        assertEquals(1, proposals());
        assertEquals(1, Network.held("BEE"));
        assertEquals(0, Network.held("CEE"));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from triage_decision where referral_id = ? and kind = 'NOTE'"
                                + " and inputs ->> 'because' = 'PARTNER_CHANGED' and inputs ->> 'partnerId' = 'BEE'",
                        referral.referralId()));
    }

    @Test
    void who_had_no_room_is_asked_again_when_it_tells_of_some_and_who_said_no_otherwise_is_not() {
        wanted();
        proposed(1);
        notTaken("BEE", "NO_CAPACITY");
        proposed(2);
        notTaken("CEE", "OUT_OF_SKILL");
        await().atMost(PATIENCE).until(() -> search().equals("NOBODY"));
        TestClock.advance(Duration.ofHours(1));

        tellCapacity("CEE", 9);
        assertEquals("NOBODY", search());
        tellCapacity("BEE", 9);

        assertEquals("BEE", proposed(3).partnerId());
        notTaken("BEE", "OUT_OF_SKILL");
        await().atMost(PATIENCE).until(() -> search().equals("NOBODY"));
        TestClock.advance(Duration.ofHours(1));
        tellCapacity("BEE", 8);
        assertEquals("NOBODY", search());
    }

    @Test
    void a_partner_that_resumes_is_asked() {
        full("CEE");
        Network.partner("BEE", 5, false, "PAUSED");
        nobodyIsFound();

        Network.partner("BEE", 5, false, "ACTIVE");

        assertEquals("BEE", proposed(1).partnerId());
    }

    @Test
    void C01_a_conflict_that_is_over_lets_the_partner_be_asked() {
        full("CEE");
        var path = "/triage-cases/" + referral.referralId() + "/conflicts/" + UUID.randomUUID();
        Desk.worker()
                .body("{\"partnerId\": \"BEE\", \"kind\": \"CARE\", \"source\": \"PERSON\"}")
                .header("If-Match", Desk.tag(referral))
                .put(path)
                .then()
                .statusCode(200);
        nobodyIsFound();

        Desk.worker()
                .header("If-Match", Desk.tag(referral))
                .delete(path + "?reason=NOT_CONFIRMED")
                .then()
                .statusCode(200);

        assertEquals("BEE", proposed(1).partnerId());
        assertEquals(
                1,
                Database.number(
                        "select count(*) from triage_decision where referral_id = ? and decided_by = 'worker-7'"
                                + " and inputs ->> 'because' = 'CONFLICT_CHANGED'",
                        referral.referralId()));
    }

    @Test
    void on_another_day_it_is_looked_for_once_for_what_changes_by_the_calendar() {
        full("CEE");
        contractedFrom("BEE", LocalDate.of(2016, 4, 6));
        nobodyIsFound();

        searchDay.begins();
        assertEquals("NOBODY", search());
        TestClock.set("2016-04-05T22:59:59Z"); // a second before midnight in London
        searchDay.begins();
        assertEquals("NOBODY", search());
        TestClock.set("2016-04-05T23:00:00Z");
        searchDay.begins();

        assertEquals("BEE", proposed(1).partnerId());
    }

    private static void contractedFrom(String partnerId, LocalDate day) {
        Broker.publish(new PartnerProfileChanged(
                partnerId,
                "Partner " + partnerId,
                false,
                "ACTIVE",
                TestClock.now(),
                List.of(new Subcontract(
                        Referrals.CONTRACT,
                        "LOT-1",
                        List.of("CARE_ACT"),
                        List.of(Referrals.MAIDSTONE),
                        List.of(),
                        2500,
                        day,
                        null))));
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from partner where partner_id = ? and profile::text like ?",
                                partnerId,
                                "%" + day + "%")
                        == 1);
    }
}
