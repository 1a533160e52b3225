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
    private Payments payments;

    @BeforeEach
    void a_contract() {
        TestClock.set("2016-07-01T09:00:00Z");
        ref = Council.hasAContract();
        payments = new Payments(ref);
    }

    @Test
    void s23_a_small_partner_is_paid_in_advance_and_what_it_did_not_deliver_is_recovered() {
        Network.has(
                ONE,
                Network.imha(ref, "2016-04-01", "2016-06-30", "ARREARS_MONTHLY", 2_400_000, 3000),
                Network.imha(ref, "2016-07-01", null, "ADVANCE_QUARTERLY", 2_400_000, 3000));
        Network.has(OTHER, Network.imha(ref, "2016-07-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));

        payments.issue(ONE, "ADVANCE", "2016-07")
                .then()
                .statusCode(201)
                .body("total", equalTo("6000.00"))
                .body("lines[0].what", equalTo("ADVANCE"))
                .body("lines[0].rule", equalTo("F.8"))
                .body("lines[0].pot", equalTo("ADVANCE"));
        var advance = asCommissioner().get(payments.path("/invoices"));
        advance.then().body("items[0].amount", equalTo("6000.00")).body("items[0].dueOn", equalTo("2016-07-01"));
        payments.pay(advance.jsonPath().getString("items[0].invoiceId"), "2016-07-01")
                .then()
                .statusCode(200)
                .body("daysToPay", equalTo(0));

        TestClock.set("2016-07-31T18:00:00Z");
        var july = payments.issue(OTHER, "MONTH", "2016-07");
        july.then().statusCode(201).body("total", equalTo("2000.00")).body("lines[0].pot", equalTo("BLOCK"));
        var invoice = payments.enter(july.jsonPath().getString("statementId"), "2016-0715", "2000.00");
        invoice.then().statusCode(201).body("servedOn", equalTo("2016-07-15")).body("dueOn", equalTo("2016-08-30"));
        TestClock.set("2016-08-30T12:00:00Z");
        payments.pay(invoice.jsonPath().getString("invoiceId"), "2016-08-30")
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
        payments.issue(ONE, "ADVANCE", "2016-10")
                .then()
                .statusCode(201)
                .body("total", equalTo("5100.00"))
                .body("lines.what", equalTo(List.of("ADVANCE", "RECOVERY")))
                .body("lines.amount", equalTo(List.of("6000.00", "-900.00")))
                .body("lines[1].pot", equalTo("CARRY"))
                .body("lines[1].hours", equalTo("170.00"))
                .body("lines[1].reason", containsString("5100.00"));

        assertEquals(600_000, payments.book(ONE, "ADVANCED")); // one quarter outstanding
        assertEquals(510_000, payments.book(ONE, "EARNED"));
        assertEquals(-510_000, payments.book(ONE, "OWED"));
        assertEquals(-600_000, payments.book(ONE, "PAID"));
        var quarter = Council.figures(ref, "2016-17-Q2");
        assertEquals("0", quarter.value("K-33", "sizeAndTerms", "SMALL_ADVANCE", "medianDaysToPayment"));
        assertEquals("46", quarter.value("K-33", "sizeAndTerms", "SMALL_ARREARS", "medianDaysToPayment"));
        assertEquals("2", quarter.value("K-33", "size", "SMALL", "payments"));
        as("auditor")
                .get(payments.path("/ledger-export?month=2016-10"))
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

        payments.issue(ONE, "MONTH", "2016-04")
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
        payments.issue(ONE, "MONTH", "2016-05")
                .then()
                .statusCode(201)
                .body("lines.what", equalTo(List.of("BLOCK", "CORRECTION")))
                .body("total", equalTo("260.00"));
        assertEquals(-106_000, payments.book(ONE, "OWED"));
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

        payments.issue(ONE, "MONTH", "2016-04")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("subcontracts[EAST].rates[IMHA]"))
                .body("errors.code", hasItem("spot-price-missing"));
        as("auditor")
                .get(payments.path("/statements/draft?partner=PARTNER-1&month=2016-04"))
                .then()
                .statusCode(200)
                .body("total", equalTo("200.00"))
                .body("findings.code", hasItem("spot-price-missing"));
        as("hub-manager")
                .body("{\"partnerId\":\"PARTNER-1\",\"kind\":\"MONTH\",\"month\":\"2016-04\",\"blockOnly\":true}")
                .post(payments.path("/statements"))
                .then()
                .statusCode(201)
                .body("total", equalTo("200.00"));

        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 240_000, 3000));
        payments.issue(ONE, "MONTH", "2016-05")
                .then()
                .statusCode(201)
                .body("total", equalTo("680.00")); // 200 and 16 x 30
    }

    @Test
    void statements_are_issued_in_order_once_and_not_too_early() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));

        payments.issue(ONE, "MONTH", "2016-05").then().statusCode(409).body("type", endsWith(":earlier-one-missing"));
        payments.issue(ONE, "MONTH", "2016-07").then().statusCode(409).body("type", endsWith(":too-early"));
        payments.issue(ONE, "ADVANCE", "2016-05").then().statusCode(400).body("errors.code", hasItem("not-a-quarter"));
        payments.issue(ONE, "ADVANCE", "2016-07").then().statusCode(409).body("type", endsWith(":nothing-to-state"));
        var atOnce = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> payments.issue(ONE, "MONTH", "2016-04").statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409), atOnce);
        assertEquals(-200_000, payments.book(ONE, "OWED"));
        payments.issue(ONE, "MONTH", "2016-04").then().statusCode(409).body("type", endsWith(":already-issued"));
        payments.issue("NOBODY", "MONTH", "2016-04").then().statusCode(409).body("type", endsWith(":nothing-to-state"));
    }

    @Test
    void an_invoice_asks_for_what_the_statement_says_and_is_paid_once() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));
        var april = payments.issue(ONE, "MONTH", "2016-04").jsonPath().getString("statementId");

        payments.enter(april, "A-1", "2000.01")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("differs-from-statement"))
                .body("errors.message", hasItem(containsString("0.01")));
        var invoice = payments.enter(april, "A-1", "2000.00");
        invoice.then().statusCode(201).body("dueOn", equalTo("2016-07-31"));
        payments.enter(april, "A-2", "2000.00").then().statusCode(409).body("type", endsWith(":already-invoiced"));
        var id = invoice.jsonPath().getString("invoiceId");

        TestClock.set("2016-08-30T09:00:00Z");
        as("auditor")
                .get(payments.path("/invoices/" + id))
                .then()
                .body("state", equalTo("LATE"))
                .body("interest", equalTo("13.97")); // 30 days of 8.5 percent
        as("hub-manager")
                .body("{\"paidOn\":\"2016-08-30\"}")
                .post(payments.path("/invoices/" + id + "/payment"))
                .then()
                .statusCode(428);
        payments.pay(id, "2016-08-31").then().statusCode(400).body("errors.field", hasItem("paidOn"));
        var atOnce = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> payments.pay(id, "2016-08-30").statusCode())
                .sorted()
                .toList();
        assertEquals(200, atOnce.getFirst());
        assertEquals(
                3,
                atOnce.stream().filter(status -> status == 409 || status == 412).count(),
                atOnce.toString());
        payments.pay(id, "2016-08-30").then().statusCode(409).body("type", endsWith(":already-paid"));
        assertEquals(-1397, payments.book(ONE, "OWED")); // interest for 30 days
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
        payments.issue(ONE, "MONTH", "2016-04");
        var foreign = payments.issue(OTHER, "MONTH", "2016-04").jsonPath().getString("statementId");
        var foreignInvoice =
                payments.enter(foreign, "B-1", "1000.00").jsonPath().getString("invoiceId");

        var own = given().auth().oauth2(Tokens.partner(ONE));
        own.get(payments.path("/statements"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].partnerId", equalTo(ONE));
        given().auth()
                .oauth2(Tokens.partner(ONE))
                .get(payments.path("/statements/" + foreign))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.partner(ONE))
                .get(payments.path("/invoices/" + foreignInvoice))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.partner(ONE))
                .get(payments.path("/invoices"))
                .then()
                .body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.partner(OTHER))
                .get(payments.path("/invoices"))
                .then()
                .body("items.invoiceId", hasItem(foreignInvoice));
        asCommissioner()
                .get(payments.path("/statements"))
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
                    "payment_reversal",
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
}
