package org.advocacyhub.monitoring.export;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.PdfUa;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of long periods as jobs (issue 7, ADR 0098, ADR 0107). */
@HubTest
class ExportsTest {

    private static final String TWO_QUARTERS =
            "{\"kind\":\"%s\",\"firstQuarter\":\"2016-17-Q1\",\"lastQuarter\":\"2016-17-Q2\"}";
    private static final String FACTS = """
            {"kind":"FACTS","from":"2016-04-01","to":"2016-09-30","figure":{"kpi":"K-01","measure":"received"}}
            """;
    private static final long LOCK = 0x6578_706f_7274L;
    private static final long LOCK_OF_LONG_ONES = 0x6578_706f_7275L;

    private String contract;

    @BeforeEach
    void referrals_of_two_quarters() {
        TestClock.set("2016-10-21T09:00:00Z");
        contract = Council.hasAContract();
        Telling.all(
                received("2016-04-04T09:00:00Z"), received("2016-07-05T09:00:00Z"), received("2016-07-06T09:00:00Z"));
    }

    private Journey received(String at) {
        return Journey.of(contract, "COMMUNITY").received(at);
    }

    @Test
    void issue7_the_returns_of_two_quarters_come_side_by_side_as_workbook_and_pdf() throws Exception {
        var asked = asked(hub("ann"), TWO_QUARTERS.formatted("WORKBOOK"));
        asked.then()
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .body("steps", equalTo(2))
                .header("Location", endsWith("/exports/" + asked.path("exportId")));
        var workbook = done(hub("ann"), asked);

        assertEquals(workbook.asByteArray().length, Integer.parseInt(workbook.header("Content-Length")));
        try (var opened = new ReadableWorkbook(
                new ByteArrayInputStream(workbook.asByteArray()), new ReadingOptions(true, false))) {
            var received = opened.findSheet("1 Activity").orElseThrow().read().stream()
                    .dropWhile(row -> !"K-01 Referrals received".equals(row.getCellText(0)))
                    .filter(row -> row.getCellCount() > 3 && "All".equals(row.getCellText(2)))
                    .limit(2)
                    .map(row -> row.getCellText(0) + " " + row.getCell(3).asNumber())
                    .toList();
            assertEquals(List.of("2016-17-Q1 1", "2016-17-Q2 2"), received);
        }

        var pdf = done(hub("ann"), asked(hub("ann"), TWO_QUARTERS.formatted("PDF")));
        assertEquals(List.of(), PdfUa.faults(pdf.asByteArray()));
        try (var opened = Loader.loadPDF(pdf.asByteArray())) {
            assertTrue(new PDFTextStripper()
                    .getText(opened)
                    .contains("Returns of " + contract + " from 2016-17-Q1 to 2016-17-Q2"));
        }
    }

    @Test
    void issue7_facts_come_as_csv_that_names_nobody() {
        var asked = asked(hub("ann"), FACTS);
        var lines = done(hub("ann"), asked).asString().split("\r\n");

        assertEquals(
                "day,referral_id,count,working_days,type,band,district,team,client_group,outcome,rule_id,record_id,"
                        + "partner_id,standing,about,acknowledged_on,closed_on,kind,"
                        + "told_on,advocates,fit,imha_qualified,imha_in_time,imha_overdue",
                lines[0]);
        assertEquals(4, lines.length);
        assertTrue(lines[1].startsWith("2016-04-04,"), lines[1]);
        assertTrue(lines[1].endsWith(",REFERRAL,,,,,,"), lines[1]);
        assertTrue(lines[3].startsWith("2016-07-06,"), lines[3]);
        hub("ann")
                .get(path(asked))
                .then()
                .body("state", equalTo("DONE"))
                .body("lines", equalTo(3))
                .body("stepsDone", equalTo(183))
                .body("figure.breakdown", equalTo("total"))
                .body("expiresAt", equalTo("2016-10-28T09:00:00Z"));
    }

