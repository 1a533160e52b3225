package org.advocacyhub.referral.amendment;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was told is put right, and the changelog says so. */
@HubTest
class AmendmentResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private static final String RISK = """
            {"reason": "SAFETY", "words": "The neighbour told us today.",
             "risk": {"riskToAdvocate": "LOW", "riskDetail": "A dog that bites.", "riskToSelf": "U",
                      "safeguardingConcernOpen": "N", "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "need": {"clientGroup": "AUTISM", "specificIssue": "Y", "excludedIssue": "N", "nobodyUnpaid": "Y",
                      "issueSummary": "Help with a letter about the tenancy."}}""";

    private final String referrer = aReferrer();
    private UUID referralId;

    @BeforeEach
    void a_referral_came_in() {
        TestClock.set(NOW);
        referralId = refer(referrer, AReferral.forCareAct());
    }

    @Test
    void an_amendment_is_put_in_place_and_told_with_its_reason_and_the_whole_facts() {
        TestClock.set(NOW.plusSeconds(60));

        amend(referrer, "\"0\"", RISK)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("RECEIVED"))
                .body("changes", equalTo(1));

        var told =
                Broker.await(ReferralAmended.class, event -> event.referralId().equals(referralId));
        assertThat(told.reason()).isEqualTo("SAFETY");
        assertThat(told.amendedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(told.facts().need().specialisms()).containsExactly("AUTISM");
        assertThat(told.facts().place().homeOutcode()).isEqualTo("ME15");
        as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", contains("RECEIVED", "AMENDED"));
    }

    @Test
    void who_amends_must_have_seen_what_is_to_be_amended() {
        amend(referrer, null, RISK).then().statusCode(428);
        amend(referrer, "\"7\"", RISK).then().statusCode(412);
        amend(aReferrer(), "\"0\"", RISK).then().statusCode(404);
        as(referrer).get("/referrals/" + referralId).then().body("changes", equalTo(0));
    }

    @Test
    void an_amendment_without_a_reason_or_without_a_change_is_none() {
        amend(referrer, "\"0\"", "{}").then().statusCode(400).body("errors.field", contains("reason", "person"));
        amend(referrer, "\"0\"", "{\"reason\": \"TYPO\", \"declarationAccepted\": true}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        amend(referrer, "\"0\"", "{\"reason\": \"MISTAKE\", \"declarationAccepted\": true}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("nothing-changes"));
        assertThat(Database.number("select count(*) from referral_change where referral_id = ?", referralId))
                .isZero();
    }

    @Test
    void the_rules_of_the_form_hold_for_what_it_would_become() {
        amend(
                        referrer,
                        "\"0\"",
                        "{\"reason\": \"MISTAKE\", \"authority\": {\"hasCapacityToConsent\": \"N\","
                                + " \"consentGiven\": \"Y\"}}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("authority.hasCapacityToConsent"));
    }

    @Test
    void a_decided_referral_can_still_be_put_right_and_stays_where_it_stands() {
        Broker.publish(triaged(referralId, NOW.plusSeconds(60)));
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo("TRIAGED")));
        String version = look(referralId).header("ETag");

        amend(Tokens.of("triage-worker"), version, RISK).then().statusCode(200).body("status", equalTo("TRIAGED"));
    }

    @Test
    void an_end_is_not_amended_and_the_refusal_says_what_is_possible() {
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/withdrawal");

        amend(referrer, look(referralId).header("ETag"), RISK)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:no-such-move"))
                .body("detail", containsString("AMENDMENT is not possible. Possible: nothing"));
    }

    @Test
    void the_changelog_shows_each_reader_the_values_of_its_classes() {
        var partner = "CHANGES-" + UUID.randomUUID();
        amend(referrer, "\"0\"", RISK).then().statusCode(200);
        Broker.publish(opened(referralId, partner, NOW.plusSeconds(60)));
        await().untilAsserted(() -> changes(Tokens.partner(partner)).then().statusCode(200));

        changes(Tokens.of("hub-manager"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("AMENDMENT"))
                .body("items[0].reason", equalTo("SAFETY"))
                .body("items[0].role", equalTo("referrer"))
                .body("items[0].changedBy", notNullValue())
                .body("items[0].words", equalTo("The neighbour told us today."))
                .body("items[0].fields.field", contains("need.clientGroup", "risk.riskDetail", "risk.riskToAdvocate"))
                .body("items[0].fields[0].before", equalTo("LEARNING_DISABILITY"))
                .body("items[0].fields[0].after", equalTo("AUTISM"))
                .body("items[0].fields[1].before", nullValue())
                .body("items[0].fields[1].after", equalTo("A dog that bites."))
                .body("items[0].fields[1].dataClass", equalTo("PD3"));
        for (var reader : new String[] {Tokens.of("triage-worker"), Tokens.partner(partner)}) {
            changes(reader)
                    .then()
                    .body("items[0].fields[0].after", equalTo("AUTISM"))
                    .body("items[0].fields[1].field", equalTo("risk.riskDetail"))
                    .body("items[0].fields[1].after", nullValue());
        }
        changes(Tokens.advocate(partner, partner + "-01"))
                .then()
                .body("items[0].fields[1].after", equalTo("A dog that bites."));
        changes(Tokens.advocate(partner, "A-COLLEAGUE"))
                .then()
                .body("items[0].fields.field", hasItem("need.clientGroup"))
                .body("items[0].fields[0].after", nullValue())
                .body("items[0].words", nullValue());
        changes(referrer)
                .then()
                .body("items[0].reason", equalTo("SAFETY"))
                .body("items[0].fields.field", hasItem("risk.riskDetail"))
                .body("items[0].fields[0].after", nullValue())
                .body("items[0].changedBy", nullValue())
                .body("items[0].words", nullValue());
        changes(aReferrer()).then().statusCode(404);
        changes(Tokens.partner("ANOTHER-" + partner)).then().statusCode(404);
        assertThat(Database.number(
                        "select count(*) from view_audit where record_kind = 'CHANGES' and record_id = ? and person_id = ?",
                        referralId,
                        personOf(referralId)))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void the_changelog_goes_on_by_pages_and_knows_later_answers_too() {
        TestClock.set(NOW.plusSeconds(60));
        as(referrer)
                .body("{\"careAct\": {\"process\": \"CARERS_ASSESSMENT\"}}")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200);
        TestClock.set(NOW.plusSeconds(120));
        amend(referrer, "\"1\"", RISK).then().statusCode(200);

        var first = as(referrer)
                .get("/referrals/" + referralId + "/changes?limit=1")
                .then()
                .body("items.kind", contains("AMENDMENT"))
                .extract();
        as(referrer)
                .get("/referrals/" + referralId + "/changes?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.kind", contains("INFORMATION"))
                .body("items[0].reason", equalTo("ANSWERED"))
                .body("items[0].fields.field", hasItem("careAct.process"))
                .body("nextCursor", nullValue());
    }

    @Test
    void the_database_itself_shows_no_partner_the_changes_of_anothers_case() throws SQLException {
        amend(referrer, "\"0\"", RISK).then().statusCode(200);

        try (var connection = Database.asApp()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('hub.partner', 'STRANGER', true)");
                try (var rows = statement.executeQuery(
                        "select count(*) from referral_change where referral_id = '" + referralId + "'")) {
                    rows.next();
                    assertThat(rows.getLong(1)).isZero();
                }
            }
            connection.rollback();
        }
    }

    private Response amend(String token, String ifMatch, String amendment) {
        var request = as(token).body(amendment);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/referrals/" + referralId + "/amendments");
    }

    private Response changes(String token) {
        return as(token).get("/referrals/" + referralId + "/changes");
    }
}
