package org.advocacyhub.local.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Test;

/** Each way in which services can disagree is noticed. */
class ReconciliationTest {

    private static final List<String> ACCEPTED = List.of("a", "b", "c");
    private static final Set<String> TAKEN_OVER = Set.of("t");

    @Test
    void services_that_agree_are_told_to_agree() {
        var report = Reconciliation.compare(agreeing(), ACCEPTED, TAKEN_OVER);

        assertTrue(report.agrees(), () -> report.differences().toString());
        assertEquals(Map.of("ACCEPTED", 2L, "OFFERED", 1L, "REJECTED", 1L), report.states());
        assertEquals(3L, report.counts().get("referrals answered with 201"));
        assertEquals(1L, report.counts().get("cases of the provider before taken over"));
        assertEquals(4L, report.counts().get("monitoring-service: referrals"));
        assertEquals(1L, report.counts().get("provider-service: of them taken over and open"));
    }

    @Test
    void a_referral_that_triage_never_heard_of_is_listed() {
        assertNoticed(snapshot -> snapshot.triage().remove("a"));
    }

    @Test
    void a_referral_in_two_states_is_listed() {
        assertNoticed(snapshot -> snapshot.triage().put("a", List.of("ACCEPTED", "OFFERED")));
    }

    @Test
    void a_status_that_does_not_fit_triage_is_listed() {
        assertNoticed(snapshot -> snapshot.status().put("c", List.of("OFFERED")));
    }

    @Test
    void an_offer_that_nobody_closed_is_listed() {
        assertNoticed(snapshot -> snapshot.offers().put("c", List.of("OPEN")));
    }

    @Test
    void a_referral_accepted_twice_is_listed() {
        assertNoticed(snapshot -> snapshot.offers().put("a", List.of("ACCEPTED", "ACCEPTED")));
    }

    @Test
    void an_accepted_offer_without_a_case_is_listed() {
        assertNoticed(snapshot -> snapshot.cases().remove("a"));
    }

    @Test
    void a_closed_case_that_the_front_door_takes_for_open_is_listed() {
        assertNoticed(snapshot -> snapshot.cases().put("a", List.of("CLOSED")));
    }

    @Test
    void a_fact_that_is_behind_is_listed() {
        assertNoticed(snapshot -> snapshot.facts().put("b", List.of("TRIAGED")));
        assertNoticed(snapshot -> snapshot.caseFacts().put("a", List.of("CLOSED")));
    }

    @Test
    void a_referral_that_nobody_sent_is_listed() {
        assertNoticed(snapshot -> snapshot.status().put("d", List.of("RECEIVED")));
    }

    @Test
    void a_case_taken_over_that_a_service_lost_or_takes_for_a_new_referral_is_listed() {
        assertNoticed(snapshot -> snapshot.triage().remove("t"));
        assertNoticed(snapshot -> snapshot.takenOver().get(Part.MONITORING).remove("t"));
        assertNoticed(snapshot -> snapshot.takenOver().get(Part.TRIAGE).add("a"));
    }

    @Test
    void events_left_behind_and_dead_letters_are_listed() {
        assertNoticed(snapshot -> snapshot.waiting().put(Part.TRIAGE, 1L));
        assertNoticed(snapshot -> snapshot.dead().put(Part.MONITORING, 1L));
    }

    private static void assertNoticed(Consumer<Snapshot> disagreement) {
        var snapshot = agreeing();
        disagreement.accept(snapshot);

        var report = Reconciliation.compare(snapshot, ACCEPTED, TAKEN_OVER);

        assertFalse(report.agrees());
    }

    private static Snapshot agreeing() {
        return new Snapshot(
                states("a", "ACCEPTED", "b", "OFFERED", "c", "REJECTED", "t", "ACCEPTED"),
                states("a", "ACCEPTED", "b", "OFFERED", "c", "REJECTED", "t", "ACCEPTED"),
                states("a", "ACCEPTED", "b", "OFFERED", "c", "REJECTED", "t", "ACCEPTED"),
                states("a", "ACCEPTED", "b", "OPEN", "t", "ACCEPTED"),
                states("a", "ACTIVE", "t", "ACTIVE"),
                states("a", "OPEN", "t", "OPEN"),
                takenOver(),
                none(),
                none());
    }

    private static Map<String, List<String>> states(String... idsAndStates) {
        var states = new TreeMap<String, List<String>>();
        for (int i = 0; i < idsAndStates.length; i += 2) {
            states.put(idsAndStates[i], List.of(idsAndStates[i + 1]));
        }
        return states;
    }

    private static Map<Part, Set<String>> takenOver() {
        var known = new EnumMap<Part, Set<String>>(Part.class);
        Part.SERVICES.forEach(service -> known.put(service, new TreeSet<>(TAKEN_OVER)));
        return known;
    }

    private static Map<Part, Long> none() {
        var none = new EnumMap<Part, Long>(Part.class);
        Part.SERVICES.forEach(service -> none.put(service, 0L));
        return none;
    }
}
