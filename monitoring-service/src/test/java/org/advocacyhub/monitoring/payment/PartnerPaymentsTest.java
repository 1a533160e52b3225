package org.advocacyhub.monitoring.payment;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners are paid, end to end: scenario S23 by number, hours above the block, invoices, interest, and who sees what. */
@HubTest
class PartnerPaymentsTest {

    private static final String ONE = "PARTNER-1";
    private static final String OTHER = "PARTNER-2";

    private String ref;

    @BeforeEach
    void a_contract() {
        TestClock.set("2016-07-01T09:00:00Z");
        ref = Council.hasAContract();
    }

    @Test
    void s23_a_small_partner_is_paid_in_advance_and_what_it_did_not_deliver_is_recovered() {
        Network.has(
                ONE,
                Network.imha(ref, "2016-04-01", "2016-06-30", "ARREARS_MONTHLY", 2_400_000, 3000),
                Network.imha(ref, "2016-07-01", null, "ADVANCE_QUARTERLY", 2_400_000, 3000));
        Network.has(OTHER, Network.imha(ref, "2016-07-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));

        issue(ONE, "ADVANCE", "2016-07")
                .then()
                .statusCode(201)
                .body("total", equalTo("6000.00"))
                .body("lines[0].what", equalTo("ADVANCE"))
                .body("lines[0].rule", equalTo("F.8"))
                .body("lines[0].pot", equalTo("ADVANCE"));
        var advance = asCommissioner().get(path("/invoices"));
        advance.then().body("items[0].amount", equalTo("6000.00")).body("items[0].dueOn", equalTo("2016-07-01"));
        pay(advance.jsonPath().getString("items[0].invoiceId"), "2016-07-01")
                .then()
                .statusCode(200)
                .body("daysToPay", equalTo(0));

        TestClock.set("2016-07-31T18:00:00Z");
        var july = issue(OTHER, "MONTH", "2016-07");
        july.then().statusCode(201).body("total", equalTo("2000.00")).body("lines[0].pot", equalTo("BLOCK"));
        var invoice = enter(july.jsonPath().getString("statementId"), "2016-0715", "2000.00");
        invoice.then().statusCode(201).body("servedOn", equalTo("2016-07-15")).body("dueOn", equalTo("2016-08-30"));
        TestClock.set("2016-08-30T12:00:00Z");
        pay(invoice.jsonPath().getString("invoiceId"), "2016-08-30")
                .then()
                .statusCode(200)
                .body("daysToPay", equalTo(46))
                .body("interest", equalTo("0.00"));

        var work = Journey.of(ref, "IMHA").received("2016-07-04T09:00:00Z").opened("2016-07-05");
        for (int i = 0; i < 7; i++) {
            work.worked("2016-08-0" + (1 + i), "CLIENT_CONTACT_F2F", 1440);
        }
        work.worked("2016-09-30", "REPORT_WRITING", 120).worked("2016-09-30", "TRAVEL", 300);
        TestClock.set("2016-10-01T09:00:00Z");
        Telling.all(work);
        Network.awaitPosted();
        issue(ONE, "ADVANCE", "2016-10")
                .then()
                .statusCode(201)
                .body("total", equalTo("5100.00"))
                .body("lines.what", equalTo(List.of("ADVANCE", "RECOVERY")))
                .body("lines.amount", equalTo(List.of("6000.00", "-900.00")))
                .body("lines[1].pot", equalTo("CARRY"))
                .body("lines[1].hours", equalTo("170.00"))
                .body("lines[1].reason", containsString("5100.00"));

        assertEquals(600_000, book(ONE, "ADVANCED")); // one quarter outstanding
        assertEquals(510_000, book(ONE, "EARNED"));
        assertEquals(-510_000, book(ONE, "OWED"));
        assertEquals(-600_000, book(ONE, "PAID"));
        var quarter = Council.figures(ref, "2016-17-Q2");
        assertEquals("0", quarter.value("K-33", "sizeAndTerms", "SMALL_ADVANCE", "medianDaysToPayment"));
        assertEquals("46", quarter.value("K-33", "sizeAndTerms", "SMALL_ARREARS", "medianDaysToPayment"));
        assertEquals("2", quarter.value("K-33", "size", "SMALL", "payments"));
        as("auditor")
                .get(path("/ledger-export?month=2016-10"))
                .then()
                .body(containsString("ADVANCED,EAST,CARRY,PARTNER-1,,900.00,"));
    }

    @Test
    void f8_hours_above_the_block_are_paid_at_the_agreed_price_and_corrected_by_the_next_statement() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 240_000, 3000));
        var work = Journey.of(ref, "IMHA").received("2016-04-04T09:00:00Z").opened("2016-04-05");
        for (int i = 0; i < 4; i++) {
            work.worked("2016-04-1" + i, "CLIENT_CONTACT_F2F", 1440);
        }
        Telling.all(work.worked("2016-04-20", "REPORT_WRITING", 240));
        Network.awaitPosted();