    @Test
    void issue7_only_who_asked_and_others_of_the_same_role_may_read_it() {
        var asked = asked(hub("ann"), FACTS);
        done(hub("ann"), asked);

        hub("bob").get(path(asked) + "/file").then().statusCode(200);
        hub("bob").get(path()).then().body("items.exportId", hasItem(asked.<String>path("exportId")));
        for (var other : List.of(as("auditor"), as("commissioner"))) {
            other.get(path(asked)).then().statusCode(404).body("type", endsWith(":unknown-export"));
            other.get(path(asked) + "/file").then().statusCode(404);
            other.get(path()).then().body("items.exportId", not(hasItem(asked.<String>path("exportId"))));
        }
        partner("PARTNER-1").get(path(asked) + "/file").then().statusCode(404);
        var elsewhere = path(asked).replace(contract, Council.hasAContract());
        hub("ann").get(elsewhere).then().statusCode(404);
    }

    @Test
    void issue7_one_that_was_interrupted_goes_on_with_the_next_line() {
        var whole = done(hub("ann"), asked(hub("ann"), FACTS)).asString();
        var lines = whole.split("\r\n");
        var fact = lines[1].split(",");

        var left = left(1, lines[0] + "\r\n" + lines[1] + "\r\n", LocalDate.parse(fact[0]), UUID.fromString(fact[1]));

        awaitState(left, "DONE");
        var file = hub("ann").get(path() + "/" + left + "/file");
        assertEquals(whole, file.asString());
        hub("ann").get(path() + "/" + left).then().body("attempts", equalTo(2)).body("lines", equalTo(3));
    }

    @Test
    void issue7_one_that_was_interrupted_three_times_has_failed_and_says_so() {
        var left = left(3, "day\r\n", LocalDate.of(2016, 4, 1), new UUID(0, 0));

        awaitState(left, "FAILED");
        hub("ann")
                .get(path() + "/" + left)
                .then()
                .body("failure", equalTo("given up after 3 attempts: the service stopped while it was at it"));
        hub("ann").get(path() + "/" + left + "/file").then().statusCode(409).body("type", endsWith(":export-failed"));
    }

    /** A row as a killed process leaves it: two lines are written, nobody holds the lock. */
    private UUID left(int attempts, String content, LocalDate day, UUID referralId) {
        var exportId = UUID.randomUUID();
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        Database.execute("""
                with job as (
                    insert into export (export_id, contract_ref, kind, from_day, to_day, kpi, breakdown, figure_key, measure,
                        requested_by, role, requested_at, state, steps, steps_done, attempts, file_bytes, file_lines, pieces,
                        after_day, after_id)
                    values (?, ?, 'FACTS', '2016-04-01', '2016-09-30', 'K-01', 'total', 'all', 'received',
                        'ann', 'hub-manager', '2016-10-21T08:00:00Z', 'RUNNING', 183, 3, ?, ?, 1, 1, ?, ?)
                    returning export_id)
                insert into export_piece select export_id, 0, ? from job
                """, exportId, contract, attempts, bytes.length, day, referralId, bytes);
        return exportId;
    }

    @Test
    void issue7_a_file_is_deleted_when_it_expires_and_it_stays_known_that_it_was_there() {
        var asked = asked(hub("ann"), FACTS);
        done(hub("ann"), asked);

        TestClock.advance(Duration.ofDays(7).minusSeconds(1));
        hub("ann").get(path(asked) + "/file").then().statusCode(200);
        TestClock.advance(Duration.ofSeconds(1));

        awaitState(UUID.fromString(asked.path("exportId")), "EXPIRED");
        hub("ann").get(path(asked) + "/file").then().statusCode(409).body("type", endsWith(":export-expired"));
        assertEquals(
                0,
                Database.number(
                        "select count(*) from export_piece where export_id = ?",
                        UUID.fromString(asked.path("exportId"))));
    }

