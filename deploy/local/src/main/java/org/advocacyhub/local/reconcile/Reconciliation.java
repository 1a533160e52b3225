package org.advocacyhub.local.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.local.suite.Part;

/**
 * Proves from the rows themselves that nothing was lost and that the services agree: every referral that was answered with
 * 201 is in exactly one state in each service that knows it, and the states fit each other.
 */
public final class Reconciliation {

    /** Status of referral-service for each state of triage-service; a case decides between the two of ACCEPTED. */
    private static final Map<String, Set<String>> STATUS_OF_STATE = Map.ofEntries(
            Map.entry("AWAITING_REFERRER_INFO", Set.of("AWAITING_REFERRER_INFO")),
            Map.entry("QUEUED", Set.of("WITH_HUB")),
            Map.entry("TRIAGED", Set.of("TRIAGED", "WITH_HUB")), // a person may have to choose or approve
            Map.entry("OFFERED", Set.of("OFFERED")),
            Map.entry("ACCEPTED", Set.of("ACCEPTED", "CLOSED")),
            Map.entry("WAITING_LIST", Set.of("WAITING_LIST")),
            Map.entry("SPOT_REQUESTED", Set.of("SPOT_REQUESTED")),
            Map.entry("DUTY_ESCALATED", Set.of("DUTY_ESCALATED")),
            Map.entry("REJECTED", Set.of("REJECTED")),
            Map.entry("REDIRECTED", Set.of("REDIRECTED")),
            Map.entry("OUT_OF_AREA", Set.of("OUT_OF_AREA")),
            Map.entry("INFORMATION_ONLY", Set.of("INFORMATION_ONLY")),
            Map.entry("WITHDRAWN", Set.of("WITHDRAWN")),
            Map.entry("DUPLICATE", Set.of("DUPLICATE")));

    private final Snapshot snapshot;
    private final Collection<String> accepted;
    private final List<String> differences = new ArrayList<>();

    private Reconciliation(Snapshot snapshot, Collection<String> accepted) {
        this.snapshot = snapshot;
        this.accepted = accepted;
    }

    /**
     * What was found.
     *
     * @param states how many referrals are in each state of triage
     * @param counts the figures that were compared
     * @param differences empty when all agrees
     */
    public record Report(Map<String, Long> states, Map<String, Long> counts, List<String> differences) {

        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /** Compares the four databases over the referrals that were answered with 201. Call it when all is {@link Quiet}. */
    public static Report run(Databases databases, Collection<UUID> accepted) {
        return compare(
                Snapshot.take(databases), accepted.stream().map(UUID::toString).toList());
    }

    static Report compare(Snapshot snapshot, Collection<String> accepted) {
        return new Reconciliation(snapshot, accepted).report();
    }

    private Report report() {
        accepted.stream().sorted().forEach(this::checkReferral);
        var counts = new LinkedHashMap<String, Long>();
        long answered = accepted.size();
        counts.put("referrals answered with 201", answered);
        same(counts, "referral-service: referrals", rows(snapshot.status()), answered);
        same(counts, "triage-service: referrals", rows(snapshot.triage()), answered);
        same(counts, "monitoring-service: referrals", rows(snapshot.facts()), answered);
        long cases = rows(snapshot.cases());
        counts.put("provider-service: cases", cases);
        same(counts, "monitoring-service: cases", rows(snapshot.caseFacts()), cases);
        for (var service : Part.SERVICES) {
            same(
                    counts,
                    service.id() + ": events left in the outbox",
                    snapshot.waiting().get(service),
                    0);
            same(counts, service.id() + ": dead letters", snapshot.dead().get(service), 0);
        }
        return new Report(statesOfTriage(), counts, List.copyOf(differences));
    }

    private void checkReferral(String id) {
        var status = only(id, "referral-service", snapshot.status());
        var state = only(id, "triage-service", snapshot.triage());
        var fact = only(id, "monitoring-service", snapshot.facts());
        fit(id, STATUS_OF_STATE.getOrDefault(state, Set.of()).contains(status), "triage " + state, "status " + status);
        fit(id, status.equals(fact), "status " + status, "fact " + fact);
        long open = count(snapshot.offers(), id, "OPEN");
        long taken = count(snapshot.offers(), id, "ACCEPTED");
        fit(id, open == (state.equals("OFFERED") ? 1 : 0), "triage " + state, open + " open offers");
        fit(id, taken == (state.equals("ACCEPTED") ? 1 : 0), "triage " + state, taken + " accepted offers");
        var cases = snapshot.cases().getOrDefault(id, List.of());
        fit(id, cases.size() == taken, taken + " accepted offers", cases.size() + " cases");
        for (var caseState : cases) {
            boolean closed = caseState.equals("CLOSED");
            var caseFact = only(id, "monitoring-service's cases", snapshot.caseFacts());
            fit(id, closed == status.equals("CLOSED"), "case " + caseState, "status " + status);
            fit(id, closed == caseFact.equals("CLOSED"), "case " + caseState, "case fact " + caseFact);
        }
    }

    private String only(String id, String where, Map<String, List<String>> states) {
        var found = states.getOrDefault(id, List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        differences.add(id + ": " + found.size() + " states at " + where + " instead of one " + found);
        return "NOWHERE";
    }

    private void fit(String id, boolean fits, String one, String other) {
        if (!fits) {
            differences.add(id + ": " + one + " does not fit " + other);
        }
    }

    private void same(Map<String, Long> counts, String what, long found, long expected) {
        counts.put(what, found);
        if (found != expected) {
            differences.add(what + " are " + found + " instead of " + expected);
        }
    }

    private static long rows(Map<String, List<String>> states) {
        return states.values().stream().mapToLong(List::size).sum();
    }

    private static long count(Map<String, List<String>> states, String id, String state) {
        return Collections.frequency(states.getOrDefault(id, List.of()), state);
    }

    private Map<String, Long> statesOfTriage() {
        var counted = new TreeMap<String, Long>();
        snapshot.triage().values().forEach(states -> states.forEach(state -> counted.merge(state, 1L, Long::sum)));
        return counted;
    }
}