        issue(ONE, "MONTH", "2016-04")
                .then()
                .statusCode(201)
                .body("lines.what", equalTo(List.of("BLOCK", "HOURS_IN_BLOCK", "HOURS_ABOVE_BLOCK")))
                .body("lines.hours", equalTo(Arrays.asList(null, "80.00", "20.00")))
                .body("lines[2].rate", equalTo("30.00"))
                .body("lines[2].amount", equalTo("600.00"))
                .body("total", equalTo("800.00"));

        Telling.all(List.of(
                work.worked("2016-04-21", "REPORT_WRITING", 120).events().getLast()));
        Network.awaitPosted();
        issue(ONE, "MONTH", "2016-05")
                .then()
                .statusCode(201)
                .body("lines.what", equalTo(List.of("BLOCK", "CORRECTION")))
                .body("total", equalTo("260.00"));
        assertEquals(-106_000, book(ONE, "OWED"));
    }

    @Test
    void s16_a_missing_price_is_refused_by_name_and_the_block_goes_out_alone() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 240_000, null));
        var work = Journey.of(ref, "IMHA").received("2016-04-04T09:00:00Z").opened("2016-04-05");
        for (int i = 0; i < 4; i++) {
            work.worked("2016-04-1" + i, "CLIENT_CONTACT_F2F", 1440);
        }
        Telling.all(work);
        Network.awaitPosted();

        issue(ONE, "MONTH", "2016-04")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("subcontracts[EAST].rates[IMHA]"))
                .body("errors.code", hasItem("spot-price-missing"));
        as("auditor")
                .get(path("/statements/draft?partner=PARTNER-1&month=2016-04"))
                .then()
                .statusCode(200)
                .body("total", equalTo("200.00"))
                .body("findings.code", hasItem("spot-price-missing"));
        as("hub-manager")
                .body("{\"partnerId\":\"PARTNER-1\",\"kind\":\"MONTH\",\"month\":\"2016-04\",\"blockOnly\":true}")
                .post(path("/statements"))
                .then()
                .statusCode(201)
                .body("total", equalTo("200.00"));

        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 240_000, 3000));
        issue(ONE, "MONTH", "2016-05").then().statusCode(201).body("total", equalTo("680.00")); // 200 and 16 x 30
    }

    @Test
    void statements_are_issued_in_order_once_and_not_too_early() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));

        issue(ONE, "MONTH", "2016-05").then().statusCode(409).body("type", endsWith(":earlier-one-missing"));
        issue(ONE, "MONTH", "2016-07").then().statusCode(409).body("type", endsWith(":too-early"));
        issue(ONE, "ADVANCE", "2016-05").then().statusCode(400).body("errors.code", hasItem("not-a-quarter"));
        issue(ONE, "ADVANCE", "2016-07").then().statusCode(409).body("type", endsWith(":nothing-to-state"));
        issue(ONE, "MONTH", "2016-04").then().statusCode(201);
        issue(ONE, "MONTH", "2016-04").then().statusCode(409).body("type", endsWith(":already-issued"));
        issue("NOBODY", "MONTH", "2016-04").then().statusCode(409).body("type", endsWith(":nothing-to-state"));
    }

    @Test
    void an_invoice_asks_for_what_the_statement_says_and_is_paid_once() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));
        var april = issue(ONE, "MONTH", "2016-04").jsonPath().getString("statementId");

        enter(april, "A-1", "2000.01")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("differs-from-statement"))
                .body("errors.message", hasItem(containsString("0.01")));
        var invoice = enter(april, "A-1", "2000.00");
        invoice.then().statusCode(201).body("dueOn", equalTo("2016-07-31"));
        enter(april, "A-2", "2000.00").then().statusCode(409).body("type", endsWith(":already-invoiced"));
        var id = invoice.jsonPath().getString("invoiceId");

        TestClock.set("2016-08-30T09:00:00Z");
        as("auditor")
                .get(path("/invoices/" + id))
                .then()
                .body("state", equalTo("LATE"))
                .body("interest", equalTo("13.97")); // 30 days of 8.5 percent
        as("hub-manager")
                .body("{\"paidOn\":\"2016-08-30\"}")
                .post(path("/invoices/" + id + "/payment"))
                .then()
                .statusCode(428);
        pay(id, "2016-08-31").then().statusCode(400).body("errors.field", hasItem("paidOn"));
        var atOnce = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> pay(id, "2016-08-30").statusCode())
                .sorted()
                .toList();
        assertEquals(200, atOnce.getFirst());
        assertEquals(
                3,
                atOnce.stream().filter(status -> status == 409 || status == 412).count(),
                atOnce.toString());
        pay(id, "2016-08-30").then().statusCode(409).body("type", endsWith(":already-paid"));

        // F.8: what was paid late bears interest, posted once, stated once, explained
        as("auditor")
                .get(path("/invoices/" + id))
                .then()
                .body("state", equalTo("PAID"))
                .body("interest", equalTo("13.97"));
        as("auditor")
                .get(path("/invoices/" + id + "/interest"))
                .then()
                .body("posted", hasSize(1))
                .body("posted[0].base", equalTo("2000.00"))
                .body("posted[0].days", equalTo(30))
                .body("posted[0].percent", equalTo("8.50"))
                .body("posted[0].bankRateFrom", equalTo("2009-03-05"));
        assertEquals(-1397, book(ONE, "OWED"));
        assertEquals(-1397, pot(ONE, "OWED", "INTEREST"));
        assertEquals(1397, pot(ONE, "EARNED", "INTEREST"));
        var may = issue(ONE, "MONTH", "2016-05");
        may.then()
                .statusCode(201)
                .body("lines.what", equalTo(List.of("BLOCK", "LATE_INTEREST")))
                .body("lines[1].amount", equalTo("13.97"))
                .body("lines[1].pot", equalTo("INTEREST"))
                .body("lines[1].reason", containsString("2000.00 x 8.50% x 30 / 365 days = 13.97"))
                .body("total", equalTo("2013.97"));
        assertEquals(0, pot(ONE, "OWED", "INTEREST"));
        assertEquals(-201_397, book(ONE, "OWED"));
        issue(ONE, "MONTH", "2016-06").then().body("lines.what", equalTo(List.of("BLOCK")));

        // waived after all: by the opposite, in the next statement
        var correction = path("/invoices/" + id + "/interest/corrections");
        as("hub-manager")
                .body("{\"reason\":\"Twice.\"}")
                .post(correction)
                .then()
                .statusCode(409);
        as("hub-manager")
                .body("{\"reason\":\"The partner waives it.\",\"waived\":true}")
                .post(correction)
                .then()
                .statusCode(201)
                .body("amount", equalTo("0.00"))
                .body("posted.amount", equalTo(List.of("13.97", "-13.97")));
        issue(ONE, "MONTH", "2016-07")
                .then()
                .body("lines.amount", equalTo(List.of("2000.00", "-13.97")))
                .body("lines[1].reason", containsString("The partner waives it."));
        var owed = book(ONE, "OWED");
        assertEquals(-600_000, owed);

        // interest that was stated is paid with its statement, and bears none itself
        var next = enter(may.jsonPath().getString("statementId"), "A-3", "2013.97")
                .jsonPath()
                .getString("invoiceId");
        TestClock.set("2016-10-29T09:00:00Z");
        as("auditor").get(path("/invoices/" + next)).then().body("interest", equalTo("13.97")); // 30 days of 2000.00
        pay(next, "2016-09-29").then().statusCode(200).body("interest", equalTo("0.00"));
        assertEquals(owed + 201_397, book(ONE, "OWED"));
    }

    @Test
    void f5_a_block_of_which_too_little_was_delivered_is_taken_back_and_late_hours_give_it_back() {
        TestClock.set("2017-05-01T09:00:00Z");
        asCommissioner()
                .body("{\"terms\":%s,\"years\":{\"2016-04-01\":%s,\"2017-04-01\":%s},"
                                .formatted(
                                        Council.termsOf(ref),
                                        Council.FIRST_YEAR,
                                        Council.FIRST_YEAR.replace("2017-03-31", "2018-03-31"))
                        + "\"rules\":[{\"rule\":\"CLAWBACK_BELOW\",\"validFrom\":\"2016-04-01\",\"value\":90}]}")
                .post(path("/loads"))
                .then()
                .statusCode(200)
                .body("changes", hasItem("CLAWBACK_BELOW from 2016-04-01 is set to 90."));
        Network.has(ONE, Network.imha(ref, "2017-02-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));
        var work = Journey.of(ref, "IMHA").received("2017-02-01T09:00:00Z").opened("2017-02-01");
        for (int i = 1; i <= 4; i++) {
            work.worked("2017-02-0" + i, "CLIENT_CONTACT_F2F", 1440);
        }
        Telling.all(work.worked("2017-02-06", "REPORT_WRITING", 720).worked("2017-03-06", "REPORT_WRITING", 660));
        Network.awaitPosted();

        issue(ONE, "MONTH", "2017-02").then().statusCode(201).body("total", equalTo("2000.00"));
        issue(ONE, "MONTH", "2017-03")
                .then()
                .statusCode(201)
                .body("lines.what", hasItem("CLAWBACK"))
                .body("lines.find { it.what == 'CLAWBACK' }.reason", containsString("4000.00 - 3570.00 = 430.00"))
                .body("lines.find { it.what == 'CLAWBACK' }.hours", equalTo("119.00"))
                .body("total", equalTo("1570.00"));
        assertEquals(-43_000, pot(ONE, "EARNED", "CLAWBACK"));
        assertEquals(-357_000, book(ONE, "OWED"));

        Telling.all(
                List.of(work.worked("2017-03-07", "REPORT_WRITING", 60).events().getLast()));
        Network.awaitPosted();
        issue(ONE, "MONTH", "2017-04")
                .then()
                .statusCode(201)
                .body("lines.find { it.what == 'CLAWBACK' }.amount", equalTo("430.00"))
                .body("total", equalTo("2430.00"));
        assertEquals(0, pot(ONE, "EARNED", "CLAWBACK"));
        assertEquals(-600_000, book(ONE, "OWED"));
        assertEquals(
                0,
                Database.number("select sum(amount) from ledger_entry where contract_ref = ? and unit = 'PENCE'", ref));
    }

    @Test
    void f8_bank_rate_is_entered_once_for_a_day() {
        var rate = "/bank-rates/2031-01-02";
        asCommissioner()
                .body("{\"percent\":\"3.75\"}")
                .put(rate)
                .then()
                .statusCode(200)
                .body("percent", equalTo("3.75"));
        asCommissioner().body("{\"percent\":\"3.50\"}").put(rate).then().statusCode(409);
        asCommissioner()
                .body("{\"percent\":\"3.5\"}")
                .put(rate)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("percent"));
        asCommissioner().get("/bank-rates").then().body("rates[0].percent", equalTo("3.75"));
    }

    @Test
    void a_partner_sees_its_own_statements_and_invoices_and_the_database_shows_no_others() throws SQLException {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));
        Network.has(OTHER, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 1_200_000, 3000));
        issue(ONE, "MONTH", "2016-04");
        var foreign = issue(OTHER, "MONTH", "2016-04").jsonPath().getString("statementId");
        var foreignInvoice = enter(foreign, "B-1", "1000.00").jsonPath().getString("invoiceId");

        var own = given().auth().oauth2(Tokens.partner(ONE));
        own.get(path("/statements"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].partnerId", equalTo(ONE));
        given().auth()
                .oauth2(Tokens.partner(ONE))
                .get(path("/statements/" + foreign))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.partner(ONE))
                .get(path("/invoices/" + foreignInvoice))
                .then()
                .statusCode(404);
        given().auth().oauth2(Tokens.partner(ONE)).get(path("/invoices")).then().body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.partner(OTHER))
                .get(path("/invoices"))
                .then()
                .body("items.invoiceId", hasItem(foreignInvoice));
        asCommissioner()
                .get(path("/statements"))
                .then()
                .body("items", hasSize(2))
                .body("items.partnerId", not(hasSize(1)));
        try (var app = Database.asApp();
                var statement = app.createStatement()) {
            for (var table : List.of(
                    "partner_statement",
                    "partner_statement_line",
                    "partner_invoice",
                    "late_interest",
                    "ledger_entry",
                    "ledger_balance")) {
                statement.execute("select set_config('hub.partner', 'PARTNER-1', false)");
                try (var rows = statement.executeQuery(
                        "select count(*) from " + table + " where partner_id is distinct from 'PARTNER-1'")) {
                    rows.next();
                    assertEquals(0, rows.getLong(1), table);
                }
                statement.execute("select set_config('hub.partner', '', false)");
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertEquals(0, rows.getLong(1), table);
                }
            }
            statement.execute("select set_config('hub.partner', '*', false)");
            assertThrows(SQLException.class, () -> statement.execute("update partner_statement set total_pence = 0"));
            assertThrows(SQLException.class, () -> statement.execute("delete from partner_statement_line"));
        }
    }

    private Response issue(String partnerId, String kind, String month) {
        return as("hub-manager")
                .body("{\"partnerId\":\"%s\",\"kind\":\"%s\",\"month\":\"%s\"}".formatted(partnerId, kind, month))
                .post(path("/statements"));
    }

    private Response enter(String statementId, String number, String amount) {
        return as("hub-manager")
                .body("{\"statementId\":\"%s\",\"number\":\"%s\",\"receivedOn\":\"%s\",\"amount\":\"%s\"}"
                        .formatted(
                                statementId,
                                ref + " " + number,
                                TestClock.now().toString().substring(0, 10),
                                amount))
                .post(path("/invoices"));
    }

    private Response pay(String invoiceId, String paidOn) {
        return as("hub-manager")
                .header("If-Match", "\"0\"")
                .body("{\"paidOn\":\"" + paidOn + "\"}")
                .post(path("/invoices/" + invoiceId + "/payment"));
    }

    private String path(String rest) {
        return "/contracts/" + ref + rest;
    }

    private long pot(String partnerId, String book, String pot) {
        return Database.number(
                "select coalesce(sum(amount), 0) from ledger_balance"
                        + " where contract_ref = ? and partner_id = ? and book = ? and pot = ?",
                ref,
                partnerId,
                book,
                pot);
    }

    private long book(String partnerId, String book) {
        return Database.number(
                "select coalesce(sum(amount), 0) from ledger_balance where contract_ref = ? and partner_id = ? and book = ?",
                ref,
                partnerId,
                book);
    }
}
