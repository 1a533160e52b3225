package org.advocacyhub.monitoring.payment;

import static org.advocacyhub.monitoring.Council.as;

import io.restassured.response.Response;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.TestClock;

/** What the hub does to pay partners of a contract, and where a partner stands afterwards. */
record Payments(String ref) {

    Response issue(String partnerId, String kind, String month) {
        return as("hub-manager")
                .body("{\"partnerId\":\"%s\",\"kind\":\"%s\",\"month\":\"%s\"}".formatted(partnerId, kind, month))
                .post(path("/statements"));
    }

    Response enter(String statementId, String number, String amount) {
        return as("hub-manager")
                .body("{\"statementId\":\"%s\",\"number\":\"%s\",\"receivedOn\":\"%s\",\"amount\":\"%s\"}"
                        .formatted(
                                statementId,
                                ref + " " + number,
                                TestClock.now().toString().substring(0, 10),
                                amount))
                .post(path("/invoices"));
    }

    Response pay(String invoiceId, String paidOn) {
        return as("hub-manager")
                .header("If-Match", "\"0\"")
                .body("{\"paidOn\":\"" + paidOn + "\"}")
                .post(path("/invoices/" + invoiceId + "/payment"));
    }

    String path(String rest) {
        return "/contracts/" + ref + rest;
    }

    long pot(String partnerId, String book, String pot) {
        return Database.number(
                "select coalesce(sum(amount), 0) from ledger_balance"
                        + " where contract_ref = ? and partner_id = ? and book = ? and pot = ?",
                ref,
                partnerId,
                book,
                pot);
    }

    long book(String partnerId, String book) {
        return Database.number(
                "select coalesce(sum(amount), 0) from ledger_balance where contract_ref = ? and partner_id = ? and book = ?",
                ref,
                partnerId,
                book);
    }
}
