package org.advocacyhub.local.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advocacyhub.local.suite.Part;

/**
 * What the four services think at one quiet moment. A list has more than one element only when something is wrong.
 *
 * @param status states of each referral at referral-service
 * @param triage states of each referral at triage-service
 * @param facts states of each referral at monitoring-service
 * @param offers states of all offers of each referral at provider-service
 * @param cases states of the case of each referral at provider-service
 * @param caseFacts states of the case of each referral at monitoring-service
 * @param takenOver the referrals that were cases of the provider before, as each service that keeps it knows
 * @param waiting events in the outbox, by service
 * @param dead dead letters that nobody replayed, by service
 */
record Snapshot(
        Map<String, List<String>> status,
        Map<String, List<String>> triage,
        Map<String, List<String>> facts,
        Map<String, List<String>> offers,
        Map<String, List<String>> cases,
        Map<String, List<String>> caseFacts,
        Map<Part, Set<String>> takenOver,
        Map<Part, Long> waiting,
        Map<Part, Long> dead) {

    /** Of the generation that is read. */
    private static final String CARRIED_OVER_FACTS = """
            select referral_id from facts_a_referral
            where carried_over and (select coalesce((select active from fact_generation), 'a')) = 'a'
            union all
            select referral_id from facts_b_referral
            where carried_over and (select coalesce((select active from fact_generation), 'a')) = 'b'""";

    static Snapshot take(Databases databases) {
        return new Snapshot(
                byReferral(databases, Part.REFERRAL, "select id, status from referral"),
                byReferral(databases, Part.TRIAGE, "select referral_id, state from triage_case"),
                byReferral(databases, Part.MONITORING, "select referral_id, state from fact_referral"),
                byReferral(databases, Part.PROVIDER, "select referral_id, state from offer"),
                byReferral(databases, Part.PROVIDER, "select referral_id, state from advocacy_case"),
                byReferral(databases, Part.MONITORING, "select referral_id, state from fact_case"),
                Map.of(
                        Part.REFERRAL,
                                ids(databases, Part.REFERRAL, "select id from referral where open_since is not null"),
                        Part.TRIAGE,
                                ids(
                                        databases,
                                        Part.TRIAGE,
                                        "select referral_id from triage_case where open_since is not null"),
                        Part.MONITORING, ids(databases, Part.MONITORING, CARRIED_OVER_FACTS)),
                counts(databases, "select count(*) from outbox_event"),
                counts(databases, "select count(*) from dead_letter where replayed_at is null"));
    }

    private static Map<String, List<String>> byReferral(Databases databases, Part service, String query) {
        var states = new TreeMap<String, List<String>>();
        for (var row : databases.rows(service, query)) {
            states.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.getLast());
        }
        return states;
    }

    private static Set<String> ids(Databases databases, Part service, String query) {
        var ids = new TreeSet<String>();
        databases.rows(service, query).forEach(row -> ids.add(row.getFirst()));
        return ids;
    }

    private static Map<Part, Long> counts(Databases databases, String query) {
        var counts = new TreeMap<Part, Long>();
        Part.SERVICES.forEach(service -> counts.put(service, databases.count(service, query)));
        return counts;
    }
}
