package org.advocacyhub.monitoring.payment;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when the hub pays late (domain.md F.8) or a partner delivers too little (F.5), end to end. */
@HubTest
class LatePaymentAndUnderDeliveryTest {

    private static final String ONE = "PARTNER-1";

    private String ref;
    private Payments payments;

    @BeforeEach
    void a_contract() {
        TestClock.set("2016-07-01T09:00:00Z");
        ref = Council.hasAContract();
        payments = new Payments(ref);
    }

    @Test
    void f8_what_is_paid_late_bears_interest_that_is_posted_once_and_stands_in_the_next_statement_once() {
        Network.has(ONE, Network.imha(ref, "2016-04-01", null, "ARREARS_MONTHLY", 2_400_000, 3000));
        var april = payments.issue(ONE, "MONTH", "2016-04").jsonPath().getString("statementId");
        var id = payments.enter(april, "A-1", "2000.00").jsonPath().getString("invoiceId");
        TestClock.set("2016-08-30T09:00:00Z");
        payments.pay(id, "2016-08-30").then().statusCode(200);
        payments.pay(id, "2016-08-30").then().statusCode(409);

        as("auditor").get(payments.path("/invoices/" + id)).then().body("interest", equalTo("13.97"));
        as("auditor")
                .get(payments.path("/invoices/" + id + "/interest"))
                .then()
                .body("posted", hasSize(1))
                .body("posted[0].base", equalTo("2000.00"))
                .body("posted[0].days", equalTo(30))
                .body("posted[0].percent", equalTo("8.50"))
                .body("posted[0].bankRateFrom", equalTo("2009-03-05"));
        assertEquals(-1397, payments.book(ONE, "OWED"));
        assertEquals(-1397, payments.pot(ONE, "OWED", "INTEREST"));
        assertEquals(1397, payments.pot(ONE, "EARNED", "INTEREST"));
        var may = payments.issue(ONE, "MONTH", "2016-05");
        may.then()
                .statusCode(201)
                .body("lines.what", equalTo(List.of("BLOCK", "LATE_INTEREST")))
                .body("lines[1].amount", equalTo("13.97"))
                .body("lines[1].pot", equalTo("INTEREST"))
                .body("lines[1].reason", containsString("2000.00 x 8.50% x 30 / 365 days = 13.97"))
                .body("total", equalTo("2013.97"));
        assertEquals(0, payments.pot(ONE, "OWED", "INTEREST"));
        assertEquals(-201_397, payments.book(ONE, "OWED"));
        payments.issue(ONE, "MONTH", "2016-06").then().body("lines.what", equalTo(List.of("BLOCK")));

        // waived after all: by the opposite, in the next statement
        var correction = payments.path("/invoices/" + id + "/interest/corrections");
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
        payments.issue(ONE, "MONTH", "2016-07")
                .then()
                .body("lines.amount", equalTo(List.of("2000.00", "-13.97")))
                .body("lines[1].reason", containsString("The partner waives it."));
        var owed = payments.book(ONE, "OWED");
        assertEquals(-600_000, owed);

        // interest that was stated is paid with its statement, and bears none itself
        var next = payments.enter(may.jsonPath().getString("statementId"), "A-3", "2013.97")
                .jsonPath()
                .getString("invoiceId");
        TestClock.set("2016-10-29T09:00:00Z");
        as("auditor")
                .get(payments.path("/invoices/" + next))
                .then()
                .body("interest", equalTo("13.97")); // 30 days of 2000.00
        payments.pay(next, "2016-09-29").then().statusCode(200).body("interest", equalTo("0.00"));
        assertEquals(owed + 201_397, payments.book(ONE, "OWED"));
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
                .post(payments.path("/loads"))
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

        payments.issue(ONE, "MONTH", "2017-02").then().statusCode(201).body("total", equalTo("2000.00"));
        payments.issue(ONE, "MONTH", "2017-03")
                .then()
                .statusCode(201)
                .body("lines.what", hasItem("CLAWBACK"))
                .body("lines.find { it.what == 'CLAWBACK' }.reason", containsString("4000.00 - 3570.00 = 430.00"))
                .body("lines.find { it.what == 'CLAWBACK' }.hours", equalTo("119.00"))
                .body("total", equalTo("1570.00"));
        assertEquals(-43_000, payments.pot(ONE, "EARNED", "CLAWBACK"));
        assertEquals(-357_000, payments.book(ONE, "OWED"));

        Telling.all(
                List.of(work.worked("2017-03-07", "REPORT_WRITING", 60).events().getLast()));
        Network.awaitPosted();
        payments.issue(ONE, "MONTH", "2017-04")
                .then()
                .statusCode(201)
                .body("lines.find { it.what == 'CLAWBACK' }.amount", equalTo("430.00"))
                .body("total", equalTo("2430.00"));
        assertEquals(0, payments.pot(ONE, "EARNED", "CLAWBACK"));
        assertEquals(-600_000, payments.book(ONE, "OWED"));

        // hours above the block of a year that is over are paid too: 140 of 133.33 hours
        TestClock.set("2017-05-31T18:00:00Z");
        Telling.all(List.of(
                work.worked("2017-03-08", "REPORT_WRITING", 1200).events().getLast()));
        Network.awaitPosted();
        payments.issue(ONE, "MONTH", "2017-05")
                .then()
                .statusCode(201)
                .body("lines.what", equalTo(List.of("BLOCK", "CORRECTION")))
                .body("lines[1].amount", equalTo("200.00"));
        assertEquals(
                20_000,
                Database.number(
                        "select sum(amount) from ledger_balance where contract_ref = ? and book = 'EARNED' and pot = 'VARIABLE'"
                                + " and year_from = '2016-04-01'",
                        ref));
        assertEquals(
                0,
                Database.number("select sum(amount) from ledger_entry where contract_ref = ? and unit = 'PENCE'", ref));
    }
}
