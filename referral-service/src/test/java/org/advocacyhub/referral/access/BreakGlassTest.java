package org.advocacyhub.referral.access;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class BreakGlassTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String WHY = """
            {"reason": "RISK_BEFORE_VISIT", "words": "I visit this afternoon and have to know of dangers."}""";

    private final String mine = "MINE-" + UUID.randomUUID();
    private final String theirs = "THEIRS-" + UUID.randomUUID();
    private UUID personId;

    @BeforeEach
    void a_case_of_mine_with_a_risk() {
        TestClock.set(NOW);
        var referralId = refer(
                aReferrer(),
                AReferral.forCareAct().with("risk.domesticAbuse", "Y").with("safeContact.safeTimes", "Mornings"));
        Broker.publish(opened(referralId, mine, NOW.plusSeconds(60)));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
        personId = personOf(referralId);
    }

    @Test
    void opens_every_class_for_an_hour_to_whoever_broke_it_alone() {
        var manager = Tokens.partner(mine);
        look(manager).body("referrals[0].risk", nullValue()).body("referrals[0].dataClasses", not(hasItem("PD3")));

        breakIt(manager)
                .then()
                .statusCode(201)
                .body("until", equalTo("2016-04-05T10:00:00Z"))
                .body("dataClasses", hasItems("PD1", "PD2", "PD3"));

        var told = Broker.await(
                ReferralEvent.GlassBroken.class, event -> mine.equals(event.partnerId())); // for the review of access
        assertThat(told.role()).isEqualTo("partner");
        assertThat(told.reason()).isEqualTo("RISK_BEFORE_VISIT");
        assertThat(told.until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(told.toString()).doesNotContain("partner-" + mine); // who it was stays here

        TestClock.advance(Duration.ofHours(1).minusMillis(1));
        look(manager)
                .body("referrals[0].risk.domesticAbuse", equalTo("Y"))
                .body("referrals[0].person.homeAddress", equalTo("1 Example Street"));
        look(Tokens.of("triage-worker")).body("referrals[0].risk", nullValue());
        TestClock.advance(Duration.ofMillis(1));
        look(manager).body("referrals[0].risk", nullValue());
    }

    @Test
    void lets_a_colleague_of_the_allocated_advocate_read_but_no_stranger() {
        var colleague = Tokens.advocate(mine, mine + "-02");
        as(colleague).get("/people/" + personId).then().statusCode(404);

        breakIt(colleague).then().statusCode(201);

        look(colleague).body("referrals[0].risk.domesticAbuse", equalTo("Y"));
        breakIt(Tokens.partner(theirs))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-person"));
        as(Tokens.partner(theirs)).get("/people/" + personId).then().statusCode(404);
    }

    @Test
    void is_seen_by_the_hubs_manager_with_its_reason_and_in_the_book_of_views() {
        var worker = Tokens.as("worker-" + UUID.randomUUID(), "triage-worker");
        breakIt(worker).then().statusCode(201);
        as(worker)
                .header("Purpose", "SAFEGUARDING")
                .get("/people/" + personId)
                .then()
                .statusCode(200);

        assertThat(broken("hub-manager"))
                .containsEntry("reason", "RISK_BEFORE_VISIT")
                .containsEntry("words", "I visit this afternoon and have to know of dangers.");
        assertThat(Database.number(
                        "select count(*) from view_audit where record_kind = 'BREAK_GLASS' and person_id is null"
                                + " and role = 'hub-manager' and viewed_at = ?::timestamptz",
                        NOW.toString()))
                .as("that the manager read the words")
                .isPositive();
        assertThat(broken("auditor"))
                .containsEntry("reason", "RISK_BEFORE_VISIT")
                .doesNotContainKey("words");
        as(Tokens.of("auditor"))
                .get("/people/" + personId + "/views")
                .then()
                .statusCode(200)
                .body("items.recordKind", equalTo(java.util.List.of("PERSON", "BREAK_GLASS")))
                .body("items[0].purpose", equalTo("SAFEGUARDING"))
                .body("items[0].dataClasses", hasItems("OPEN", "PD1", "PD2", "PD3"))
                .body("items.outcome", everyItem(equalTo("SHOWN")));
    }

    @Test
    void the_book_of_views_is_read_page_by_page() {
        for (var look = 0; look < 3; look++) {
            look(Tokens.of("hub-manager"));
        }
        var first = as(Tokens.of("auditor"))
                .get("/people/" + personId + "/views?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();

        as(Tokens.of("auditor"))
                .get("/people/" + personId + "/views?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_reason_that_is_missing_short_or_unknown_is_refused_and_opens_nothing() {
        for (var bad : new String[] {
            "{}",
            "{\"reason\": \"OTHER\", \"words\": \"too short\"}",
            "{\"reason\": \"WHIM\", \"words\": \"" + "x".repeat(30) + "\"}"
        }) {
            as(Tokens.partner(mine))
                    .body(bad)
                    .post("/people/" + personId + "/break-glass")
                    .then()
                    .statusCode(400);
        }
        as(Tokens.of("triage-worker"))
                .header("Purpose", "CURIOSITY")
                .get("/people/" + personId)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Purpose"));
        assertThat(Database.number("select count(*) from break_glass where person_id = ?", personId))
                .isZero();
    }

    @Test
    void a_repetition_under_the_same_key_opens_nothing_more() {
        var worker = Tokens.as("worker-" + UUID.randomUUID(), "triage-worker");

        var first = breakIt(worker, "visit").then().statusCode(201).extract();
        TestClock.advance(Duration.ofMinutes(5));
        breakIt(worker, "visit")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("openingId", equalTo(first.path("openingId")))
                .body("until", equalTo("2016-04-05T10:00:00Z"));

        assertThat(Database.number("select count(*) from break_glass where person_id = ?", personId))
                .isEqualTo(1);
    }

    @Test
    void who_tries_in_vain_under_a_key_is_written_down_all_the_same() {
        breakIt(Tokens.partner(theirs), "visit").then().statusCode(404);

        assertThat(Database.number(
                        "select count(*) from view_audit where record_kind = 'BREAK_GLASS' and outcome = 'NOT_FOUND'"
                                + " and person_id = ?",
                        personId))
                .isEqualTo(1);
    }

    @Test
    void what_was_written_down_stays() throws SQLException {
        breakIt(Tokens.of("triage-worker")).then().statusCode(201);
        for (var change : new String[] {"update break_glass set reason = 'OTHER'", "delete from break_glass"}) {
            try (var owner = Database.asOwner();
                    var statement = owner.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
        }
    }

    private Map<String, Object> broken(String role) {
        return WholeList.of(() -> as(Tokens.of(role)), "/break-glass").one("personId", personId.toString());
    }

    private io.restassured.response.Response breakIt(String token, String key) {
        return as(token).header("Idempotency-Key", key).body(WHY).post("/people/" + personId + "/break-glass");
    }

    private io.restassured.response.Response breakIt(String token) {
        return as(token).body(WHY).post("/people/" + personId + "/break-glass");
    }

    private io.restassured.response.ValidatableResponse look(String token) {
        return as(token).get("/people/" + personId).then().statusCode(200);
    }
}