    @Test
    void issue7_what_was_published_of_two_quarters_goes_out_as_one_file_for_an_audience() throws Exception {
        var csv = TWO_QUARTERS.formatted("PUBLICATION_CSV");
        publish("2016-17-Q1");
        asked(hub("ann"), csv)
                .then()
                .statusCode(409)
                .body("type", endsWith(":not-published"))
                .body("detail", containsString("2016-17-Q2"));
        publish("2016-17-Q2");

        var asked = asked(hub("ann"), csv);
        asked.then().statusCode(202).body("audience", equalTo("PUBLISHED")).body("steps", equalTo(2));
        var file = done(hub("ann"), asked);
        var lines = List.of(file.asString().split("\r\n"));

        assertEquals("text/csv;charset=UTF-8;header=present", file.contentType());
        assertTrue(file.header("Content-Disposition").endsWith("_PUBLISHED.csv\""), file.header("Content-Disposition"));
        assertEquals(
                List.of("2016-17-Q1 2016-17-Q1 *", "2016-17-Q2 2016-17-Q2 *"),
                lines.stream()
                        .map(line -> line.split(","))
                        .filter(cells ->
                                cells[6].equals("K-01") && cells[8].equals("total") && cells[11].equals(cells[1]))
                        .map(cells -> cells[1] + " " + cells[11] + " " + cells[13])
                        .toList());
        assertEquals(
                1, lines.stream().filter(line -> line.startsWith("contract,")).count());
        assertTrue(lines.stream().noneMatch(line -> line.contains(",team,")), "teams are for partners only");
        var forPartners = csv.replace("}", ",\"audience\":\"PARTNER\"}");
        assertTrue(done(hub("ann"), asked(hub("ann"), forPartners)).asString().contains(",team,"));

        var pdf = done(hub("ann"), asked(hub("ann"), TWO_QUARTERS.formatted("PUBLICATION_PDF")));
        assertEquals(List.of(), PdfUa.faults(pdf.asByteArray()));
        try (var opened = Loader.loadPDF(pdf.asByteArray())) {
            assertTrue(new PDFTextStripper()
                    .getText(opened)
                    .contains("Publications of " + contract + " from 2016-17-Q1 to 2016-17-Q2"));
        }
        var workbook = done(hub("ann"), asked(hub("ann"), TWO_QUARTERS.formatted("PUBLICATION_WORKBOOK")));
        try (var opened = new ReadableWorkbook(new ByteArrayInputStream(workbook.asByteArray()))) {
            assertTrue(opened.getSheets().count() > 10);
        }
    }

    @Test
    void e6_a_partner_gets_files_of_what_was_published_and_never_of_the_internal_version() throws SQLException {
        publish("2016-17-Q1");
        publish("2016-17-Q2");
        var csv = TWO_QUARTERS.formatted("PUBLICATION_CSV");
        for (var notForPartners :
                List.of(csv.replace("}", ",\"audience\":\"INTERNAL\"}"), TWO_QUARTERS.formatted("WORKBOOK"), FACTS)) {
            asked(partner("PARTNER-1"), notForPartners).then().statusCode(403).body("type", endsWith(":not-for-you"));
        }

        var asked = asked(partner("PARTNER-1"), csv.replace("}", ",\"audience\":\"PARTNER\"}"));
        asked.then().statusCode(202).body("role", equalTo("partner"));
        assertTrue(done(partner("PARTNER-1"), asked).asString().contains(",team,"));
        partner("PARTNER-1").get(path()).then().body("items.exportId", contains(asked.<String>path("exportId")));

        for (var other : List.of(partner("PARTNER-2"), hub("ann"))) {
            other.get(path(asked)).then().statusCode(404).body("type", endsWith(":unknown-export"));
            other.get(path(asked) + "/file").then().statusCode(404);
            other.delete(path(asked)).then().statusCode(404);
            other.get(path()).then().statusCode(200).body("items", hasSize(0));
        }
        for (var table : List.of("export", "export_piece")) {
            var one = "select count(*) from " + table + " where export_id = '" + asked.path("exportId") + "'";
            assertEquals(1, seen("PARTNER-1", one), table);
            assertEquals(0, seen("PARTNER-2", one), table);
            assertEquals(0, seen("", one), table);
        }
    }

