package org.advocacyhub.monitoring.payment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners are paid in a browser (domain.md F.8): the hub draws up, issues, enters and pays; a partner reads what and why. */
@HubTest
class PaymentPagesTest {

    private static final String ENTER = "Enter the invoice";
    private static final String PAY = "Note that it was paid";
    private static final String TAKE_BACK = "Take the payment back";

    private final Browser hub = Browser.of(Tokens.of("hub-manager"));
    private final Browser partner = Browser.of(Tokens.partner("PARTNER-1"));
    private final Browser auditor = Browser.of(Tokens.of("auditor"));

    private Payments payments;
    private String statements;
    private String invoices;

    @BeforeEach
    void a_small_partner_is_owed_a_month() {
        TestClock.set("2016-05-02T09:00:00Z");
        payments = new Payments(Council.hasAContract());
        statements = payments.path("/statements");
        invoices = payments.path("/invoices");
        Network.has("PARTNER-1", terms(2_400_000, 3000));
    }

    @Test
    void a_month_is_drawn_up_issued_invoiced_and_paid_without_a_line_of_json() {
        hub.page(statements)
                .body(containsString("None yet."))
                .body(containsString("<option value=\"PARTNER-1\">A partner</option>"))
                .body(containsString("value=\"2016-04\""));
        var draft = draft("2016-04");
        hub.page(draft)
                .body(containsString("Draft of a statement for A partner"))
                .body(containsString("£2,000.00"));

        var statement = hub.fillIn(
                        draft, "Issue it", Map.of("partnerId", "PARTNER-1", "kind", "MONTH", "month", "2016-04"))
                .statusCode(303)
                .header("Location", matchesPattern(".*" + statements + "/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
        partner.page(statement)
                .body(containsString("Send the hub an invoice for exactly £2,000.00. It is paid within 30 days"))
                .body(containsString("1 April 2016 to 30 April 2016"))
                .body(containsString("(F.5)"))
                .body(not(containsString("<form")));

        var asked = Map.of("statementId", last(statement), "number", payments.ref(), "receivedOn", "2016-05-02");
        hub.fillIn(statement, ENTER, with(asked, "amount", "2000.01"))
                .statusCode(400)
                .body(containsString("Nothing was changed"))
                .body(containsString("the invoice differs by 0.01"));
        var invoice = hub.fillIn(statement, ENTER, with(asked, "amount", "2000.00"))
                .statusCode(303)
                .extract()
                .header("Location");
        hub.page(statement).body(containsString("due on 1 June 2016")).body(not(containsString(ENTER)));
        partner.page(invoices).body(containsString(payments.ref())).body(containsString("not yet"));

        hub.fillIn(invoice, PAY, Map.of("paidOn", "2016-05-02")).statusCode(303);
        partner.page(invoice)
                .body(containsString("Paid on 2 May 2016."))
                .body(containsString("17, from the middle of what it is for"));
        partner.page(invoices).body(containsString("Nothing waits to be paid."));
        partner.page(invoices + "?unpaid=false").body(containsString("2 May 2016"));
        partner.page(statements).body(containsString("paid on 2 May 2016"));
    }

    @Test
    void what_is_late_says_so_with_the_interest_until_today() {
        var statement =
                payments.issue("PARTNER-1", "MONTH", "2016-04").jsonPath().getString("statementId");
        var invoice = payments.enter(statement, "LATE", "2000.00").jsonPath().getString("invoiceId");
        TestClock.set("2016-07-01T09:00:00Z");

        partner.page(invoices)
                .body(containsString("1 June 2016: <strong>late</strong>"))
                .body(containsString("£13.97"));
        partner.page(statements).body(containsString("late: was due on 1 June 2016"));
        partner.page(invoices + "/" + invoice)
                .body(containsString("Late: it was due on 1 June 2016."))
                .body(containsString("£13.97 until today"));

        hub.fillIn(invoices + "/" + invoice, PAY, Map.of("paidOn", "2016-07-01"))
                .statusCode(303);
        partner.page(invoices + "/" + invoice).body(containsString("8.50%"));
    }

    @Test
    void a_payment_that_was_noted_in_error_is_taken_back_with_a_reason() {
        var statement =
                payments.issue("PARTNER-1", "MONTH", "2016-04").jsonPath().getString("statementId");
        var invoice = invoices + "/"
                + payments.enter(statement, "WRONG", "2000.00").jsonPath().getString("invoiceId");
        hub.fillIn(invoice, PAY, Map.of("paidOn", "2016-05-02")).statusCode(303);
        partner.page(invoice).body(not(containsString("<form")));
        var old = Browser.form(hub.page(invoice), TAKE_BACK);

        hub.fillIn(invoice, TAKE_BACK, Map.of("reason", "")).statusCode(400);
        hub.fillIn(invoice, TAKE_BACK, Map.of("reason", "The bank sent it back."))
                .statusCode(303)
                .header("Location", endsWith(invoice));
        hub.send(old, Map.of("reason", "Once more.")).statusCode(409);

        partner.page(invoice)
                .body(containsString("To be paid by 1 June 2016."))
                .body(containsString("noted as paid on 2 May 2016"))
                .body(containsString("The bank sent it back."));
        partner.page(invoices).body(containsString("not yet"));
        hub.fillIn(invoice, PAY, Map.of("paidOn", "2016-05-02")).statusCode(303);
        partner.page(invoice).body(containsString("Paid on 2 May 2016."));
    }

    @Test
    void a_draft_says_what_stands_in_the_way_and_lets_the_block_go_out_alone() {
        Network.has("PARTNER-1", terms(240_000, null));
        var work = Journey.of(payments.ref(), "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05");
        for (int day = 0; day < 4; day++) {
            work.worked("2016-04-1" + day, "CLIENT_CONTACT_F2F", 1440);
        }
        Telling.all(work);
        Network.awaitPosted();

        hub.page(draft("2016-04"))
                .body(containsString("What stands in the way"))
                .body(not(containsString("Issue this statement")));
        hub.fillIn(
                        draft("2016-04"),
                        "Issue the block alone",
                        Map.of("partnerId", "PARTNER-1", "kind", "MONTH", "month", "2016-04", "blockOnly", "true"))
                .statusCode(303);

        partner.page(statements).body(containsString("£200.00"));
    }

    @Test
    void each_sees_what_is_theirs_and_the_latest_periods_first() {
        var foreign = Browser.of(Tokens.partner("PARTNER-9"));
        TestClock.set("2016-06-01T09:00:00Z");
        var april = payments.issue("PARTNER-1", "MONTH", "2016-04").jsonPath().getString("statementId");
        var may = payments.issue("PARTNER-1", "MONTH", "2016-05").jsonPath().getString("statementId");
        var invoice = payments.enter(april, "ONE", "2000.00").jsonPath().getString("invoiceId");

        var first =
                auditor.page(statements + "?limit=1").body(containsString(may)).body(not(containsString(april)));
        auditor.page(onward(first.extract().asString()))
                .body(containsString(april))
                .body(not(containsString(may)));
        for (var page : List.of(statements, statements + "/" + april, invoices, invoices + "/" + invoice)) {
            auditor.page(page).body(not(containsString("<form")));
        }
        foreign.page(statements).body(not(containsString(april)));
        foreign.page(invoices).body(not(containsString(invoice)));
        foreign.open(statements + "/" + april).statusCode(404);
        foreign.open(invoices + "/" + invoice).statusCode(404);
        partner.open(draft("2016-06")).statusCode(403);
        for (var page : List.of(statements, statements + "/" + may, draft("2016-06"), invoices + "/" + invoice)) {
            assertEquals(List.of(), Browser.unlabelled(hub.page(page)), page);
        }
    }

    @Test
    void what_is_read_of_a_draft_is_said_in_words() {
        Network.has(
                "PARTNER-1",
                new Subcontract(
                        payments.ref(),
                        "KENT",
                        List.of("CARE_ACT"),
                        List.of(),
                        List.of(),
                        1200,
                        LocalDate.parse("2016-04-01"),
                        null,
                        "ARREARS_MONTHLY",
                        30,
                        240_000L,
                        null));
        var work = Journey.of(payments.ref(), "CARE_ACT")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05");
        for (int day = 0; day < 6; day++) {
            work.worked("2016-04-1" + day, "CLIENT_CONTACT_F2F", 1440);
        }
        Telling.all(work);
        Network.awaitPosted();

        hub.fillIn(draft("2016-05"), "Issue the block alone", month("2016-05"))
                .statusCode(409)
                .body(containsString("This statement can be issued from 31 May 2016 on."));
        hub.page(draft("2016-04"))
                .body(containsString("The instalment of the block for April 2016, paid"))
                .body(containsString("There are hours of Care Act above the block"));
    }

    @Test
    void a_statement_that_comes_to_nothing_waits_for_no_invoice() {
        Network.has("PARTNER-1", terms(0, 3000));
        Telling.all(Journey.of(payments.ref(), "CARE_ACT")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60));
        Network.awaitPosted();
        var statement =
                payments.issue("PARTNER-1", "MONTH", "2016-04").jsonPath().getString("statementId");

        for (var page : List.of(statements, statements + "/" + statement)) {
            partner.page(page)
                    .body(containsString("£0.00"))
                    .body(containsString("none: there is nothing to pay"))
                    .body(not(containsString("none yet")));
        }
    }

    @Test
    void where_there_is_nothing_but_hours_without_a_price_no_button_is_offered() {
        Network.has("PARTNER-1", terms(0, null));
        Telling.all(Journey.of(payments.ref(), "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60));
        Network.awaitPosted();

        hub.page(draft("2016-04"))
                .body(containsString("What stands in the way"))
                .body(not(containsString("<form")));
    }

    @Test
    void who_left_may_still_be_owed_something() {
        Network.has(
                "PARTNER-7",
                Network.imha(payments.ref(), "2016-04-01", "2016-04-30", "ARREARS_MONTHLY", 240_000, 3000));
        TestClock.set("2017-02-01T09:00:00Z");

        hub.page(statements).body(containsString("<option value=\"PARTNER-7\">"));
    }

    @Test
    void invoices_of_two_partners_that_number_alike_are_told_apart_by_their_links() {
        var other = Browser.of(Tokens.partner("PARTNER-2"));
        Network.has("PARTNER-2", terms(1_200_000, 3000));
        for (var whose : List.of("PARTNER-1", "PARTNER-2")) {
            var statement = payments.issue(whose, "MONTH", "2016-04").jsonPath();
            payments.enter(statement.getString("statementId"), "1", statement.getString("total"))
                    .then()
                    .statusCode(201);
        }

        hub.page(invoices).body(containsString("<span class=\"hidden\"> of PARTNER-2</span>"));
        hub.page(statements);
        other.page(invoices).body(not(containsString("of PARTNER-2")));
    }

    private String draft(String month) {
        return statements + "/draft?partner=PARTNER-1&kind=MONTH&month=" + month;
    }

    private Subcontract terms(long annualBlockPence, Integer rate) {
        return Network.imha(payments.ref(), "2016-04-01", null, "ARREARS_MONTHLY", annualBlockPence, rate);
    }

    private static Map<String, String> month(String month) {
        return Map.of("partnerId", "PARTNER-1", "kind", "MONTH", "month", month, "blockOnly", "true");
    }

    private static String onward(String page) {
        return page.replaceAll("(?s).*<a href=\"([^\"]+)\">Earlier ones</a>.*", "$1")
                .replace("&amp;", "&");
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Map<String, String> with(Map<String, String> boxes, String name, String value) {
        var more = new HashMap<>(boxes);
        more.put(name, value);
        return more;
    }
}
