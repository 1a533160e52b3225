package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.advocacyhub.local.reconcile.Reconciliation;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;

/** What holds once all is quiet after {@link BusyPartner}s have worked, whatever happened to the services meanwhile. */
final class Aftermath {

    /** What a {@link BusyPartner} does with a case, as it is told. */
    private static final List<String> LIFE =
            List.of("case.opened.v1", "case.first-contact-made.v1", "case.activity-recorded.v1", "case.closed.v1");

    private static final int ENOUGH = 20;

    private final WholeSuite whole;

    Aftermath(WholeSuite whole) {
        this.whole = whole;
    }

    /**
     * The four databases agree on every referral; the partners' work on these stands once, there and in what is counted of it; each case
     * was told in order.
     *
     * @param worked the referrals, answered with 201, on which partners worked; the others are checked by the reconciliation alone
     */
    void assertNothingLostDoubledOrReordered(Set<UUID> worked) throws SQLException {
        var all = new HashSet<>(whole.databases().referralIds());
        assertTrue(all.containsAll(worked), "referrals that were answered with 201 are not there");
        var report = Reconciliation.run(whole.databases(), all);
        assertTrue(report.agrees(), () -> String.join("\n", report.differences()));

        var cases = cases(worked);
        assertTrue(cases.size() >= ENOUGH, () -> "only " + cases.size() + " cases of " + worked.size() + " referrals");
        assertEquals(once(cases), counts(Part.PROVIDER, "select case_id, count(*) from activity group by 1", cases));
        assertEquals(
                once(cases),
                counts(Part.MONITORING, "select case_id, count(*) from current_activity group by 1", cases));
        assertToldInOrder(cases);
    }

    private Set<String> cases(Set<UUID> referrals) throws SQLException {
        var found = new TreeSet<String>();
        rows(Part.PROVIDER, "select id, referral_id from advocacy_case").forEach((caseId, referralId) -> {
            if (referrals.contains(UUID.fromString(referralId))) {
                found.add(caseId);
            }
        });
        return found;
    }

    private static Map<String, String> once(Collection<String> cases) {
        var once = new TreeMap<String, String>();
        cases.forEach(caseId -> once.put(caseId, "1"));
        return once;
    }

    private Map<String, String> counts(Part service, String query, Set<String> cases) throws SQLException {
        var counts = rows(service, query);
        counts.keySet().retainAll(cases);
        return counts;
    }

    /** Sent twice by a relay that was killed is told once, where it stands first: consumers go by the id of the event. */
    private void assertToldInOrder(Set<String> cases) {
        var told = new TreeMap<String, List<String>>();
        var ids = new HashSet<String>();
        for (var event : Topic.events(whole.suite().ports(), "cases")) {
            var caseId = event.at("/data/caseId").asText();
            if (cases.contains(caseId)
                    && isOfALife(event)
                    && ids.add(event.get("id").asText())) {
                told.computeIfAbsent(caseId, _ -> new ArrayList<>())
                        .add(event.get("type").asText());
            }
        }
        assertEquals(cases, told.keySet());
        told.forEach((caseId, life) -> assertEquals(LIFE.subList(0, Math.max(3, life.size())), life, caseId));
    }

    private static boolean isOfALife(JsonNode event) {
        return LIFE.contains(event.get("type").asText());
    }

    /** Second column by first. */
    private Map<String, String> rows(Part service, String query) throws SQLException {
        try (var connection =
                        Postgres.connect(whole.suite().ports(), whole.suite().secrets(), service.shortId());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new TreeMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }
}