    /** What the database itself shows to the application in a partner's transaction. */
    private static long seen(String partnerId, String count) throws SQLException {
        try (var app = Database.asApp();
                var statement = app.createStatement()) {
            statement.execute("select set_config('hub.partner', '" + partnerId + "', false)");
            try (var rows = statement.executeQuery(count)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void publish(String quarter) {
        hub("ann")
                .body("{}")
                .post("/contracts/" + contract + "/returns/" + quarter + "/publication")
                .then()
                .statusCode(201);
    }

    @Test
    void issue7_one_that_waits_is_cancelled_by_who_asked_or_by_the_role_and_makes_room() throws SQLException {
        try (var elsewhere = Database.asOwner();
                var lock = elsewhere.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            var first = asked(hub("dan"), FACTS);
            for (int more = 0; more < 4; more++) {
                asked(hub("dan"), FACTS).then().statusCode(202);
            }
            asked(hub("dan"), FACTS).then().statusCode(409).body("type", endsWith(":too-many-exports"));

            as("auditor").delete(path(first)).then().statusCode(404).body("type", endsWith(":unknown-export"));
            hub("eve")
                    .delete(path(first))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("finishedAt", equalTo("2016-10-21T09:00:00Z"));
            TestClock.advance(Duration.ofMinutes(1));
            hub("dan")
                    .delete(path(first))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("finishedAt", equalTo("2016-10-21T09:00:00Z"));

            asked(hub("dan"), FACTS).then().statusCode(202);
            hub("dan").get(path()).then().body("items.state", hasItem("CANCELLED"));
            hub("dan").get(path(first) + "/file").then().statusCode(409).body("type", endsWith(":export-cancelled"));
            assertEquals(
                    "eve",
                    Database.rows(
                                    "select cancelled_by from export where export_id = ?",
                                    UUID.fromString(first.path("exportId")))
                            .getFirst()
                            .get("cancelled_by"));
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> hub("dan")
                .get(path())
                .then()
                .body("items.state", containsInAnyOrder("DONE", "DONE", "DONE", "DONE", "DONE", "CANCELLED")));
    }

    /** What the worker reads of its facts is held up while it is cancelled. */
    @Test
    void issue7_one_that_is_worked_on_stops_when_it_is_cancelled_and_leaves_nothing() throws SQLException {
        UUID running;
        UUID next;
        try (var elsewhere = Database.asOwner();
                var statement = elsewhere.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            running = UUID.fromString(asked(hub("fay"), FACTS).path("exportId"));
            TestClock.advance(Duration.ofSeconds(1));
            next = UUID.fromString(asked(hub("fay"), FACTS).path("exportId"));
            elsewhere.setAutoCommit(false);
            statement.execute("lock table source_group in access exclusive mode");
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            awaitState(running, "RUNNING");

            hub("fay").delete(path() + "/" + running).then().statusCode(200).body("state", equalTo("CANCELLED"));
            elsewhere.commit();
        }

        awaitState(next, "DONE");
        hub("fay")
                .get(path() + "/" + running)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("attempts", equalTo(1));
        assertEquals(0, Database.number("select count(*) from export_piece where export_id = ?", running));
        hub("fay").delete(path() + "/" + next).then().statusCode(409).body("type", endsWith(":export-ended"));
    }

    @Test
    void issue7_one_is_worked_on_at_a_time_and_five_may_wait() throws SQLException {
        try (var elsewhere = Database.asOwner();
                var lock = elsewhere.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            var first = asked(hub("cat").header("Idempotency-Key", "one"), FACTS);
            asked(hub("cat").header("Idempotency-Key", "one"), FACTS)
                    .then()
                    .statusCode(202)
                    .body("exportId", equalTo(first.path("exportId")));
            for (int more = 0; more < 4; more++) {
                asked(hub("cat"), FACTS).then().statusCode(202);
            }
            asked(hub("cat"), FACTS).then().statusCode(409).body("type", endsWith(":too-many-exports"));
            hub("cat")
                    .get(path(first) + "/file")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":export-not-ready"))
                    .body("detail", containsString("0 of 183 steps"));
        }
        hub("cat")
                .get(path() + "?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .header("Link", containsString("next"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> hub("cat")
                .get(path())
                .then()
                .body("items.state", equalTo(List.of("DONE", "DONE", "DONE", "DONE", "DONE"))));
    }

    @Test
    void a_short_one_does_not_wait_for_a_long_one() throws SQLException {
        Response ofTwoYears;
        try (var elsewhere = Database.asOwner();
                var lock = elsewhere.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, LOCK_OF_LONG_ONES); // somebody works on another long one
            lock.execute();
            ofTwoYears = asked(hub("leo"), FACTS.replace("2016-09-30", "2018-03-31"));
            done(hub("leo"), asked(hub("leo"), FACTS));
            hub("leo").get(path(ofTwoYears)).then().body("state", equalTo("WAITING"));
        }
        awaitState(UUID.fromString(ofTwoYears.path("exportId")), "DONE");
    }

