package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.referral.PersonScope.CasesOf;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read about a person: by the query's scope, and by the database when a query forgets it. */
@HubTest
class PeopleResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @Inject
    StoredForms forms;

    private final String mine = "MINE-" + UUID.randomUUID();
    private final String theirs = "THEIRS-" + UUID.randomUUID();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void the_hub_reads_what_was_told() {
        var personId = personOf(refer(aReferrer(), AReferral.forCareAct()));

        as(Tokens.of("triage-worker"))
                .get("/people/" + personId)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("referrals", hasSize(1))
                .body("referrals[0].person.familyName", equalTo("Example"))
                .body("referrals[0].person.dateOfBirth", equalTo("1950-02-01"))
                .body("referrals[0].need.issueSummary", notNullValue());
    }

    @Test
    void older_referrals_are_on_the_next_page_and_each_page_is_a_look() {
        var somebody = Somebody.born(Somebody.aBirthday(), Somebody.aNumber());
        var first = refer(aReferrer(), somebody);
        TestClock.set(NOW.plusSeconds(60));
        var second = refer(aReferrer(), somebody);
        var address = "/people/" + personOf(first);
        var worker = Tokens.of("triage-worker");

        var page = as(worker).get(address + "?limit=1").then().statusCode(200);
        page.body("referrals.referralId", equalTo(List.of(second.toString())));
        String cursor = page.extract().path("nextCursor");
        as(worker)
                .get(address + "?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("referrals.referralId", equalTo(List.of(first.toString())))
                .body("nextCursor", nullValue());
        as(worker).get(address).then().body("referrals", hasSize(2)).body("nextCursor", nullValue());
        as(Tokens.partner(theirs))
                .get(address + "?limit=1&cursor=" + cursor)
                .then()
                .statusCode(404);
        as(worker).get(address + "?cursor=nonsense").then().statusCode(400);
        assertThat(Database.number(
                        "select count(*) from view_audit where person_id = ? and outcome = 'SHOWN'", personOf(first)))
                .isEqualTo(3);
    }

    @Test
    void what_is_told_of_one_meanwhile_moves_it_past_nobody_who_looks_page_by_page() {
        var birthday = Somebody.aBirthday();
        var number = Somebody.aNumber();
        var first = refer(aReferrer(), Somebody.born(birthday, number));
        TestClock.set(NOW.plusSeconds(60));
        var second = refer(aReferrer(), Somebody.born(birthday, number));
        var address = "/people/" + personOf(first) + "?limit=1";
        var worker = Tokens.of("triage-worker");
        var page = as(worker).get(address).then().body("referrals.referralId", equalTo(List.of(second.toString())));

        TestClock.set(NOW.plusSeconds(120));
        Somebody.tellAgain(first, birthday, number).then().statusCode(200);

        as(worker)
                .get(address + "&cursor=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("referrals.referralId", equalTo(List.of(first.toString())))
                .body("referrals[0].toldAt", equalTo("2016-04-05T09:02:00Z"));
    }

    @Test
    void a_partner_reads_about_the_person_of_its_case_and_nobody_elses() {
        var referralId = aCaseOf(mine);
        var personId = personOf(referralId);

        as(Tokens.partner(mine)).get("/referrals/" + referralId).then().body("personId", equalTo(personId.toString()));
        as(Tokens.partner(mine))
                .get("/people/" + personId)
                .then()
                .statusCode(200)
                .body("referrals[0].person.familyName", equalTo("Example"));
        as(Tokens.partner(theirs))
                .get("/people/" + personId)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-person"));
        as(Tokens.partner(theirs)).get("/referrals/" + referralId).then().statusCode(404);
        as(Tokens.advocate(theirs, theirs + "-01"))
                .get("/people/" + personId)
                .then()
                .statusCode(404);
        as(Tokens.advocate(mine, mine + "-02"))
                .get("/people/" + personId)
                .then()
                .statusCode(404);
    }

    @Test
    void the_partner_of_a_case_reads_before_it_names_an_advocate_and_an_advocate_only_once_named() {
        var referralId = refer(aReferrer(), AReferral.forCareAct());
        var personId = personOf(referralId);
        var named = opened(referralId, mine, NOW.plusSeconds(60));
        Broker.publish(new CaseOpenedUnallocated(
                referralId,
                named.caseId(),
                named.offerId(),
                named.referralRef(),
                named.personKey(),
                mine,
                named.openedAt(),
                named.openedOn(),
                named.serviceType(),
                named.band(),
                named.district(),
                false,
                named.openedOn()));
        await().untilAsserted(() ->
                as(Tokens.partner(mine)).get("/people/" + personId).then().statusCode(200));
        as(Tokens.advocate(mine, mine + "-01"))
                .get("/people/" + personId)
                .then()
                .statusCode(404);

        Broker.publish(new AdvocateAllocated(
                referralId, named.caseId(), mine, mine + "-01", named.openedAt(), named.openedOn(), null));

        await().untilAsserted(() -> as(Tokens.advocate(mine, mine + "-01"))
                .get("/people/" + personId)
                .then()
                .statusCode(200));
        as(Tokens.advocate(mine, mine + "-02"))
                .get("/people/" + personId)
                .then()
                .statusCode(404);
    }

    @Test
    void before_there_is_a_case_no_partner_reads_anything() {
        var personId = personOf(refer(aReferrer(), AReferral.forCareAct()));

        as(Tokens.partner(mine)).get("/people/" + personId).then().statusCode(404);
    }

    @Test
    void of_a_person_with_two_referrals_a_partner_reads_what_belongs_to_its_own_case() {
        var ours = aCaseOf(mine, AReferral.forCareAct().with("person.nhsNumber", "9434765919"));
        refer(aReferrer(), AReferral.forImha().with("person.nhsNumber", "9434765919"));
        var personId = personOf(ours);

        as(Tokens.partner(mine))
                .get("/people/" + personId)
                .then()
                .body("referrals", hasSize(1))
                .body("referrals[0].referralId", equalTo(ours.toString()));
        as(Tokens.of("hub-manager")).get("/people/" + personId).then().body("referrals", hasSize(2));
    }

    @Test
    void a_shielded_address_and_risks_are_for_the_advocate_and_the_hubs_manager() {
        var referralId = aCaseOf(
                mine, AReferral.forCareAct().with("risk.domesticAbuse", "Y").with("safeContact.safeTimes", "Mornings"));
        var personId = personOf(referralId);

        for (var token : new String[] {Tokens.partner(mine), Tokens.of("triage-worker")}) {
            as(token)
                    .get("/people/" + personId)
                    .then()
                    .statusCode(200)
                    .body("referrals[0].addressShielded", equalTo(true))
                    .body("referrals[0].person.homeAddress", nullValue())
                    .body("referrals[0].person.homePostcode", nullValue())
                    .body("referrals[0].risk", nullValue());
        }
        for (var token : new String[] {Tokens.advocate(mine, mine + "-01"), Tokens.of("hub-manager")}) {
            as(token)
                    .get("/people/" + personId)
                    .then()
                    .statusCode(200)
                    .body("referrals[0].person.homeAddress", equalTo("1 Example Street"))
                    .body("referrals[0].risk.domesticAbuse", equalTo("Y"));
        }
    }

    @Test
    void every_look_is_written_down_also_one_in_vain() {
        var personId = personOf(aCaseOf(mine));

        as(Tokens.partner(mine)).get("/people/" + personId);
        as(Tokens.partner(theirs)).get("/people/" + personId);

        assertThat(Database.rows(
                        "select viewer, role, partner_id, purpose, outcome, viewed_at from view_audit"
                                + " where person_id = ? order by id",
                        personId))
                .extracting(row -> row.get("viewer") + " " + row.get("partner_id") + " " + row.get("outcome"))
                .containsExactly(
                        "partner-" + mine + " " + mine + " SHOWN", "partner-" + theirs + " " + theirs + " NOT_FOUND");
    }

    @Test
    void what_is_written_down_stays_written() throws SQLException {
        var personId = personOf(refer(aReferrer(), AReferral.forCareAct()));
        as(Tokens.of("hub-manager")).get("/people/" + personId);

        try (var app = Database.asApp();
                var owner = Database.asOwner()) {
            for (var sql : new String[] {"delete from view_audit", "update view_audit set viewer = 'nobody'"}) {
                assertThatThrownBy(() -> run(app, sql)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> run(owner, sql)).hasMessageContaining("only ever added");
            }
        }
    }

    @Test
    void a_query_that_forgets_the_scope_shows_another_partner_nothing() throws SQLException {
        var referralId = aCaseOf(mine);
        var personId = personOf(referralId);

        for (var table : new String[] {
            "person where id = '" + personId,
            "referral_form where referral_id = '" + referralId,
            "case_access where referral_id = '" + referralId
        }) {
            var sql = "select count(*) from " + table + "'";
            assertThat(count(mine, sql)).as(sql).isEqualTo(1);
            assertThat(count("*", sql)).as(sql).isEqualTo(1);
            assertThat(count(theirs, sql)).as(sql).isZero();
            assertThat(count(null, sql)).as(sql).isZero();
        }
    }

    @Test
    void a_database_that_forgets_the_scope_shows_another_partner_nothing_either() {
        var personId = personOf(aCaseOf(mine));

        // background work sees every row: here only the query's own scope is at work
        assertThat(QuarkusTransaction.requiringNew().call(() -> forms.about(personId, new CasesOf(theirs), 10)))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> forms.about(personId, new CasesOf(mine), 10)))
                .hasSize(1);
    }

    @Test
    void nobody_changes_what_it_does_not_see() throws SQLException {
        var referralId = aCaseOf(mine);

        try (var app = Database.asApp()) {
            app.setAutoCommit(false);
            scope(app, theirs);
            assertThat(run(app, "update referral_form set open = '{}' where referral_id = '" + referralId + "'"))
                    .isZero();
            assertThat(run(app, "delete from person where id = '" + personOf(referralId) + "'"))
                    .isZero();
        }
    }

    private UUID aCaseOf(String partnerId) {
        return aCaseOf(partnerId, AReferral.forCareAct());
    }

    private UUID aCaseOf(String partnerId, AReferral referral) {
        var referralId = refer(aReferrer(), referral);
        Broker.publish(opened(referralId, partnerId, NOW.plusSeconds(60)));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
        return referralId;
    }

    private static long count(String partner, String sql) throws SQLException {
        try (var app = Database.asApp()) {
            app.setAutoCommit(false);
            if (partner != null) {
                scope(app, partner);
            }
            try (var statement = app.createStatement();
                    var result = statement.executeQuery(sql)) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static void scope(Connection connection, String partner) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('hub.partner', ?, true)")) {
            statement.setString(1, partner);
            statement.execute();
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
