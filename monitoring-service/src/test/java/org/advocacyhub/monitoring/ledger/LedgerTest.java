package org.advocacyhub.monitoring.ledger;

import static java.util.stream.Collectors.joining;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger end to end: by HTTP and events, on the real database. Figures of scenarios S16 and S17. */
@HubTest
class LedgerTest {

    private static final String PRICE = "{\"perHour\":\"30.00\"}";

    private String ref;

    @BeforeEach
    void a_contract() {
        TestClock.set("2017-03-31T17:00:00Z");
        ref = Council.hasAContract();
    }

    @Test
    void s17_a_hub_of_635000_pounds_holds_block_and_variable_pool_in_pounds_and_hours() {
        setYear("""
                {"to":"2017-03-31","budget":"635000.00","ceiling":"635000.00","lines":[
                 {"line":"IMCA","serviceTypes":["IMCA_SMT"],"amount":"125000.00","indicativeHours":"4166.67"},
                 {"line":"IMHA","serviceTypes":["IMHA"],"amount":"150000.00","indicativeHours":"5000.00"},
                 {"line":"CARE_ACT","serviceTypes":["CARE_ACT"],"amount":"160000.00","indicativeHours":"5333.33"},
                 {"line":"NHS_COMPLAINTS","serviceTypes":["NHS_COMPLAINTS"],"amount":"90000.00","indicativeHours":"3000.00"},
                 {"line":"COMMUNITY","serviceTypes":["COMMUNITY"],"amount":"110000.00","indicativeHours":"3666.67"}]}
                """);
        for (var line : List.of("IMCA", "IMHA", "CARE_ACT", "NHS_COMPLAINTS", "COMMUNITY")) {
            asCommissioner()
                    .body(PRICE)
                    .put("/contracts/" + ref + "/spot-prices/" + line + "/2016-04-01")
                    .then()
                    .statusCode(200);
        }

        var pots = pots();

        assertEquals("508000.00", pots.getString("total[0].allotted"));
        assertEquals("16933.33", pots.getString("total[0].hoursBought"));
        assertEquals("127000.00", pots.getString("total[1].allotted"));
        assertEquals("4233.33", pots.getString("total[1].hoursBought"));
        var monthly =
                asCommissioner().get("/contracts/" + ref + "/years/2016-04-01").jsonPath();
        assertEquals(
                Collections.nCopies(11, "42333.33"),
                monthly.<String>getList("block.monthly.amount").subList(0, 11));
        assertEquals("42333.37", monthly.getString("block.monthly[11].amount"));
    }

