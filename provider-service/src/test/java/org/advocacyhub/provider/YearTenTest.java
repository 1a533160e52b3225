package org.advocacyhub.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page costs the same in year ten as in week one (architecture.md section 10), looked at where it is paid: so many blocks of the
 * database each page reads with 10,000 rows in its table, and hardly one more with 100,000.
 */
@HubTest
class YearTenTest {

    private static final int EARLY = 10_000;
    private static final int LATE = 100_000;

    /** An index of ten times as many rows is a level deeper, or its page is split elsewhere. */
    private static final int DEEPER = 8;

    /** The rows of a page are looked up one by one, each in an index that is up to two levels deeper. */
    private static final int LOOKUPS_DEEPER = 50 * 2;

    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private static final Map<String, Integer> EARLY_BLOCKS = new HashMap<>();
    private static String partner;
    private static String caseId;

    /** A page as the repository of the list asks for it, from a cursor in the middle on. */
    private enum List {
        ACTIVITIES(
                "select * from activity where partner_id = :partner and case_id = :case and (worked_on, id) > (date '2017-01-01', :none) order by worked_on, id limit 51"),
        REVERSALS("select * from activity_reversal where partner_id = :partner and activity_id = any (:ids)"),
        NOTES(
                "select * from case_note where partner_id = :partner and case_id = :case and (written_at, id) > (timestamptz '2017-01-01', :none) order by written_at, id limit 51"),
        CORRECTIONS("select * from case_note where partner_id = :partner and corrects = any (:ids)"),
        TRANSFERS_GIVEN(
                "select * from case_transfer where from_partner = :partner and (proposed_at, id) > (timestamptz '2017-01-01', :none) order by proposed_at, id limit 51"),
        TRANSFERS_TAKEN(
                "select * from case_transfer where to_partner = :partner and (proposed_at, id) > (timestamptz '2017-01-01', :none) order by proposed_at, id limit 51"),
        TRANSFERS_GIVEN_OF_ONE_STATE(
                "select * from case_transfer where from_partner = :partner and state = 'WITHDRAWN' and (proposed_at, id) > (timestamptz '2017-01-01', :none) order by proposed_at, id limit 51"),
        TRANSFERS_WITH_THE_HUB(
                "select * from case_transfer where state = 'WITH_HUB' order by proposed_at, id limit 51", "*"),
        ISSUES_AND_DECISIONS("select * from chosen_code where partner_id = :partner and case_id = :case"),
        SYSTEMIC_ISSUES(
                "select * from systemic_issue where partner_id = :partner and (raised_on, id) > (date '2017-01-01', :none) order by raised_on, id limit 51"),
        ADVOCATES(
                "select * from advocate where partner_id = :partner and advocate_id > 'A-0050000' order by advocate_id limit 51"),
        ABSENCES(
                "select * from advocate_absence where (partner_id, advocate_id) in ((:partner, 'A-0000100'), (:partner, 'A-0000200'))"),
        FEED(
                "select * from feed_entry where partner_id = :partner and position > (select min(position) + 5000 from feed_entry where partner_id = :partner) order by position limit 50"),
        CASES(
                "select * from advocacy_case where partner_id = :partner and (opened_at, id) > (timestamptz '2017-01-01', :none) order by opened_at, id limit 51"),
        DUE_VISITS(
                "select * from advocacy_case where partner_id = :partner and visit_due_on is not null and (visit_due_on, id) > (date '2017-01-01', :none) order by visit_due_on, id limit 51"),
        VISITS_TO_TELL_OF(
                "select * from advocacy_case where visit_due_on < date '2016-05-01' and visit_overdue_at is null order by visit_due_on, id limit 100",
                "*"),
        TOMBSTONES(
                "select * from tombstone where (recorded_at, case_id, record_class) > (timestamptz '2017-01-01', :none, '') order by recorded_at, case_id, record_class limit 51",
                "*");

        private final String query;
        private final String viewer;

        List(String query) {
            this(query, null);
        }

        List(String query, String viewer) {
            this.query = query;
            this.viewer = viewer;
        }

        int mayReadMore() {
            return query.contains(":ids") ? LOOKUPS_DEEPER : DEEPER;
        }

