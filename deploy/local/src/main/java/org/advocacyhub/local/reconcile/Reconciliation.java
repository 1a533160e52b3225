package org.advocacyhub.local.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
            Map.entry("TRIAGED", Set.of("TRIAGED")),
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

    private final Databases databases;

    public Reconciliation(Databases databases) {
        this.databases = databases;
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

    private record Offers(long open, long accepted) {}

    private record Case(String id, String state) {}

    /** Compares the four databases over the referrals that were accepted with a 201. */
    public Report run(Collection<UUID> accepted) {
        var differences = new ArrayList<String>();
        var status = states(Part.REFERRAL, "select id, status from referral", differences);
        var state = states(Part.TRIAGE, "select referral_id, state from triage_case", differences);
        var known = states(Part.MONITORING, "select referral_id, state from fact_referral", differences);
        var offers = offers();
        var cases = cases(differences);
        var facts = states(Part.MONITORING, "select referral_id, state from fact_case", differences);
        for (var id : accepted) {
            check(id.toString(), status, state, known, offers, cases, facts, differences);
        }
        var counts = new TreeMap<String, Long>();
        counts.put("referrals answered 201", (long) accepted.size());
        counts.put("referral-service referrals", (long) status.size());
        counts.put("triage-service case files", (long) state.size());
        counts.put("monitoring-service referrals", (long) known.size());
        counts.put("provider-service cases", (long) cases.size());
        counts.put("monitoring-service cases", (long) facts.size());
        same(counts, "referrals answered 201", "referral-service referrals", differences);
        same(counts, "referrals answered 201", "triage-service case files", differences);
        same(counts, "referrals answered 201", "monitoring-service referrals", differences);
        same(counts, "provider-service cases", "monitoring-service cases", differences);
        for (var service : Part.SERVICES) {
            zero(service, "events in the outbox", "select count(*) from outbox_event", counts, differences);
            zero(
                    service,
                    "dead letters",
                    "select count(*) from dead_letter where replayed_at is null",
                    counts,
                    differences);
        }
        var states = state.values().stream()
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return new Report(states, counts, List.copyOf(differences));
    }

    private static void check(
            String id,
            Map<String, String> status,
            Map<String, String> state,
            Map<String, String> known,
            Map<String, Offers> offers,
            Map<String, Case> cases,
            Map<String, String> facts,
            List<String> differences) {
        var there = status.get(id);
        var here = state.get(id);
        if (there == null || here == null) {
            differences.add(id + ": referral-service says " + there + ", triage-service says " + here);
            return;
        }
        expect(
                STATUS_OF_STATE.getOrDefault(here, Set.of()).contains(there),
                id + ": " + there + " at referral-service, " + here + " at triage-service",
                differences);
        expect(
                there.equals(known.get(id)),
                id + ": " + there + " at referral-service, " + known.get(id) + " at monitoring-service",
                differences);
        var made = offers.getOrDefault(id, new Offers(0, 0));
        expect(
                made.open() == (here.equals("OFFERED") ? 1 : 0),
                id + ": " + here + " at triage-service, " + made.open() + " open offers at provider-service",
                differences);
        expect(
                made.accepted() == (here.equals("ACCEPTED") ? 1 : 0),
                id + ": " + here + " at triage-service, " + made.accepted() + " accepted offers at provider-service",
                differences);
        var file = cases.get(id);
        expect(
                (file != null) == here.equals("ACCEPTED"),
                id + ": " + here + " at triage-service, case " + file + " at provider-service",
                differences);
        if (file != null) {
            boolean closed = file.state().equals("CLOSED");
            expect(
                    closed == there.equals("CLOSED"),
                    id + ": case " + file.state() + " at provider-service, " + there + " at referral-service",
                    differences);
            expect(
                    (closed ? "CLOSED" : "OPEN").equals(facts.get(id)),
                    id + ": case " + file.state() + " at provider-service, " + facts.get(id) + " at monitoring-service",
                    differences);
        }
    }

    private static void expect(boolean agrees, String otherwise, List<String> differences) {
        if (!agrees) {
            differences.add(otherwise);
        }
    }

    /** One state for each referral; a second row of the same referral is a difference. */
    private Map<String, String> states(Part service, String query, List<String> differences) {
        var states = new HashMap<String, String>();
        for (var row : databases.rows(service, query)) {
            if (states.put(row.get(0), row.get(1)) != null) {
                differences.add(row.get(0) + ": more than one row at " + service.id() + " (" + query + ")");
            }
        }
        return states;
    }

    private Map<String, Offers> offers() {
        var offers = new HashMap<String, Offers>();
        for (var row : databases.rows(
                Part.PROVIDER,
                "select referral_id, count(*) filter (where state = 'OPEN'),"
                        + " count(*) filter (where state = 'ACCEPTED') from offer group by referral_id")) {
            offers.put(row.get(0), new Offers(Long.parseLong(row.get(1)), Long.parseLong(row.get(2))));
        }
        return offers;
    }

    private Map<String, Case> cases(List<String> differences) {
        var cases = new HashMap<String, Case>();
        for (var row : databases.rows(Part.PROVIDER, "select referral_id, id, state from advocacy_case")) {
            if (cases.put(row.get(0), new Case(row.get(1), row.get(2))) != null) {
                differences.add(row.get(0) + ": more than one case at provider-service");
            }
        }
        return cases;
    }

    private void zero(Part service, String what, String query, Map<String, Long> counts, List<String> differences) {
        long found = databases.count(service, query);
        counts.put(service.id() + " " + what, found);
        expect(found == 0, service.id() + ": " + found + " " + what, differences);
    }

    private static void same(Map<String, Long> counts, String one, String other, List<String> differences) {
        expect(
                counts.get(one).equals(counts.get(other)),
                one + " are " + counts.get(one) + ", " + other + " are " + counts.get(other),
                differences);
    }
}