    @Test
    void s16_500_hours_above_a_block_of_20000_are_paid_at_the_spot_price_and_refused_without_one() {
        setYear("""
                {"to":"2017-03-31","budget":"600000.00","ceiling":"600000.00","lines":[{"line":"ALL","serviceTypes":["IMHA"],
                 "amount":"600000.00","indicativeHours":"20000.00","blockShare":"1.00"}]}
                """);
        var work = Journey.of(ref, "IMHA").received("2016-04-04T09:00:00Z").opened("2016-04-05");
        for (int i = 0; i < 854; i++) {
            work.worked("2016-05-0" + (1 + i % 9), "CLIENT_CONTACT_F2F", 1440);
        }
        work.worked("2016-06-01", "REPORT_WRITING", 240).worked("2016-06-01", "TRAVEL", 600);
        Telling.all(work);
        awaitPosted();

        var pots = pots();
        assertEquals("20000.00", pots.getString("lines[0].pots[0].hoursDrawn"));
        assertEquals("500.00", pots.getString("lines[0].aboveBlock.hours"));
        assertEquals("spot-price-missing", pots.getString("lines[0].aboveBlock.finding"));
        var hours = "{\"line\":\"ALL\",\"incurredOn\":\"2016-06-30\",\"hours\":\"500.00\",\"kind\":\"VARIABLE\"}";
        asCommissioner()
                .body(hours)
                .post("/contracts/" + ref + "/spend")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("hours"))
                .body("errors.code", hasItem("spot-price-missing"));
        asCommissioner()
                .body("{\"line\":\"ALL\",\"incurredOn\":\"2016-06-30\",\"amount\":\"50000.00\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + ref + "/spend")
                .then()
                .statusCode(201);

        asCommissioner()
                .body(PRICE)
                .put("/contracts/" + ref + "/spot-prices/ALL/2016-04-01")
                .then()
                .statusCode(200);
        asCommissioner()
                .body(hours)
                .post("/contracts/" + ref + "/spend")
                .then()
                .statusCode(201)
                .body("amount", equalTo("15000.00"))
                .body("hours", equalTo("500.00"))
                .body("finding", nullValue());

        assertEquals("15000.00", pots().getString("lines[0].aboveBlock.amount"));
        assertEquals("50000.00", pots().getString("lines[0].pots[0].spent"));
        assertEquals("15000.00", pots().getString("lines[0].pots[1].spent"));

        // F.5: what was not delivered above the block is a finding with its evidence, never refused, and may come right
        var charged = "/contracts/" + ref + "/years/2016-04-01/hours-charged";
        as("hub-manager").get(charged + "?onlyFindings=true").then().body("items", hasSize(0));
        var tooMany = asCommissioner().body(hours.replace("500.00", "0.50")).post("/contracts/" + ref + "/spend");
        tooMany.then().statusCode(201).body("finding", equalTo("PAID_BY_THE_BLOCK"));
        asCommissioner()
                .get(charged + "?onlyFindings=true")
                .then()
                .body("items", hasSize(2)) // both are of the same day
                .body("items[0].now.charged", equalTo("500.50"))
                .body("items[0].now.delivered", equalTo("20500.00"))
                .body("items[0].now.aboveBlock", equalTo("500.00"))
                .body("items.explanation", everyItem(containsString("0.50 that the block pays for")));
        asCommissioner()
                .get("/contracts/" + ref + "/overview")
                .then()
                .body("years[0].signals", hasItem(containsString("500.50 hours were charged on ALL")));
        Telling.all(
                List.of(work.worked("2016-06-02", "REPORT_WRITING", 30).events().getLast()));
        awaitPosted();
        asCommissioner().get(charged + "?onlyFindings=true").then().body("items", hasSize(0));
        asCommissioner()
                .get(charged)
                .then()
                .body("items", hasSize(2))
                .body("items.now.aboveBlock", everyItem(equalTo("500.50")))
                .body("items.whenRecorded.aboveBlock", everyItem(equalTo("500.00")));
        asCommissioner()
                .body("{\"note\":\"Twice.\"}")
                .post("/contracts/" + ref + "/spend/" + tooMany.jsonPath().getString("spendId") + "/reversal")
                .then()
                .statusCode(201)
                .body("hours", equalTo("-0.50"));
        asCommissioner().get(charged).then().body("items.now.charged", equalTo(List.of("500.00")));
    }