    @Test
    void issue7_what_could_not_be_made_is_refused_at_once() {
        refused("{\"kind\":\"PDF\",\"firstQuarter\":\"2016-17-Q1\",\"lastQuarter\":\"2019-20-Q1\"}", "lastQuarter");
        refused("{\"kind\":\"PDF\",\"firstQuarter\":\"2016-17-Q2\",\"lastQuarter\":\"2016-17-Q1\"}", "lastQuarter");
        refused(
                "{\"kind\":\"WORKBOOK\",\"firstQuarter\":\"2016-17-Q9\",\"lastQuarter\":\"2016-17-Q1\"}",
                "firstQuarter");
        refused(
                "{\"kind\":\"WORKBOOK\",\"firstQuarter\":\"2017-18-Q1\",\"lastQuarter\":\"2017-18-Q1\"}",
                "lastQuarter");
        refused("{\"kind\":\"WORKBOOK\",\"from\":\"2016-04-01\"}", "from");
        refused("{\"kind\":\"FACTS\",\"from\":\"2016-04-01\",\"to\":\"2016-09-30\"}", "figure");
        refused(TWO_QUARTERS.formatted("WORKBOOK").replace("}", ",\"audience\":\"PARTNER\"}"), "audience");
        refused(FACTS.replaceFirst("\\{", "{\"audience\":\"PARTNER\","), "audience");
        refused(FACTS.replace("K-01", "K-15").replace("received", "spend"), "measure");
        asked(hub("ann"), "{}").then().statusCode(400).body("errors.field", hasItems("kind"));
    }

    private void refused(String request, String field) {
        asked(hub("ann"), request).then().statusCode(400).body("errors.field", contains(field));
    }

    private static RequestSpecification hub(String account) {
        return given().auth().oauth2(Tokens.as(account, "hub-manager")).contentType(ContentType.JSON);
    }

    private static RequestSpecification partner(String partnerId) {
        return given().auth().oauth2(Tokens.partner(partnerId)).contentType(ContentType.JSON);
    }

    private Response asked(RequestSpecification caller, String request) {
        return caller.body(request).post(path());
    }

    /** The file, once it is whole. */
    private Response done(RequestSpecification caller, Response asked) {
        awaitState(UUID.fromString(asked.path("exportId")), "DONE");
        var file = caller.get(path(asked) + "/file");
        file.then().statusCode(200).header("Content-Disposition", containsString(contract + "_2016-04-01_2016-09-30"));
        return file;
    }

    private static void awaitState(UUID exportId, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        state,
                        Database.rows("select state from export where export_id = ?", exportId)
                                .getFirst()
                                .get("state")));
    }

    private String path() {
        return "/contracts/" + contract + "/exports";
    }

    private String path(Response asked) {
        return path() + "/" + asked.path("exportId");
    }
}
