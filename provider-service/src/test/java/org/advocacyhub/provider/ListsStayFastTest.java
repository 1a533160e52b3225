package org.advocacyhub.provider;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page costs the same in year ten as in week one (architecture.md section 10): each list walks an index from its cursor on
 * and sorts nothing, also under row-level security, which would keep a condition away from an index that may leak.
 */
@HubTest
class ListsStayFastTest {

    private static final String PARTNER = "YEAR-TEN";

    /** Five thousand offers and feed entries of one partner among many. */
    @BeforeAll
    static void ten_years_of_work() {
        Database.execute("""
                insert into offer (id, referral_id, referral_ref, person_key, partner_id, attempt, offered_at, answer_by,
                  service_type, band, specialisms, non_instructed, effective_received_date, contact_due, state,
                  answered_at, version)
                select gen_random_uuid(), gen_random_uuid(), 'R', 'k', case when n % 8 = 0 then ? else 'Y-' || n % 40 end,
                  1, timestamptz '2016-04-01' + n * interval '1 minute', timestamptz '2016-04-01', 'CARE_ACT', 'P3', '{}',
                  false, '2016-04-01', '2016-04-08', case when n % 3 = 0 then 'LAPSED' else 'RECALLED' end, now(), 0
                from generate_series(1, 40000) n
                """, PARTNER);
        Database.execute("""
                insert into feed_entry (partner_id, type, at, referral_id)
                select partner_id, 'OFFER_LAPSED', offered_at, referral_id from offer
                """);
        Database.execute("analyze offer, feed_entry");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(
                        "offers of one state",
                        "select * from offer where partner_id = 'YEAR-TEN' and state = 'LAPSED' and (offered_at, id) >"
                                + " (timestamptz '2016-04-10', '00000000-0000-0000-0000-000000000000'::uuid)"
                                + " order by offered_at, id limit 51"),
                Arguments.of(
                        "offers",
                        "select * from offer where partner_id = 'YEAR-TEN' and (offered_at, id) >"
                                + " (timestamptz '2016-04-10', '00000000-0000-0000-0000-000000000000'::uuid)"
                                + " order by offered_at, id limit 51"),
                Arguments.of(
                        "feed",
                        "select * from feed_entry where partner_id = 'YEAR-TEN' and position > 7 order by position"
                                + " limit 50"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_partners_list_walks_an_index_from_its_cursor_on(String list, String query) throws SQLException {
        var plan = plan(PARTNER, query);

        assertTrue(plan.contains("Index Scan using "), plan);
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains(">")), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    @Test
    void the_hubs_list_walks_an_index_too() throws SQLException {
        var plan = plan(
                "*",
                "select * from offer where (offered_at, id) >"
                        + " (timestamptz '2016-04-10', '00000000-0000-0000-0000-000000000000'::uuid)"
                        + " order by offered_at, id limit 51");

        assertTrue(plan.contains("Index Scan using offer_by_age"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    @Test
    void the_watch_reads_open_offers_only() throws SQLException {
        var plan = plan(
                "*",
                "select * from offer where state = 'OPEN' and answer_by < now() order by answer_by limit 200"
                        + " for update skip locked");

        assertTrue(plan.contains("offer_open_by_deadline"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    /** How a list is read when there is much of it: of the little that a test leaves, sorting may seem as cheap. */
    private static String plan(String partner, String query) throws SQLException {
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('hub.partner', '" + partner + "', true)");
            statement.execute("set local enable_sort = off");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain (costs off) " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
