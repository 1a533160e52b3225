package org.advocacyhub.local.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Set<String> takenOver;
    private final List<String> differences = new ArrayList<>();

    private Reconciliation(Snapshot snapshot, Collection<String> accepted, Set<String> takenOver) {
        this.snapshot = snapshot;
        this.accepted = accepted;
        this.takenOver = takenOver;
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

    /**
     * Compares the four databases over the referrals that were answered with 201, and the cases of the provider before that were taken over.
     * Call it when all is {@link Quiet}.
     */
    public static Report run(Databases databases, Collection<UUID> accepted, Collection<UUID> takenOver) {
        return compare(Snapshot.take(databases), texts(accepted), texts(takenOver));
    }

    /** The same over everything that was answered, where the front door's word is taken for which of it was taken over. */
    public static Report run(Databases databases, Collection<UUID> answered) {
        var snapshot = Snapshot.take(databases);
        var accepted = texts(answered);
        var takenOver = snapshot.takenOver().get(Part.REFERRAL);
        accepted.removeAll(takenOver);
        return compare(snapshot, accepted, takenOver);
    }

    static Report compare(Snapshot snapshot, Collection<String> accepted, Set<String> takenOver) {
        return new Reconciliation(snapshot, accepted, takenOver).report();
    }

    private static Set<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private Report report() {
        Stream.concat(accepted.stream(), takenOver.stream()).sorted().forEach(this::checkReferral);
        var counts = new LinkedHashMap<String, Long>();
        counts.put("referrals answered with 201", (long) accepted.size());
        counts.put("cases of the provider before taken over", (long) takenOver.size());
        long answered = accepted.size() + takenOver.size();
        same(counts, "referral-service: referrals", rows(snapshot.status()), answered);
        same(counts, "triage-service: referrals", rows(snapshot.triage()), answered);
        same(counts, "monitoring-service: referrals", rows(snapshot.facts()), answered);
        for (var service : List.of(Part.REFERRAL, Part.TRIAGE, Part.MONITORING)) {
            sameTakenOver(counts, service);
        }
        long cases = rows(snapshot.cases());
        counts.put("provider-service: cases", cases);
        counts.put("provider-service: of them taken over and open", openTakenOver());
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

    private void sameTakenOver(Map<String, Long> counts, Part service) {
        var known = snapshot.takenOver().get(service);
        counts.put(service.id() + ": of them taken over", (long) known.size());
        if (!known.equals(takenOver)) {
            differences.add(service.id() + ": taken over are " + known + " instead of " + takenOver);
        }
    }

    private long openTakenOver() {
        return takenOver.stream()
                .flatMap(id -> snapshot.cases().getOrDefault(id, List.of()).stream())
                .filter(state -> !state.equals("CLOSED"))
                .count();
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
