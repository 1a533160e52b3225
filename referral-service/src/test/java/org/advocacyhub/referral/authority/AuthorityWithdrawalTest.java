package org.advocacyhub.referral.authority;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows when an agreement is taken back. */
@HubTest
class AuthorityWithdrawalTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String EVERYTHING = """
            ["RECEIVE_ADVOCACY", "SHARE_WITH_PARTNER", "EQUALITY_MONITORING", "FEEDBACK_CONTACT"]""";

    private final String referrer = aReferrer();
    private final String mine = "MINE-" + UUID.randomUUID();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void without_consent_to_advocacy_the_referral_ends() {
        var referralId = refer(referrer, AReferral.forCareAct());

        withdraw(
                        referrer,
                        referralId,
                        "\"scopes\": [\"RECEIVE_ADVOCACY\"], \"by\": \"PERSON\", \"reason\": \"CHANGED_MIND\"")
                .then()
                .statusCode(200)
                .body("consequences", hasSize(1))
                .body("consequences[0].consequence", equalTo("REFERRAL_ENDS"));

        look(referralId).then().body("status", equalTo("WITHDRAWN"));
        assertThat(Broker.await(
                        AuthorityWithdrawn.class, event -> event.referralId().equals(referralId)))
                .isEqualTo(new AuthorityWithdrawn(referralId, NOW, "CONSENT", List.of("RECEIVE_ADVOCACY")));
        assertThat(Broker.await(
                        ReferralWithdrawn.class, event -> event.referralId().equals(referralId)))
                .isEqualTo(new ReferralWithdrawn(referralId, NOW, "PERSON", "CONSENT_WITHDRAWN"));
        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItem("AUTHORITY_WITHDRAWN"));
        assertThat(Database.number(
                        "select count(*) from authority_withdrawal w join authority_to_proceed a on a.id = w.authority_id"
                                + " where a.referral_id = ? and w.withdrawn_by = 'PERSON'",
                        referralId))
                .isEqualTo(1);
    }

    @Test
    void an_instruction_stands_without_the_persons_consent() {
        var referralId = refer(
                referrer,
                AReferral.forImcaSmt()
                        .but("authority.hasCapacityToConsent=N;-authority.consentGiven;"
                                + "-authority.consentMethod;-authority.consentDate"));

        withdraw(referrer, referralId, "\"scopes\": [\"RECEIVE_ADVOCACY\"], \"by\": \"PERSON\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(200)
                .body("consequences[0].consequence", equalTo("ADVOCACY_GOES_ON"))
                .body("consequences[0].words", containsString("instruction of the authorised body"));

        look(referralId).then().body("status", equalTo("RECEIVED"));
        as(Tokens.of("triage-worker"))
                .get("/referrals/" + referralId + "/authority")
                .then()
                .body("mayProceed", equalTo(true));
    }

    @Test
    void without_sharing_the_partner_reads_nothing_any_more() throws SQLException {
        var referralId = aCaseOf(mine);
        var personId = personOf(referralId);
        var partner = Tokens.partner(mine);
        as(partner).get("/people/" + personId).then().statusCode(200);

        withdraw(
                        referrer,
                        referralId,
                        "\"scopes\": [\"SHARE_WITH_PARTNER\"], \"by\": \"PERSON\", \"reason\": \"PRIVACY\"")
                .then()
                .statusCode(200)
                .body("consequences[0].consequence", equalTo("PARTNER_ACCESS_CLOSES"));

        as(partner).get("/people/" + personId).then().statusCode(404);
        as(partner).get("/referrals/" + referralId).then().statusCode(404);
        as(partner).get("/referrals/" + referralId + "/authority").then().statusCode(404);
        as(Tokens.of("triage-worker")).get("/people/" + personId).then().statusCode(200);
        try (var connection = Database.asApp()) {
            for (var query : List.of(
                    "select count(*) from person where id = '" + personId + "'",
                    "select count(*) from referral_form where referral_id = '" + referralId + "'",
                    "select count(*) from authority_to_proceed where referral_id = '" + referralId + "'",
                    "select count(*) from case_access where referral_id = '" + referralId + "'")) {
                assertThat(seenBy(connection, mine, query)).as(query).isZero();
                assertThat(seenBy(connection, "*", query)).as(query).isPositive();
            }
        }
    }

    @Test
    void a_case_that_changes_hands_afterwards_stays_closed_to_the_new_partner_too() {
        var referralId = aCaseOf(mine);
        var personId = personOf(referralId);
        withdraw(
                        referrer,
                        referralId,
                        "\"scopes\": [\"SHARE_WITH_PARTNER\"], \"by\": \"PERSON\", \"reason\": \"PRIVACY\"")
                .then()
                .statusCode(200);
        var caseId = (UUID) Database.rows("select case_id from case_access where referral_id = ?", referralId)
                .getFirst()
                .get("case_id");
        var theirs = "P-" + UUID.randomUUID();

        Broker.publish(new CaseTransferred(
                referralId, caseId, theirs, mine, "A-1", NOW.plusSeconds(90), LocalDate.of(2016, 4, 5), "PATCH_MOVED"));

        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from case_access where referral_id = ? and partner_id = ? and until is not null",
                        referralId,
                        theirs))
                .isEqualTo(1));
        as(Tokens.partner(theirs)).get("/people/" + personId).then().statusCode(404);
        as(Tokens.partner(mine)).get("/people/" + personId).then().statusCode(404);
    }

    @Test
    void a_case_that_is_opened_afterwards_is_closed_to_the_partner_until_somebody_agrees_again() {
        var referralId = refer(referrer, AReferral.forCareAct());
        withdraw(
                        referrer,
                        referralId,
                        "\"scopes\": [\"SHARE_WITH_PARTNER\"], \"by\": \"PERSON\", \"reason\": \"PRIVACY\"")
                .then()
                .statusCode(200);

        open(mine, referralId);
        var personId = personOf(referralId);
        as(Tokens.partner(mine)).get("/people/" + personId).then().statusCode(404);

        as(referrer)
                .body("{\"basis\": \"CONSENT\", \"evidence\": {\"date\": \"2016-04-05\", \"method\": \"SIGNED\"}}")
                .post("/referrals/" + referralId + "/authority")
                .then()
                .statusCode(201);
        as(Tokens.partner(mine)).get("/people/" + personId).then().statusCode(200);
    }

    @Test
    void without_monitoring_the_equality_answers_are_deleted() {
        var referralId = refer(
                referrer,
                AReferral.forCareAct()
                        .with("authority.consentScopes", EVERYTHING)
                        .with("equality", "{\"religion\": \"SIKH\"}"));
        assertThat(answersOf(referralId)).isEqualTo(1);

        withdraw(
                        referrer,
                        referralId,
                        "\"scopes\": [\"EQUALITY_MONITORING\"], \"by\": \"REPRESENTATIVE\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(200)
                .body("consequences[0].consequence", equalTo("EQUALITY_ANSWERS_DELETED"));

        assertThat(answersOf(referralId)).isZero();
        Broker.await(EqualityWithdrawn.class, event -> event.referralId().equals(referralId));
        look(referralId).then().body("status", equalTo("RECEIVED"));
    }

    @Test
    void all_that_is_left_goes_when_no_scope_is_named() {
        var referralId = refer(referrer, AReferral.forCareAct().with("authority.consentScopes", EVERYTHING));
        withdraw(referrer, referralId, "\"scopes\": [\"FEEDBACK_CONTACT\"], \"by\": \"PERSON\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(200)
                .body("consequences.consequence", contains("RECORDED"));

        withdraw(referrer, referralId, "\"by\": \"PERSON\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(200)
                .body(
                        "consequences.consequence",
                        contains("REFERRAL_ENDS", "PARTNER_ACCESS_CLOSES", "EQUALITY_ANSWERS_DELETED"));

        as(Tokens.of("triage-worker"))
                .get("/referrals/" + referralId + "/authority")
                .then()
                .body("authorities[0].scopes", hasSize(0))
                .body("authorities[0].withdrawnReason", equalTo("OTHER"))
                .body("authorities[0].endedAt", notNullValue());
        withdraw(referrer, referralId, "\"by\": \"PERSON\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:authority-has-ended"));
    }

    @Test
    void what_was_not_given_is_not_taken_back() {
        var referralId = refer(referrer, AReferral.forCareAct());

        withdraw(referrer, referralId, "\"scopes\": [\"CASE_STUDY_USE\"], \"by\": \"PERSON\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:scope-not-given"));
        withdraw(referrer, referralId, "\"by\": \"HUB\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(400);
        withdraw(aReferrer(), referralId, "\"by\": \"PERSON\", \"reason\": \"OTHER\"")
                .then()
                .statusCode(404);
        as(referrer)
                .body("{\"by\": \"PERSON\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/authority/" + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_taken_back_stays_written() {
        assertThatThrownBy(() -> Database.execute("delete from authority_withdrawal"))
                .hasStackTraceContaining("only ever added");
    }

    private Response withdraw(String token, UUID referralId, String request) {
        var authorityId = as(Tokens.of("triage-worker"))
                .get("/referrals/" + referralId + "/authority")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("authorities[0].authorityId");
        return as(token)
                .body("{" + request + "}")
                .post("/referrals/" + referralId + "/authority/" + authorityId + "/withdrawal");
    }

    private UUID aCaseOf(String partnerId) {
        var referralId = refer(referrer, AReferral.forCareAct());
        open(partnerId, referralId);
        return referralId;
    }

    private static void open(String partnerId, UUID referralId) {
        Broker.publish(opened(referralId, partnerId, NOW.plusSeconds(60)));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
    }

    private static long answersOf(UUID referralId) {
        return Database.number("select count(*) from equality_answer where referral_id = ?", referralId);
    }

    private static long seenBy(Connection connection, String partner, String query) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('hub.partner', '" + partner + "', true)");
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            connection.rollback();
        }
    }
}
