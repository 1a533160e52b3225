package org.advocacyhub.referral.team;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B1-62 from the front door on: what is told of a team, what waits for a person, and what that person says (K-06). */
@HubTest
class UnmatchedTeamsResourceTest {

    private static final String WORKER = Tokens.of("triage-worker");
    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @BeforeEach
    void in_april_2016() {
        TestClock.set(NOW);
    }

    @Test
    void a_registered_team_is_told_and_stored() {
        var referralId = refer(aReferrer(), byTeam("ASHFORD-OPMH", null));

        assertThat(received(referralId).facts().referrerTeamCode()).isEqualTo("ASHFORD-OPMH");
        assertThat(teamOf(referralId)).isEqualTo("ASHFORD-OPMH");
        assertThat(waiting(referralId)).isEmpty();
    }

    @Test
    void a_name_that_only_one_team_has_is_as_good_as_its_code() {
        var referralId = send(aReferrer(), byTeam(null, "opmh, Ashford"))
                .then()
                .statusCode(201)
                .body("missing", empty())
                .extract()
                .path("referralId");

        assertThat(received(UUID.fromString((String) referralId)).facts().referrerTeamCode())
                .isEqualTo("ASHFORD-OPMH");
    }

    @Test
    void an_unknown_team_is_missing_not_told_and_waits_for_a_person() {
        var words = "Team " + UUID.randomUUID();

        var taken = send(aReferrer(), byTeam("NO-SUCH-TEAM", words))
                .then()
                .statusCode(201)
                .body("missing.ruleId", contains("B1-62"))
                .body("missing[0].field", equalTo("referrer.referrerTeamCode"))
                .body("missing[0].message", startsWith("We do not know this team:"))
                .extract();
        var referralId = UUID.fromString(taken.path("referralId"));

        var facts = received(referralId).facts();
        assertThat(facts.referrerTeamCode()).isNull();
        assertThat(facts.missing()).containsExactly("B1-62");
        assertThat(waiting(referralId).get("told"))
                .isEqualTo(words.toUpperCase().replace('-', ' '));
        assertNowhereElse(referralId, words);
        assertThat(taken.asString().toLowerCase()).doesNotContain(words.toLowerCase());
    }

    @Test
    void nobody_asks_after_the_team_of_a_solicitor() {
        var referralId = send(aReferrer(), byTeam(null, "Unknown and Sons").with("referrer.referrerType", "SOLICITOR"))
                .then()
                .statusCode(201)
                .body("missing", empty())
                .extract()
                .path("referralId");

        assertThat(waiting(UUID.fromString((String) referralId))).isEmpty();
    }

    @Test
    void a_team_that_has_ended_counts_for_a_referral_of_its_time_only() {
        var code = entered("Ended " + UUID.randomUUID(), "\"2016-04-05\"");

        assertThat(teamOf(refer(aReferrer(), byTeam(code, null)))).isNull();
        var byPhone = byTeam(code, null).with("channel", "PHONE").with("receivedAt", "2016-04-04T10:00:00Z");
        assertThat(teamOf(refer(WORKER, byPhone))).isEqualTo(code);
        var afterHours = byTeam(code, null).with("channel", "PHONE").with("receivedAt", "2016-04-04T17:30:00Z");
        assertThat(teamOf(refer(WORKER, afterHours))).isNull();
    }

    @Test
    void the_name_of_two_teams_is_no_ones_and_both_are_candidates() {
        var name = "Twins " + UUID.randomUUID();
        var one = entered(name, "null");
        var two = entered(name, "null");

        var referralId = UUID.fromString(send(aReferrer(), byTeam(null, name))
                .then()
                .statusCode(201)
                .body("missing.message", hasItem(containsString(one)))
                .body("missing.message", hasItem(containsString(two)))
                .extract()
                .path("referralId"));

        assertThat(waiting(referralId).get("candidates").toString()).contains(one, two);
    }

