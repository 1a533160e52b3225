package org.advocacyhub.provider.casework;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A page of a partner's cases costs the same with a hundred and with a hundred thousand cases in the system, a fifth of them the
 * partner's own: it walks an index from its cursor on, under row-level security too.
 */
@HubTest
class CaseloadStaysFastTest {

    private static final Pattern TOUCHED = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    /** Two levels more of the index, and rows that no longer lie side by side on one page. */
    private static final int MORE_PAGES_OF_MEMORY = 12;

    private static final int FEW = 100;
    private static final int MANY = 100_000;

    @AfterEach
    void no_cases() {
        Database.execute("truncate advocacy_case cascade");
    }

    @Test
    void a_page_costs_the_same_in_year_ten() throws SQLException {
        assertCostTheSame(
                "CASELOAD-0",
                "case_of_partner",
                List.of(
                        "select * from advocacy_case where partner_id = 'CASELOAD-0' order by opened_at, id limit 11",
                        "select * from advocacy_case where partner_id = 'CASELOAD-0' and (opened_at, id) > MIDDLE"
                                + " order by opened_at, id limit 11",
                        "select * from advocacy_case where partner_id = 'CASELOAD-0' and state = 'OPEN_ALLOCATED'"
                                + " order by opened_at, id limit 11",
                        "select * from advocacy_case where partner_id = 'CASELOAD-0' and state = 'OPEN_ALLOCATED'"
                                + " and (opened_at, id) > MIDDLE order by opened_at, id limit 11"),
                CaseloadStaysFastTest::enter);
    }

    /** An advocate of many years, with or without a state and from a cursor on. */
    @Test
    void a_page_of_an_advocates_own_costs_the_same_in_year_ten() throws SQLException {
        var partner = Hub.aPartner();
        Hub.anAdvocate(partner, "ADV-02", 10);
        var own = "select * from advocacy_case where partner_id = '" + partner + "' and advocate_id = 'ADV-02' ";
        assertCostTheSame(
                partner,
                "case_of_advocate",
                List.of(
                        own + "order by opened_at, id limit 11",
                        own + "and (opened_at, id) > MIDDLE order by opened_at, id limit 11",
                        own + "and state = 'OPEN_ALLOCATED' order by opened_at, id limit 11"),
                cases -> {
                    enter(cases);
                    give(partner);
                });
    }

    private static void assertCostTheSame(String partner, String index, List<String> pages, IntConsumer fill)
            throws SQLException {
        fill.accept(FEW);
        var few = new HashMap<String, Integer>();
        for (var page : pages) {
            few.put(page, touched(explained(partner, page)));
        }
        fill.accept(MANY);
        assertAll(pages.stream().map(page -> () -> {
            var plan = explained(partner, page);
            assertTrue(
                    touched(plan) <= few.get(page) + MORE_PAGES_OF_MEMORY,
                    () -> page + " read " + few.get(page) + " pages with few cases, with many:\n" + plan);
            assertTrue(plan.contains("Index Scan using " + index), plan);
            assertFalse(plan.contains("Sort"), plan);
        }));
    }

    /** One in five is the partner's, one in three of these is not open. The middle is not the partner's own. */
    private static void enter(int cases) {
        Database.execute("truncate advocacy_case cascade");
        Database.execute("""
                insert into advocacy_case (id, referral_id, offer_id, referral_ref, person_key, partner_id, service_type, band,
                  non_instructed, contact_due, state, opened_at, opened_on, total_minutes, version, rules_version,
                  instruction_needed, report_needed, agreement_within, review_every, reopen_within, unreachable_within, assigned_on,
                  episode_id)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'R-' || n,
                  case when n = ? / 2 + 1 then 'MIDDLE' else 'k' || n end, 'CASELOAD-' || n % 5, 'COMMUNITY', 'P3', false,
                  '2016-04-08', case when n % 3 = 0 then 'FIRST_CONTACT' else 'OPEN_ALLOCATED' end,
                  timestamptz '2016-04-01' + n * interval '1 minute', '2016-04-01', 0, 0, 'D1', false, false, 10, 12, 20, 20,
                  '2016-04-01', gen_random_uuid()
                from generate_series(1, ?) n
                """, cases, cases);
        Database.execute("vacuum analyze advocacy_case");
    }

    /** One in twenty of the cases of CASELOAD-0 is one advocate's, the others are another's. */
    private static void give(String partner) {
        Database.execute("""
                update advocacy_case set partner_id = ?, advocate_id = case when person_key like '%00' then 'ADV-02' else ? end, allocated_on = assigned_on
                where partner_id = 'CASELOAD-0'
                """, partner, Hub.ADVOCATE);
        Database.execute("vacuum full analyze advocacy_case");
    }

    /** As the service's own role and one partner. The cursor's place is looked for apart, by the owner of the database. */
    private static String explained(String partner, String question) throws SQLException {
        var middle = Database.rows("select opened_at::text, id::text from advocacy_case where person_key = 'MIDDLE'")
                .getFirst();
        var cursor = "(timestamptz '%s', '%s'::uuid)".formatted(middle.get("opened_at"), middle.get("id"));
        var asked = question.replace("MIDDLE", cursor);
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('hub.partner', '" + partner + "', true)");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain (analyze, buffers, costs off) " + asked)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static int touched(String plan) {
        var pages = TOUCHED.matcher(plan);
        assertTrue(pages.find(), plan);
        return Integer.parseInt(pages.group(1)) + (pages.group(2) == null ? 0 : Integer.parseInt(pages.group(2)));
    }
}
