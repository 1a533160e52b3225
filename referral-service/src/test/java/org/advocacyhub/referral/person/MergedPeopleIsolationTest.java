package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.person.Somebody.aBirthday;
import static org.advocacyhub.referral.person.Somebody.aNumber;
import static org.advocacyhub.referral.person.Somebody.born;
import static org.advocacyhub.referral.person.Somebody.merged;
import static org.advocacyhub.referral.person.Somebody.told;
import static org.advocacyhub.referral.person.Somebody.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merge shows no partner more than its own cases: by the query's scope, and by the database behind it. */
@HubTest
class MergedPeopleIsolationTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    private final String mine = "MINE-" + UUID.randomUUID();
    private final String theirs = "THEIRS-" + UUID.randomUUID();

    private UUID ourCase;
    private UUID theirCase;
    private UUID ours;
    private UUID them;

    @BeforeEach
    void two_people_with_a_case_each() {
        TestClock.set(NOW);
        var birthday = aBirthday();
        ourCase = aCaseOf(mine, told(born(birthday)));
        theirCase = aCaseOf(theirs, told(born(birthday, aNumber())));
        ours = personOf(ourCase);
        them = personOf(theirCase);
    }

    @Test
    void over_http_each_partner_sees_its_own_case_before_and_after() {
        sees(mine, ours, ours, ourCase);
        seesNobody(mine, them);
        sees(theirs, them, them, theirCase);
        seesNobody(theirs, ours);

        var merge = merged(ours, them);
        for (var asked : List.of(ours, them)) {
            sees(mine, asked, ours, ourCase);
            sees(theirs, asked, ours, theirCase);
            seesNobody("NOBODY-" + UUID.randomUUID(), asked);
        }
        as(Tokens.partner(theirs)).get("/referrals/" + ourCase).then().statusCode(404);

        undo(ours, merge).then().statusCode(200);
        sees(mine, ours, ours, ourCase);
        seesNobody(mine, them);
        sees(theirs, them, them, theirCase);
        seesNobody(theirs, ours);
    }

    @Test
    void whose_case_the_other_is_a_partner_does_not_learn() {
        merged(ours, them);

        as(Tokens.partner(mine))
                .get("/people/" + ours)
                .then()
                .body("referrals.referral.partnerId", equalTo(List.of(mine)));
        assertThat(as(Tokens.partner(mine)).get("/referrals/" + ourCase).asString())
                .doesNotContain("earlierReferrals", theirs);
        look(theirCase).then().body("earlierReferrals[0].partnerId", equalTo(mine));
    }

    @Test
    void a_query_that_forgets_the_scope_shows_a_partner_no_more_after_a_merge() throws SQLException {
        var forms = "select count(*) from referral_form where person_id in ('" + ours + "', '" + them + "')";
        var people = "select count(*) from person where id in ('" + ours + "', '" + them + "')";
        for (var partner : List.of(mine, theirs)) {
            assertThat(count(partner, forms)).isEqualTo(1);
            assertThat(count(partner, people)).isEqualTo(1);
        }

        merged(ours, them);

        for (var partner : List.of(mine, theirs)) {
            assertThat(count(partner, forms)).as(partner).isEqualTo(1);
            assertThat(count(partner, people))
                    .as("the survivor, not the merged row")
                    .isEqualTo(1);
            assertThat(count(partner, "select count(*) from person where id = '" + them + "'"))
                    .isZero();
        }
        assertThat(count("*", forms)).isEqualTo(2);
    }

    @Test
    void who_was_taken_for_whom_is_the_hubs_alone() throws SQLException {
        undo(ours, merged(ours, them)).then().statusCode(200);
        as(Tokens.of("triage-worker"))
                .body("{\"reason\": \"OTHER\"}")
                .post("/people/" + ours + "/duplicates/" + them + "/dismissal")
                .then()
                .statusCode(204);
        Database.execute(
                "insert into duplicate_pair (lower_id, higher_id, found_at) values (least(?, ?), greatest(?, ?), now())",
                UUID.randomUUID(),
                UUID.randomUUID(),
                new UUID(-1, -1),
                new UUID(-1, -2));

        for (var table : List.of("person_merge", "person_unmerge", "duplicate_dismissal", "duplicate_pair")) {
            var sql = "select count(*) from " + table;
            assertThat(count("*", sql)).as(table).isPositive();
            assertThat(count(mine, sql)).as(table).isZero();
            assertThat(count(null, sql)).as(table).isZero();
        }
    }

    private static void sees(String partner, UUID asked, UUID personId, UUID referralId) {
        as(Tokens.partner(partner))
                .get("/people/" + asked)
                .then()
                .statusCode(200)
                .body("personId", equalTo(personId.toString()))
                .body("referrals.referralId", equalTo(List.of(referralId.toString())));
    }

    private static void seesNobody(String partner, UUID asked) {
        as(Tokens.partner(partner)).get("/people/" + asked).then().statusCode(404);
    }

    private static UUID aCaseOf(String partnerId, UUID referralId) {
        Broker.publish(opened(referralId, partnerId, NOW.plusSeconds(60)));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
        return referralId;
    }

    private static long count(String partner, String sql) throws SQLException {
        try (var app = Database.asApp()) {
            app.setAutoCommit(false);
            try (var statement = app.createStatement()) {
                if (partner != null) {
                    statement.execute("select set_config('hub.partner', '" + partner + "', true)");
                }
                try (var result = statement.executeQuery(sql)) {
                    result.next();
                    return result.getLong(1);
                }
            }
        }
    }
}
