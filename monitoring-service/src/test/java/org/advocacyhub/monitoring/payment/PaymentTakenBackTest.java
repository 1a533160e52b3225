package org.advocacyhub.monitoring.payment;

import static org.advocacyhub.monitoring.Council.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment that was noted in error is taken back as accounts do it: by its opposite, and nothing is deleted (ADR 0133). */
@HubTest
class PaymentTakenBackTest {

    private static final String ONE = "PARTNER-1";

    private String ref;
    private Payments payments;
    private String invoiceId;

    @BeforeEach
    void a_partner_was_paid_late() {
        TestClock.set("2016-07-01T09:00:00Z");
        ref = Council.hasAContract();
        payments = new Payments(ref);
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));
        var april = payments.issue(ONE, "MONTH", "2016-04").jsonPath().getString("statementId");
        invoiceId = payments.enter(april, "A-1", "2000.00").jsonPath().getString("invoiceId");
        TestClock.set("2016-08-30T09:00:00Z");
        pay("0", "2016-08-30").statusCode(200);
    }

    @Test
    void the_invoice_is_open_again_and_the_ledger_is_as_it_was() {
        assertEquals(-1397, payments.book(ONE, "OWED")); // the interest
        assertEquals(200_000, -payments.book(ONE, "PAID"));

        takeBack("1", "The bank sent it back.")
                .statusCode(200)
                .body("state", equalTo("LATE"))
                .body("paidOn", equalTo(null))
                .body("takenBack.paidOn", contains("2016-08-30"))
                .body("takenBack.reason", contains("The bank sent it back."))
                .body("takenBack.by", hasSize(1));

        assertEquals(-200_000, payments.book(ONE, "OWED"));
        assertEquals(0, payments.book(ONE, "PAID"));
        assertEquals(0, payments.pot(ONE, "EARNED", "INTEREST"));
        as("auditor")
                .get(payments.path("/invoices/" + invoiceId + "/interest"))
                .then()
                .body("amount", equalTo("0.00"))
                .body("posted.amount", equalTo(List.of("13.97", "-13.97")))
                .body("posted[1].reason", equalTo("The bank sent it back."));
        as("auditor").get(payments.path("/invoices?unpaid=true")).then().body("items.invoiceId", contains(invoiceId));
    }

    @Test
    void it_is_paid_as_it_was_and_bears_the_interest_of_that_day() {
        takeBack("1", "It was paid in time.").statusCode(200);

        pay("2", "2016-08-15").statusCode(200).body("interest", equalTo("6.99")).body("takenBack", hasSize(1));

        assertEquals(-699, payments.book(ONE, "OWED"));
        assertEquals(-200_000, payments.book(ONE, "PAID"));
        takeBack("3", "And that was another invoice.").statusCode(200).body("takenBack", hasSize(2));
        pay("4", "2016-07-20").statusCode(200).body("interest", equalTo("0.00"));
        assertEquals(0, payments.book(ONE, "OWED"));
    }

    /** What a statement said of it already stands; the next one takes it back. */
    @Test
    void interest_that_was_stated_is_taken_back_in_the_next_statement() {
        payments.issue(ONE, "MONTH", "2016-05").then().body("total", equalTo("2013.97"));

        takeBack("1", "It was paid in time.").statusCode(200);
        pay("2", "2016-07-20").statusCode(200);

        payments.issue(ONE, "MONTH", "2016-06")
                .then()
                .body("lines.amount", equalTo(List.of("2000.00", "-13.97")))
                .body("lines[1].reason", containsString("It was paid in time."));
    }

    /** K-33: a payment that was none counts in no quarter. */
    @Test
    void it_counts_no_more_among_the_days_to_pay() {
        assertEquals("1", Council.figures(ref, "2016-17-Q2").value("K-33", "total", "all", "payments"));

        takeBack("1", "The bank sent it back.").statusCode(200);

        assertEquals("0", Council.figures(ref, "2016-17-Q2").value("K-33", "total", "all", "payments"));
    }

    @Test
    void it_is_taken_back_once_and_only_by_who_saw_it() {
        takeBack("0", "Old.").statusCode(412);
        as("hub-manager")
                .body("{\"reason\":\"No version.\"}")
                .post(path())
                .then()
                .statusCode(428);
        as("hub-manager")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\" \"}")
                .post(path())
                .then()
                .statusCode(400);
        as("commissioner")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"Not ours.\"}")
                .post(path())
                .then()
                .statusCode(403);

        var atOnce = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> takeBack("1", "The bank sent it back.").extract().statusCode())
                .sorted()
                .toList();

        assertEquals(200, atOnce.getFirst());
        assertEquals(
                3,
                atOnce.stream().filter(status -> status == 409 || status == 412).count(),
                atOnce.toString());
        assertEquals(-200_000, payments.book(ONE, "OWED"));
        takeBack("2", "Once more.").statusCode(409).body("type", endsWith(":not-paid-yet"));
    }

    /** Interest that was waived is no interest of a later payment, and of none that was taken back. */
    @Test
    void waived_interest_is_not_taken_back_and_not_waived_for_another_payment() {
        correct(true).statusCode(201);
        takeBack("1", "The bank sent it back.").statusCode(200);
        assertEquals(-200_000, payments.book(ONE, "OWED"));

        pay("2", "2016-08-15").statusCode(200).body("interest", equalTo("6.99"));

        assertEquals(-699, payments.book(ONE, "OWED"));
        correct(false).statusCode(409).body("type", endsWith(":nothing-to-correct"));
    }

    /** Else interest could be posted while the payment is taken back, and stand beside an invoice that is open. */
    @Test
    void interest_is_put_right_before_or_after_the_payment_is_taken_back_never_meanwhile() throws Exception {
        correct(true).statusCode(201);
        try (var other = Database.asApp();
                var putRight = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select set_config('hub.partner', '*', true)");
                statement.execute(
                        "select from partner_invoice where invoice_id = '" + invoiceId + "' for no key update");
            }
            var answer = putRight.submit(() -> correct(false).extract().statusCode());
            await().until(() -> Database.number(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%partner_invoice%'")
                    == 1);
            other.rollback();

            assertEquals(201, answer.get());
        }
        assertEquals(-1397, payments.book(ONE, "OWED"));
    }

    /** Not even the database lets a payment go without saying so. */
    @Test
    void nothing_is_deleted() throws SQLException {
        takeBack("1", "The bank sent it back.").statusCode(200);
        pay("2", "2016-08-30").statusCode(200);
        try (var app = Database.asApp();
                var statement = app.createStatement()) {
            statement.execute("select set_config('hub.partner', '*', false)");
            assertThrows(SQLException.class, () -> statement.execute("delete from payment_reversal"));
            assertThrows(SQLException.class, () -> statement.execute("update payment_reversal set reason = 'x'"));
            assertThrows(
                    SQLException.class,
                    () -> statement.execute(
                            "update partner_invoice set paid_on = null, paid_by = null, reversals = reversals + 1"
                                    + " where invoice_id = '" + invoiceId + "'"));
        }
    }

    private ValidatableResponse pay(String version, String paidOn) {
        return as("hub-manager")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"paidOn\":\"" + paidOn + "\"}")
                .post(payments.path("/invoices/" + invoiceId + "/payment"))
                .then();
    }

    private ValidatableResponse takeBack(String version, String reason) {
        return as("hub-manager")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"" + reason + "\"}")
                .post(path())
                .then();
    }

    private ValidatableResponse correct(boolean waived) {
        return as("hub-manager")
                .body("{\"reason\":\"As agreed.\",\"waived\":" + waived + "}")
                .post(payments.path("/invoices/" + invoiceId + "/interest/corrections"))
                .then();
    }

    private String path() {
        return payments.path("/invoices/" + invoiceId + "/payment/reversal");
    }
}