    @Test
    void a_person_says_which_team_is_meant_and_triage_goes_on() {
        var words = "Odd words " + UUID.randomUUID();
        var code = entered("Meant " + UUID.randomUUID(), "null");
        var referralId = refer(aReferrer(), byTeam(null, words));

        match(referralId, code, true).then().statusCode(200).body("teamCode", equalTo(code));

        assertThat(told(referralId)).isEqualTo(new TeamMatched(referralId, NOW, code));
        var given =
                Broker.await(InformationGiven.class, event -> event.referralId().equals(referralId));
        assertThat(given.facts().referrerTeamCode()).isEqualTo(code);
        assertThat(given.facts().missing()).isEmpty();
        assertThat(teamOf(referralId)).isEqualTo(code);
        assertThat(waiting(referralId)).isEmpty();
        look(referralId).then().body("missing", empty());
        as(WORKER).get("/referrals/" + referralId + "/timeline").then().body("items.event", hasItem("TEAM_MATCHED"));
        match(referralId, code, false).then().statusCode(404).body("type", containsString("no-unmatched-team"));
        // the alias is known at once
        assertThat(teamOf(refer(aReferrer(), byTeam(null, words.toLowerCase()))))
                .isEqualTo(code);
    }

    @Test
    void a_team_that_is_found_answers_no_question_about_something_else() {
        var code = entered("Meant " + UUID.randomUUID(), "null");
        var referralId = refer(aReferrer(), byTeam(null, "Asked " + UUID.randomUUID()));
        as(WORKER)
                .header("If-Match", look(referralId).header("ETag"))
                .body("{\"words\": \"Which floor is it?\"}")
                .post("/referrals/" + referralId + "/information-requests")
                .then()
                .statusCode(200);

        match(referralId, code, false).then().statusCode(200);

        assertThat(told(referralId).referrerTeamCode()).isEqualTo(code);
        look(referralId).then().body("status", equalTo("AWAITING_REFERRER_INFO"));
        assertThat(Broker.all(InformationGiven.class))
                .noneMatch(event -> event.referralId().equals(referralId));
    }

    @Test
    void without_the_alias_the_next_one_waits_again() {
        var words = "Once only " + UUID.randomUUID();
        var code = entered("Meant " + UUID.randomUUID(), "null");

        match(refer(aReferrer(), byTeam(null, words)), code, false).then().statusCode(200);

        assertThat(teamOf(refer(aReferrer(), byTeam(null, words)))).isNull();
    }

    @Test
    void a_referral_that_was_decided_meanwhile_still_counts_for_its_team() {
        var code = entered("Meant " + UUID.randomUUID(), "null");
        var referralId = refer(aReferrer(), byTeam(null, "Late " + UUID.randomUUID()));
        Broker.publish(triaged(referralId, NOW.plusSeconds(1)));
        await().untilAsserted(() -> look(referralId).then().body("status", equalTo("TRIAGED")));

        match(referralId, code, false).then().statusCode(200);

        assertThat(told(referralId).referrerTeamCode()).isEqualTo(code);
        look(referralId).then().body("status", equalTo("TRIAGED")).body("missing", empty());
    }

    @Test
    void the_team_that_a_person_found_stays_when_more_is_told() {
        var referrer = aReferrer();
        var code = entered("Meant " + UUID.randomUUID(), "null");
        var referralId = refer(referrer, byTeam(null, "Words " + UUID.randomUUID()));
        match(referralId, code, false).then().statusCode(200);

        as(referrer)
                .body(
                        "{\"need\": {\"clientGroup\": \"AUTISM\", \"specificIssue\": \"Y\", \"issueSummary\": \"Help with a letter about the flat.\"}}")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200)
                .body("missing", empty());