        String plan() throws SQLException {
            try (var connection = Database.asApp();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(
                        "select set_config('hub.partner', '" + (viewer == null ? partner : viewer) + "', true)");
                statement.execute("set local jit = off");
                var plan = new StringBuilder();
                var asked = query.replace(":partner", "'" + partner + "'")
                        .replace(":case", "'" + caseId + "'::uuid")
                        .replace(":ids", "array(select gen_random_uuid() from generate_series(1, 50))")
                        .replace(":none", "'00000000-0000-0000-0000-000000000000'::uuid");
                try (var rows = statement.executeQuery("explain (analyze, buffers, costs off, timing off) " + asked)) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                connection.rollback();
                return plan.toString();
            }
        }
    }

    @BeforeEach
    void ten_years_of_work() throws SQLException {
        if (partner != null) {
            return;
        }
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        caseId = aCaseOnWhichEverythingHappened();
        fill(EARLY);
        for (var list : List.values()) {
            list.plan(); // the pages that a first look has to mark as seen
            EARLY_BLOCKS.put(list.name(), blocks(list.plan()));
        }
        fill(LATE - EARLY);
    }

    /** Nobody else is to wade through it. */
    @AfterAll
    static void and_back() {
        Database.execute("truncate advocate, advocacy_case, feed_entry, systemic_issue, tombstone cascade");
    }

