package org.advocacyhub.provider.accessreview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.GlassBroken;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domain.md H.6: access is reviewed every quarter. */
@HubTest
class AccessReviewTest {

    private static final String REVIEW = "/access-reviews/2016-17-Q1";

    @Inject
    SeenAccess seenAccess;

    @Inject
    OpenReviews openReviews;

    @Inject
    ReviewGauge gauge;

    @Inject
    ForgetAccess forgetAccess;

    private String partner;

    @BeforeEach
    void a_partner_and_its_advocate_came_in_during_the_first_quarter() {
        seenAccess.write(); // whom other tests let in
        Database.execute("delete from access_review_item");
        Database.execute("delete from access_review");
        Database.execute("delete from access_seen");
        Database.execute("delete from webhook_endpoint"); // which a review lists too
        TestClock.set("2016-04-05T09:00:00Z");
        partner = Hub.aPartner();
        Hub.partner(partner).get("/offers").then().statusCode(200);
        TestClock.set("2016-06-30T22:30:00Z"); // half past eleven in London: the last day
        Hub.partner(partner).get("/offers").then().statusCode(200);
        TestClock.set("2016-06-30T23:30:00Z"); // the next quarter has begun there
        as("late-" + partner, "auditor").get("/access-reviews").then().statusCode(200);
        as("refused-" + partner, "commissioner").get("/offers").then().statusCode(403);
        seenAccess.write();
        TestClock.set("2016-07-01T09:00:00Z");
    }

    @Test
    void h4_who_came_in_is_forgotten_six_years_after_the_quarter_and_not_a_day_before() {
        openReviews.look();
        TestClock.set("2022-06-30T09:00:00Z");
        forgetAccess.forget();
        item("partner-" + partner).body(one("kind"), equalTo("PERSON"));

        TestClock.set("2022-07-01T09:00:00Z");
        forgetAccess.forget();
        openReviews.look(); // opens none for it anew

        items().body("items", hasSize(0));
        assertEquals(0, seen("partner-" + partner, "2016-04-01"));
        assertEquals(1, seen("late-" + partner, "2016-07-01")); // of the next quarter
        reviews()
                .body("items.find { it.quarter == '2016-17-Q1' }.forgottenOn", equalTo("2022-07-01"))
                .body("items.find { it.quarter == '2016-17-Q2' }.forgottenOn", nullValue());
    }