        assertThat(teamOf(referralId)).isEqualTo(code);
        assertThat(waiting(referralId)).isEmpty();
    }

    @Test
    void a_referrer_who_gives_the_code_later_needs_nobody() {
        var referrer = aReferrer();
        var referralId = refer(referrer, byTeam(null, "Words " + UUID.randomUUID()));

        as(referrer)
                .body("""
                        {"referrer": {"referrerType": "SOCIAL_WORKER_LA", "name": "W", "phone": "01632 960002",
                                      "referrerTeamCode": "ASHFORD-OPMH"}}""")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200)
                .body("missing", empty());

        assertThat(waiting(referralId)).isEmpty();
        var given =
                Broker.await(InformationGiven.class, event -> event.referralId().equals(referralId));
        assertThat(given.facts().referrerTeamCode()).isEqualTo("ASHFORD-OPMH");
    }

    @Test
    void a_match_that_can_not_be_is_refused() {
        var name = "Taken " + UUID.randomUUID();
        var other = entered(name, "null");
        entered(name, "null");
        var third = entered("Third " + UUID.randomUUID(), "null");
        var ended = entered("Ended " + UUID.randomUUID(), "\"2016-04-05\"");
        var referralId = refer(aReferrer(), byTeam(null, name));

        match(referralId, "NO-SUCH-TEAM", false).then().statusCode(400).body("errors.code", hasItem("unknown-team"));
        match(referralId, ended, false).then().statusCode(400).body("errors.code", hasItem("unknown-team"));
        match(referralId, third, true).then().statusCode(409).body("type", containsString("alias-taken"));
        as(WORKER)
                .body("{\"alsoAsAlias\": true}")
                .post("/referrer-teams/unmatched/" + referralId + "/match")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("code"));
        match(UUID.randomUUID(), other, false).then().statusCode(404);
        assertThat(waiting(referralId)).isNotEmpty();
    }

    @Test
    void no_partner_reads_what_waits_even_in_the_database() throws Exception {
        refer(aReferrer(), byTeam(null, "Hidden " + UUID.randomUUID()));

        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('hub.partner', 'SOME-PARTNER', true)");
            try (var rows = statement.executeQuery("select count(*) from unmatched_team")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    private static AReferral byTeam(String code, String name) {
        var referral = AReferral.forCommunity().without("referrer.referrerTeamCode");
        if (code != null) {
            referral.with("referrer.referrerTeamCode", code);
        }
        return name == null ? referral : referral.with("referrer.team", name);
    }

    private static String entered(String name, String validTo) {
        var code = TeamsResourceTest.aCode();
        as(Tokens.of("hub-manager"))
                .body("""
                        {"name": "%s", "organisation": "Kent County Council", "kind": "LA", "validFrom": "2010-04-01",
                         "validTo": %s}""".formatted(name, validTo))
                .put("/referrer-teams/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    private static Response match(UUID referralId, String code, boolean alsoAsAlias) {
        return as(WORKER)
                .body("{\"code\": \"" + code + "\", \"alsoAsAlias\": " + alsoAsAlias + "}")
                .post("/referrer-teams/unmatched/" + referralId + "/match");
    }

    /** The referral's entry in the list, which is read page by page; empty when it has none. */
    private static Map<String, Object> waiting(UUID referralId) {
        var entries = new ArrayList<Map<String, Object>>();
        String cursor = "";
        while (cursor != null) {
            var page = as(WORKER)
                    .get("/referrer-teams/unmatched?limit=3&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            entries.addAll(page.<List<Map<String, Object>>>path("items"));
            cursor = page.path("nextCursor");
        }
        return entries.stream()
                .filter(entry -> referralId.toString().equals(entry.get("referralId")))
                .findFirst()
                .orElse(Map.of());
    }

    private static Object teamOf(UUID referralId) {
        return Database.rows("select team_code from referral where id = ?", referralId)
                .getFirst()
                .get("team_code");
    }

    private static ReferralReceived received(UUID referralId) {
        return Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId));
    }

    private static TeamMatched told(UUID referralId) {
        return Broker.await(TeamMatched.class, event -> event.referralId().equals(referralId));
    }

    private static void assertNowhereElse(UUID referralId, String words) {
        var mark = words.substring(words.length() - 12);
        Broker.raw("referrals").forEach(wire -> assertThat(new String(wire, StandardCharsets.UTF_8).toLowerCase())
                .doesNotContain(mark));
        for (var table : List.of("referral", "referral_timeline", "outbox_event", "idempotency_key")) {
            Database.rows("select row_to_json(t)::text as row from " + table + " t")
                    .forEach(row -> assertThat(String.valueOf(row.get("row")).toLowerCase())
                            .as(table + " of " + referralId)
                            .doesNotContain(mark));
        }
    }
}