    static Stream<Arguments> lists() {
        return Stream.of(List.values()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_walks_an_index_and_reads_no_more_blocks_in_year_ten(List list) throws SQLException {
        list.plan();
        var plan = list.plan();

        assertFalse(plan.contains("Seq Scan"), plan);
        assertFalse(plan.contains("Sort"), plan);
        var early = EARLY_BLOCKS.get(list.name());
        assertTrue(
                blocks(plan) <= early + list.mayReadMore(),
                () -> "with " + EARLY + " rows it read " + early + " blocks\n" + plan);
    }

    private static int blocks(String plan) {
        var found = BLOCKS.matcher(plan);
        assertTrue(found.find(), plan);
        return number(found.group(1)) + number(found.group(2));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String aCaseOnWhichEverythingHappened() {
        var other = Hub.aPartner();
        var worked = Hub.anOpenCase(partner);
        post("/cases/" + worked + "/first-contact", "{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}");
        post(
                "/cases/" + worked + "/activities",
                "{\"advocateId\":\"ADV-01\",\"workedOn\":\"2016-04-05\",\"category\":\"TRAVEL\",\"minutes\":5,\"notes\":\"-\"}");
        post("/cases/" + worked + "/issues", "{\"issues\":[{\"code\":\"HOUSING\",\"primary\":true}]}");
        post(
                "/cases/" + worked + "/transfer",
                "{\"toPartner\":\"%s\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-04-05\",\"handoverNote\":\"-\"}"
                        .formatted(other));
        post(
                "/systemic-issues",
                "{\"contractRef\":\"KENT-ADV-2016\",\"theme\":\"OTHER\",\"subject\":\"NHS_TRUST\",\"raisedOn\":\"2016-04-05\"}");
        Hub.manager()
                .header("If-Match", "\"0\"")
                .body("{\"absences\":[{\"from\":\"2016-08-01\",\"to\":\"2016-08-12\",\"kind\":\"LEAVE\"}]}")
                .put("/partners/" + partner + "/advocates/ADV-01/absences")
                .then()
                .statusCode(200);
        return worked;
    }

    private static void post(String path, String body) {
        var answer = Hub.partner(partner).body(body).post(path);
        assertEquals(2, answer.statusCode() / 100, () -> path + ": " + answer.asString());
    }

    private static int filled;

    /** More rows of each kind, each like one that the service wrote itself. */
    private static void fill(int rows) {
        var advocate = Map.of("advocate_id", "'A-' || lpad(n::text, 7, '0')");
        var hour = "timestamptz '2016-04-05' + n * interval '1 hour'";
        copy("advocate", "advocate_id = 'ADV-01'", rows, advocate);
        copy("advocate_absence", "advocate_id = 'ADV-01'", rows, advocate);
        copy(
                "advocacy_case",
                "id = '" + caseId + "'",
                rows,
                Map.of(
                        "id", "gen_random_uuid()",
                        "offer_id", "gen_random_uuid()",
                        "referral_id", "gen_random_uuid()",
                        "opened_at", hour,
                        "visit_due_on", "case when n % 3 = 0 then date '2016-04-05' + n / 30 end"));
        copy(
                "activity",
                "case_id = '" + caseId + "'",
                rows,
                Map.of("id", "gen_random_uuid()", "worked_on", "date '2016-04-05' + n % 1000"));
        copy(
                "case_note",
                "case_id = '" + caseId + "'",
                rows,
                Map.of("id", "gen_random_uuid()", "activity_id", "null", "written_at", hour));
        copy(
                "case_transfer",
                "case_id = '" + caseId + "'",
                rows,
                Map.of(
                        "id", "gen_random_uuid()",
                        "state", "'WITHDRAWN'",
                        "settled_at", "now()",
                        "settled_by", "'X'",
                        "from_partner", "case when n % 2 = 0 then t.from_partner else t.to_partner end",
                        "to_partner", "case when n % 2 = 0 then t.to_partner else t.from_partner end",
                        "proposed_at", hour));
        transfersWithTheHub();
        copy(
                "systemic_issue",
                "true",
                rows,
                Map.of("id", "gen_random_uuid()", "raised_on", "date '2016-04-05' + n % 1000"));
        Database.execute("""
                insert into activity_reversal (activity_id, case_id, partner_id, reason, reversed_by, reversed_at)
                select id, case_id, partner_id, 'OTHER', 'X', now() from activity where partner_id = ? on conflict do nothing
                """, partner);
        Database.execute("""
                insert into chosen_code (case_id, list, revision, code, partner_id, is_primary, chosen_on, chosen_by, chosen_at)
                select c.id, 'ISSUE', 1, code, c.partner_id, false, '2016-04-05', 'X', now()
                from (select id, partner_id from advocacy_case where partner_id = ? order by opened_at desc limit ?) c,
                    unnest(array['A', 'B']) as code
                on conflict do nothing
                """, partner, rows / 2);
        Database.execute("""
                insert into tombstone (case_id, record_class, referral_id, deleted_on, recorded_at)
                select id, 'ACCEPTED', referral_id, '2022-04-05', opened_at from advocacy_case on conflict do nothing
                """);
        Database.execute("""
                insert into feed_entry (partner_id, type, at, referral_id)
                select case when n % 2 = 0 then ? else 'Y-' || n % 40 end, 'OFFER_LAPSED', now(), gen_random_uuid()
                from generate_series(1, ?) n
                """, partner, rows);
        filled += rows;
        Database.execute("analyze");
    }

    /** One of each case that has none yet: a handful of them would be sorted faster than walked to, and the plan would say nothing. */
    private static void transfersWithTheHub() {
        var columns = columnsOf("case_transfer");
        var changes = Map.of(
                "id", "gen_random_uuid()",
                "case_id", "c.id",
                "state", "'WITH_HUB'",
                "via_hub", "true",
                "to_partner", "null",
                "answer_by", "null",
                "settled_at", "null",
                "settled_by", "null",
                "proposed_at", "c.opened_at");
        Database.execute(
                "insert into case_transfer (%s) select %s from (select * from case_transfer where from_partner = ? limit 1) t, advocacy_case c on conflict do nothing"
                        .formatted(String.join(", ", columns), chosen(columns, changes)),
                partner);
    }

    private static void copy(String table, String like, int rows, Map<String, String> changes) {
        var columns = columnsOf(table);
        var owner = table.equals("case_transfer") ? "from_partner" : "partner_id";
        Database.execute(
                "insert into %1$s (%2$s) select %3$s from (select * from %1$s where %4$s = ? and %5$s limit 1) t, generate_series(?, ?) n"
                        .formatted(table, String.join(", ", columns), chosen(columns, changes), owner, like),
                partner,
                filled + 1,
                filled + rows);
    }

    private static java.util.List<String> columnsOf(String table) {
        return Database.rows("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                        """, table).stream()
                .map(column -> (String) column.get("column_name"))
                .toList();
    }

    private static String chosen(java.util.List<String> columns, Map<String, String> changes) {
        return columns.stream()
                .map(column -> changes.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
    }
}