    /** Also the last one, to which everything is added that is heard late. */
    @Test
    void h4_in_a_review_that_is_forgotten_nobody_is_named_again() {
        Database.execute("delete from access_seen where quarter_from = '2016-07-01'");
        openReviews.look();
        TestClock.set("2022-07-01T09:00:00Z");
        forgetAccess.forget();
        Database.execute("""
                insert into webhook_endpoint (id, partner_id, url, types, state, created_at, secret, told_up_to, version)
                values (?, ?, ?, '{}', 'ACTIVE', '2016-05-01T09:00:00Z', '\\x00', 0, 0)
                """, UUID.randomUUID(), partner, "https://" + partner + ".example.org/hook");

        openReviews.look();
        items().body("items", hasSize(0));
        list("{\"account\":\"partner-%1$s\",\"partnerId\":\"%1$s\",\"roles\":[\"partner\"]}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:review-forgotten"));
    }

    private static ValidatableResponse reviews() {
        return as("a-reader", "auditor").get("/access-reviews").then().statusCode(200);
    }

    private static long seen(String account, String quarter) {
        return Database.number(
                "select count(*) from access_seen where account = ? and quarter_from = ?::date", account, quarter);
    }

    @Test
    void a_review_opens_once_with_everybody_who_came_in_and_is_done_when_everything_is_decided() {
        Database.execute("""
                insert into access_seen values ('2016-04-01', ?, '-', 'hub-manager', '2016-04-05', '2016-06-29')
                """, "service-account-" + partner);
        openReviews.look();
        openReviews.look();

        item("partner-" + partner)
                .body(one("kind"), equalTo("PERSON"))
                .body(one("partnerId"), equalTo(partner))
                .body(one("rolesSeen"), contains("partner"))
                .body(one("firstOn"), equalTo("2016-04-05"))
                .body(one("lastOn"), equalTo("2016-06-30"))
                .body(one("listed"), nullValue());
        item("service-account-" + partner).body(one("kind"), equalTo("API_CLIENT"));
        items().body("items.name", not(hasItem("late-" + partner)))
                .body("items.name", not(hasItem("refused-" + partner)));
        var open = openItems();
        review().body("standing", equalTo("OPEN")).body("dueOn", equalTo("2016-07-29"));
        decide("partner-" + partner, "{\"decision\":\"CONFIRMED\"}").statusCode(200);
        decide("partner-" + partner, "{\"decision\":\"CONFIRMED\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-decided"));
        assertEquals(open - 1, openItems());

        TestClock.set("2016-07-29T09:00:00Z");
        gauge.look();
        assertEquals(0, gauge.overdue());
        TestClock.set("2016-07-30T09:00:00Z");
        gauge.look();
        assertEquals(1, gauge.overdue());
        review().body("standing", equalTo("OVERDUE"));
        Database.execute("""
                update access_review_item set decision = 'CONFIRMED', decided_by = 'test', decided_at = now()
                where decision is null and quarter_from = '2016-04-01'
                """);
        gauge.look();
        assertEquals(0, gauge.overdue());
        review().body("standing", equalTo("DONE")).body("open", equalTo(0));
    }

    @Test
    void who_was_struck_off_and_comes_in_again_is_seen() {
        openReviews.look();
        var name = "partner-" + partner;
        decide(name, "{\"decision\":\"STRUCK_OFF\"}").statusCode(400).body("errors.field", contains("reason"));
        decide(name, "{\"decision\":\"STRUCK_OFF\",\"reason\":\"LEFT\"}")
                .statusCode(200)
                .body("decidedBy", equalTo("manager-1"))
                .body("decidedAt", equalTo("2016-07-01T09:00:00Z"))
                .body("seenSince", nullValue());

        TestClock.set("2016-07-04T09:00:00Z");
        Hub.partner(partner).get("/offers").then().statusCode(200);
        seenAccess.write();

        item(name).body(one("seenSince"), equalTo("2016-07-04"));
    }

    @Test
    void nobody_confirms_their_own_access() {
        Database.execute(
                "insert into access_seen values ('2016-04-01', 'manager-1', '-', 'hub-manager', '2016-04-05', '2016-04-05')"
                        + " on conflict do nothing");
        openReviews.look();

        decide("manager-1", "{\"decision\":\"CONFIRMED\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:own-access"));
    }

    @Test
    void the_issuers_list_stands_beside_what_was_seen_and_a_later_list_takes_its_place() {
        openReviews.look();
        list("""
                {"account":"never-%1$s","partnerId":"%1$s","roles":["advocate"]},
                {"account":"partner-%1$s","partnerId":"%1$s","roles":["partner","advocate"]}""").statusCode(200);

        item("never-" + partner)
                .body(one("listed"), equalTo(true))
                .body(one("rolesSeen"), equalTo(List.of()))
                .body(one("lastOn"), nullValue());
        item("partner-" + partner)
                .body(one("rolesSeen"), contains("partner"))
                .body(one("rolesListed"), contains("advocate", "partner"));
        list("{\"account\":\"never-%1$s\",\"partnerId\":\"%1$s\",\"roles\":[\"advocate\"]}")
                .statusCode(200);
        item("partner-" + partner).body(one("listed"), equalTo(false)).body(one("rolesListed"), nullValue());
        manager()
                .body("{\"accounts\":[]}")
                .put("/access-reviews/2015-16-Q1/accounts")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-review"));
    }

    @Test
    void webhooks_and_broken_glass_of_the_quarter_are_reviewed_too() {
        var opening = UUID.randomUUID();
        var later = UUID.randomUUID();
        Broker.publish(broken(opening, "2016-06-30T22:30:00Z"), broken(later, "2016-06-30T23:30:00Z"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.number("select count(*) from glass_opening where opening_id in (?, ?)", opening, later)
                                == 2);
        Database.execute("""
                insert into webhook_endpoint (id, partner_id, url, types, state, created_at, secret, told_up_to, version)
                values (?, ?, ?, '{}', 'ACTIVE', '2016-05-01T09:00:00Z', '\\x00', 0, 0)
                """, UUID.randomUUID(), partner, "https://" + partner + ".example.org/hook?token=secret");
        openReviews.look();

        item("https://" + partner + ".example.org/hook")
                .body(one("kind"), equalTo("WEBHOOK"))
                .body(one("partnerId"), equalTo(partner))
                .body(one("firstOn"), equalTo("2016-05-01"));
        items().body(
                        "items.findAll { it.kind == 'BREAK_GLASS' && it.partnerId == '" + partner + "' }.about",
                        contains(opening.toString()))
                .body("items.find { it.about == '" + opening + "' }.rolesSeen", contains("partner"))
                .body("items.find { it.about == '" + opening + "' }.name", equalTo("RISK_BEFORE_VISIT"));
    }

    @Test
    void what_is_noted_or_heard_after_the_review_was_opened_is_reviewed_too_and_what_was_decided_stays() {
        openReviews.look();
        decide("partner-" + partner, "{\"decision\":\"CONFIRMED\"}").statusCode(200);
        var opening = UUID.randomUUID();
        Broker.publish(broken(opening, "2016-06-30T22:30:00Z"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> items().body(
                        "items.about", hasItem(opening.toString())));
        // another replica wrote its notes only now
        Database.execute(
                "insert into access_seen values ('2016-04-01', ?, '-', 'auditor', '2016-06-30', '2016-06-30')",
                "other-" + partner);
        Database.execute(
                "insert into access_seen values ('2016-04-01', ?, ?, 'advocate', '2016-06-30', '2016-06-30')",
                "partner-" + partner,
                partner);

        openReviews.look();
        openReviews.look();

        item("other-" + partner).body(one("rolesSeen"), contains("auditor")).body(one("decision"), nullValue());
        item("partner-" + partner)
                .body(one("rolesSeen"), contains("partner"))
                .body(one("decision"), equalTo("CONFIRMED"));
    }

    @Test
    void an_account_may_stand_in_the_issuers_list_by_a_line_for_each_role() {
        openReviews.look();

        list("""
                {"account":"partner-%1$s","partnerId":"%1$s","roles":["partner"]},
                {"account":"partner-%1$s","partnerId":"%1$s","roles":["advocate","partner"]}""").statusCode(200);

        item("partner-" + partner).body(one("rolesListed"), contains("advocate", "partner"));
    }

    /** A look into memory is what a request costs. */
    @Test
    void who_comes_in_again_on_the_same_day_is_not_written_again() {
        var auditor = "daily-" + partner;
        as(auditor, "auditor").get("/access-reviews").then().statusCode(200);
        seenAccess.write();
        assertEquals(1, seen(auditor, "2016-07-01"));
        Database.execute("delete from access_seen where account = ?", auditor);

        as(auditor, "auditor").get("/access-reviews").then().statusCode(200);
        seenAccess.write();

        assertEquals(0, seen(auditor, "2016-07-01"));
        TestClock.set("2016-07-02T09:00:00Z");
        as(auditor, "auditor").get("/access-reviews").then().statusCode(200);
        seenAccess.write();
        assertEquals(1, seen(auditor, "2016-07-01"));
    }

    @Test
    void a_replica_that_is_replaced_forgets_nobody() {
        as("last-" + partner, "auditor").get("/access-reviews").then().statusCode(200);

        seenAccess.stop(new ShutdownEvent());

        assertEquals(1, Database.number("select count(*) from access_seen where account = ?", "last-" + partner));
    }

    private GlassBroken broken(UUID openingId, String at) {
        return new GlassBroken(
                UUID.randomUUID(),
                openingId,
                "partner",
                partner,
                "RISK_BEFORE_VISIT",
                Instant.parse(at),
                Instant.parse(at).plus(Duration.ofHours(1)));
    }

    private String name;

    private ValidatableResponse item(String wanted) {
        name = wanted;
        return items();
    }

    private String one(String field) {
        return "items.find { it.name == '" + name + "' }." + field;
    }

    private static ValidatableResponse items() {
        return manager().get(REVIEW + "/items?limit=200").then().statusCode(200);
    }

    private static int openItems() {
        return manager()
                .get(REVIEW + "/items?open=true&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.name")
                .size();
    }

    private static ValidatableResponse review() {
        return manager()
                .get("/access-reviews")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.quarter == '2016-17-Q1' }");
    }

    private ValidatableResponse decide(String wanted, String body) {
        String itemId = item(wanted).extract().path(one("itemId"));
        return manager()
                .body(body)
                .post(REVIEW + "/items/" + itemId + "/decision")
                .then();
    }

    private ValidatableResponse list(String accounts) {
        return manager()
                .body("{\"accounts\":[" + accounts.formatted(partner) + "]}")
                .put(REVIEW + "/accounts")
                .then();
    }

    private static RequestSpecification manager() {
        return as("manager-1", "hub-manager");
    }

    private static RequestSpecification as(String subject, String role) {
        return Hub.as(Tokens.as(subject, role));
    }
}
