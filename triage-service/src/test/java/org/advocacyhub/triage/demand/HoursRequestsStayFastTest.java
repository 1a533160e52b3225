package org.advocacyhub.triage.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.triage.ManyCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of the requests for hours costs the same at the end of the list as at its beginning. */
@HubTest
class HoursRequestsStayFastTest {

    private static final int PAGE = 50;

    @Inject
    HoursRequests requests;

    @BeforeAll
    static void forty_thousand_requests_of_which_many_came_at_one_moment() {
        Database.execute("""
                insert into hours_request (request_id, contract_ref, minutes, reason, requested_at, requested_on, requested_by,
                  version)
                select gen_random_uuid(), 'MANY-HOURS', 60, 'CASELOAD', timestamptz '2016-04-01' + n / 130 * interval '1 minute',
                  '2016-04-01', 'worker-1', 0
                from generate_series(0, 39999) n
                """);
        Database.execute("analyze hours_request");
    }

    @AfterAll
    static void leave_nothing() {
        Database.execute("delete from hours_request where contract_ref = 'MANY-HOURS'");
    }

    @Test
    void a_deep_page_starts_in_the_index_where_the_last_one_ended() throws SQLException {
        var first = ManyCases.touched(explain("timestamptz '1970-01-01'"));
        var plan = explain("timestamptz '2016-04-01 04:30:00Z'");

        assertTrue(plan.contains("Index Scan using hours_request_listed "), plan);
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains("> ROW(")), plan);
        assertTrue(ManyCases.touched(plan) <= 2 * first, plan);
    }

    @Test
    void a_deep_page_from_the_newest_on_costs_no_more() throws SQLException {
        var first = ManyCases.touched(explain(HoursRequests.beforeSql(), "timestamptz '2030-01-01'"));
        var plan = explain(HoursRequests.beforeSql(), "timestamptz '2016-04-01 00:30:00Z'");

        assertTrue(plan.contains("Index Scan Backward using hours_request_listed "), plan);
        assertTrue(ManyCases.touched(plan) <= 2 * first, plan);
    }

    @Test
    @Transactional
    void pages_lead_through_all_of_them_without_a_gap_also_within_a_moment() {
        var seen = new HashSet<UUID>();
        var after = Instant.EPOCH;
        var afterId = new UUID(0, 0);
        List<HoursRequest> page;
        do {
            page = requests.page("MANY-HOURS", after, afterId, PAGE - 1);
            page.forEach(request -> seen.add(request.requestId()));
            after = page.getLast().requestedAt();
            afterId = page.getLast().requestId();
            requests.getEntityManager().clear();
        } while (page.size() == PAGE && seen.size() < 2000);

        assertEquals(2000, seen.size());
    }

    private static String explain(String requestedAt) throws SQLException {
        return explain(HoursRequests.pageSql(), requestedAt);
    }

    private static String explain(String sql, String requestedAt) throws SQLException {
        return ManyCases.explain(sql.replace(":contractRef", "'MANY-HOURS'")
                .replace(":requestedAt", requestedAt)
                .replace(":requestId", "'00000000-0000-0000-0000-000000000000'::uuid")
                .replace(":most", "" + PAGE));
    }
}