    @Test
    void a_price_that_was_set_stays_and_only_the_council_sets_one() {
        var price = "/contracts/" + ref + "/spot-prices/IMHA/2016-04-01";
        asCommissioner().body(PRICE).put(price).then().statusCode(200);

        asCommissioner().body(PRICE).put(price).then().statusCode(409).body("type", endsWith(":price-already-set"));
        as("hub-manager").body(PRICE).put(price).then().statusCode(403);
        asCommissioner()
                .body(PRICE)
                .put("/contracts/" + ref + "/spot-prices/NOTHING/2016-04-01")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("line"));
        asCommissioner()
                .get("/contracts/" + ref + "/spot-prices")
                .then()
                .body("prices", hasSize(1))
                .body("prices[0].perHour", equalTo("30.00"));
    }

    @Test
    void hours_come_out_the_same_whatever_is_heard_first_and_however_often() {
        var journeys = new ArrayList<Journey>();
        for (int i = 0; i < 6; i++) {
            journeys.add(Journey.of(ref, i % 2 == 0 ? "IMHA" : "CARE_ACT")
                    .received("2016-04-04T09:00:00Z")
                    .opened("2016-04-05")
                    .worked("2016-04-06", "CLIENT_CONTACT_F2F", 100 + i)
                    .worked("2016-07-06", "REPORT_WRITING", 1440)
                    .reversed()
                    .worked("2016-07-07", "REPORT_WRITING", 50));
        }
        journeys.add(Journey.of(ref, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 400)
                .closed("2016-04-07", "OPENED_IN_ERROR", false));
        var events = new ArrayList<>(
                journeys.stream().flatMap(journey -> journey.events().stream()).toList());
        var referralsLast = new ArrayList<IntegrationEvent>(events);
        referralsLast.sort((one, other) -> Boolean.compare(isReferral(one), isReferral(other)));

        Telling.all(referralsLast);
        awaitPosted();
        var live = hours();
        assertEquals(456L, live.get("IMHA")); // 100 + 102 + 104 + 3 x 50
        assertEquals(459L, live.get("CARE_ACT"));

        Collections.shuffle(journeys, new Random(7));
        Telling.all(journeys.toArray(Journey[]::new)); // the same facts under other ids of events
        awaitPosted();
        assertEquals(live, hours());

        var postings = Database.number("select count(*) from ledger_posting where contract_ref = ?", ref);
        rebuild();
        awaitPosted();
        assertEquals(live, hours());
        assertEquals(postings, Database.number("select count(*) from ledger_posting where contract_ref = ?", ref));
        assertEquals(List.of(), unbalanced());
    }

    @Test
    void an_empty_ledger_is_filled_from_the_first_event_on_to_the_same_entries_of_each_day() {
        setYear("""
                {"to":"2017-03-31","budget":"3000.00","ceiling":"3000.00","lines":[{"line":"IMHA","serviceTypes":["IMHA"],
                 "amount":"3000.00","indicativeHours":"12.00"}]}
                """);
        var work = Journey.of(ref, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-05-06", "CLIENT_CONTACT_F2F", 1000)
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 700)
                .reversed();
        Telling.all(work);
        awaitPosted();
        Telling.all(List.of(
                work.worked("2016-04-07", "REPORT_WRITING", 100).events().getLast())); // heard last, worked first
        awaitPosted();
        var live = balances();
        assertEquals(
                List.of(
                        "2016-04-07 BLOCK 100",
                        "2016-05-06 BLOCK 476",
                        "2016-05-06 SPOT 380",
                        "2016-05-06 VARIABLE 144"),
                drawn());
        Database.execute("alter table ledger_posting disable trigger user");
        Database.execute("alter table ledger_entry disable trigger user");
        Database.execute("delete from ledger_entry e using ledger_posting p where p.posting_id = e.posting_id"
                + " and p.occasion = 'HOURS'");
        Database.execute("delete from ledger_posting where occasion = 'HOURS'");
        Database.execute("delete from ledger_balance where unit = 'MINUTES'");
        Database.execute("alter table ledger_entry enable trigger user");
        Database.execute("alter table ledger_posting enable trigger user");

        rebuild();
        awaitPosted();

        assertEquals(live, balances());
    }

    @Test
    void what_is_taken_back_names_the_posting_that_it_corrects() {
        var work = Journey.of(ref, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 100);
        Telling.all(work);
        awaitPosted();
        Telling.all(List.of(work.reversed().events().getLast()));
        awaitPosted();

        var postings = asCommissioner().get("/contracts/" + ref + "/ledger").jsonPath();

        var hours = postings.<Map<String, Object>>getList("items").stream()
                .filter(posting -> "HOURS".equals(posting.get("occasion")))
                .toList();
        assertEquals(2, hours.size());
        assertEquals(hours.getFirst().get("postingId"), hours.getLast().get("corrects"));
        assertEquals(Map.of(), hours());
    }

    @Test
    void the_database_refuses_what_does_not_balance_and_every_change() throws SQLException {
        asCommissioner()
                .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-06-30\",\"amount\":\"5.00\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + ref + "/spend")
                .then()
                .statusCode(201);
        try (var app = Database.asApp();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local hub.partner = '*'");
            var id = UUID.randomUUID();
            statement.execute("""
                    insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, recorded_by, recorded_at)
                    values ('%s', '%s', 'SPEND', '%s', '2016-06-30', 'F.5', 'test', now())""".formatted(id, ref, id));
            statement.execute("""
                    insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id,
                        service_type, unit, day, amount)
                    values ('%s', 0, '%s', '2016-04-01', 'SPENT', 'IMHA', 'BLOCK', '', '', 'PENCE', '2016-06-30', 1)""".formatted(id, ref));
            var refused = assertThrows(SQLException.class, app::commit);
            assertTrue(refused.getMessage().contains("does not balance"), refused.getMessage());
            app.rollback();
        }
        try (var owner = Database.asOwner();
                var statement = owner.createStatement()) {
            var refused = assertThrows(
                    SQLException.class, () -> statement.execute("update ledger_entry set amount = amount + 1"));
            assertTrue(refused.getMessage().contains("only added to"), refused.getMessage());
            assertThrows(SQLException.class, () -> statement.execute("delete from ledger_posting"));
        }
        try (var app = Database.asApp();
                var statement = app.createStatement()) {
            for (var sql : List.of(
                    "update ledger_entry set amount = 1",
                    "delete from ledger_posting",
                    "truncate ledger_entry",
                    "update ledger_balance set amount = 1",
                    "update spot_price set pence_per_hour = 1")) {
                var refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", refused.getSQLState(), sql);
            }
        }
    }

    @Test
    void the_database_refuses_entries_without_a_posting_of_the_same_transaction() throws SQLException {
        asCommissioner()
                .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-06-30\",\"amount\":\"5.00\",\"kind\":\"BLOCK\"}")
                .post("/contracts/" + ref + "/spend")
                .then()
                .statusCode(201);
        var earlier = Database.rows("select posting_id from ledger_posting where contract_ref = ?", ref)
                .getFirst()
                .get("posting_id");
        for (var postingId : List.of(UUID.randomUUID(), earlier)) {
            try (var app = Database.asApp();
                    var statement = app.createStatement()) {
                app.setAutoCommit(false);
                statement.execute("set local hub.partner = '*'");
                var stored = UUID.randomUUID();
                statement.execute("""
                        insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, recorded_by,
                            recorded_at)
                        values ('%s', '%s', 'SPEND', '%s', '2016-06-30', 'F.5', 'test', now())""".formatted(stored, ref, stored));
                var entries = """
                        insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id,
                            service_type, unit, day, amount)
                        select id, %d + n, '%s', '2016-04-01', 'SPENT', 'IMHA', 'BLOCK', '', '', 'PENCE', '2016-06-30', 1 - 2 * n
                        from unnest(array[%s]::uuid[]) id, generate_series(0, 1) n""";
                assertEquals(2, statement.executeUpdate(entries.formatted(0, ref, "'" + stored + "'")));
                var refused = assertThrows(
                        SQLException.class,
                        () -> statement.execute(entries.formatted(90, ref, "'" + stored + "', '" + postingId + "'")));
                assertTrue(refused.getMessage().contains("stored together with their posting"), refused.getMessage());
            }
        }
    }

    @Test
    void entries_are_stored_without_reading_what_was_posted_before() throws SQLException {
        try (var app = Database.asApp();
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("set local hub.partner = '*'");
            var ids = Stream.generate(() -> "'" + UUID.randomUUID() + "'")
                    .limit(300)
                    .collect(joining(", "));
            statement.execute("""
                    insert into ledger_posting (posting_id, contract_ref, occasion, source, day, rule, recorded_by, recorded_at)
                    select id, '%s', 'SPEND', id, '2016-06-30', 'F.5', 'test', now()
                    from unnest(array[%s]::uuid[]) id""".formatted(ref, ids));
            statement.execute("""
                    insert into ledger_entry (posting_id, position, contract_ref, year_from, book, line, pot, partner_id,
                        service_type, unit, day, amount)
                    select id, n, '%s', '2016-04-01', 'SPENT', 'IMHA', 'BLOCK', '', '', 'PENCE', '2016-06-30', 1 - 2 * n
                    from unnest(array[%s]::uuid[]) id, generate_series(0, 1) n""".formatted(ref, ids));
            try (var read = statement.executeQuery(
                    "select seq_scan from pg_stat_xact_user_tables where relname = 'ledger_posting'")) {
                assertTrue(read.next());
                assertEquals(0, read.getLong("seq_scan"));
            }
        }
    }

    @Test
    void the_ceilings_counter_and_the_ledger_agree() {
        for (var amount : List.of("100.00", "0.01", "12345.67")) {
            asCommissioner()
                    .body("{\"line\":\"IMHA\",\"incurredOn\":\"2016-06-30\",\"amount\":\"%s\",\"kind\":\"VARIABLE\"}"
                            .formatted(amount))
                    .post("/contracts/" + ref + "/spend")
                    .then()
                    .statusCode(201);
        }

        assertEquals(1_244_568, Database.number("select actual_pence from year_spend where contract_ref = ?", ref));
        assertEquals(
                1_244_568,
                Database.number(
                        "select sum(amount) from ledger_balance where contract_ref = ? and book = 'SPENT'", ref));
        as("auditor")
                .get("/contracts/" + ref + "/ledger-export?month=2016-06")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("SPENT,IMHA,VARIABLE,,,12345.67,"))
                .body(containsString("AVAILABLE,IMHA,VARIABLE,,,-12345.67,"));
        as("auditor")
                .get("/contracts/" + ref + "/ledger-export?month=June")
                .then()
                .statusCode(400);
    }

    private static boolean isReferral(IntegrationEvent event) {
        return event.getClass().getSimpleName().startsWith("Referral");
    }

    private void setYear(String year) {
        asCommissioner()
                .header("If-Match", "\"0\"")
                .body(year)
                .put("/contracts/" + ref + "/years/2016-04-01")
                .then()
                .statusCode(200);
    }

    private JsonPath pots() {
        return asCommissioner()
                .get("/contracts/" + ref + "/years/2016-04-01/pots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitPosted() {
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.number("select count(*) from ledger_due") == 0);
    }

    private Map<String, Long> hours() {
        var hours = new TreeMap<String, Long>();
        Database.rows(
                        "select line, sum(amount)::bigint as minutes from ledger_balance"
                                + " where contract_ref = ? and book = 'DRAWN' group by line having sum(amount) <> 0",
                        ref)
                .forEach(row -> hours.put((String) row.get("line"), (Long) row.get("minutes")));
        return hours;
    }

    private List<String> balances() {
        return Database.rows("""
                        select book, line, pot, partner_id, service_type, day, amount from ledger_balance
                        where contract_ref = ? and amount <> 0 order by 1, 2, 3, 4, 5, 6
                        """, ref).stream().map(Object::toString).toList();
    }

    private List<String> drawn() {
        return Database.rows("""
                        select day || ' ' || pot || ' ' || amount as drawn from ledger_balance
                        where contract_ref = ? and book = 'DRAWN' and amount <> 0 order by day, pot
                        """, ref).stream()
                .map(row -> (String) row.get("drawn"))
                .toList();
    }

    private static List<Map<String, Object>> unbalanced() {
        return Database.rows("select posting_id from ledger_entry group by posting_id, unit having sum(amount) <> 0");
    }

    private static void rebuild() {
        TestClock.set("2016-07-01T09:00:00Z"); // not the latest of all
        String id =
                as("service").post("/rebuilds").then().statusCode(202).extract().path("rebuildId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "DONE".equals(as("service").get("/rebuilds/" + id).path("state")));
    }
}
