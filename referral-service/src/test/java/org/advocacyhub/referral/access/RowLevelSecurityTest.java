package org.advocacyhub.referral.access;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second of the two walls: what the database shows a partner even to a query that forgot its scope (domain.md H.6). */
@HubTest
class RowLevelSecurityTest {

    /** Codes, dates, references and keys that are no use without the master key; and the books of the platform. */
    private static final List<String> WITHOUT = List.of(
            "data_key",
            "dead_letter",
            "document_leftover",
            "idempotency_key",
            "inbox_event",
            "outbox_event",
            "postcode_district",
            "postcode_edition",
            "postcode_incoming",
            "reference_code",
            "reference_list",
            "referral",
            "referral_timeline",
            "referrer_team",
            "retention_item",
            "retention_rule",
            "retention_run",
            "tombstone",
            "view_audit");

    private static final String MANAGER = Tokens.of("hub-manager");

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void every_other_table_has_it() {
        assertThat(Database.rows(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                + " and not relrowsecurity and relname not like 'flyway%' order by relname"))
                .extracting(row -> (String) row.get("relname"))
                .containsExactlyElementsOf(WITHOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "breach",
                "legal_hold",
                "subject_request",
                "referral_draft",
                "authority_withdrawal",
                "break_glass"
            })
    void of_the_hubs_own_books_a_partner_sees_no_row(String table) throws SQLException {
        writeAll();

        try (var connection = Database.asApp()) {
            assertThat(seenBy(connection, "SOME-PARTNER", table)).isZero();
            assertThat(seenBy(connection, "*", table)).isPositive();
        }
    }

    private static void writeAll() {
        var referrer = aReferrer();
        var referralId = refer(referrer, AReferral.forCareAct());
        var person = "/people/" + personOf(referralId);
        as(MANAGER)
                .body("{\"reason\": \"INQUEST\", \"words\": \"Asked for by the coroner.\"}")
                .post(person + "/legal-holds")
                .then()
                .statusCode(201);
        as(MANAGER)
                .body("{\"kind\": \"OTHER\", \"peopleAffected\": 0, \"risk\": \"UNLIKELY\", \"words\": \"A try-out.\"}")
                .post("/breaches")
                .then()
                .statusCode(201);
        as(MANAGER)
                .body("{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")
                .post(person + "/subject-access")
                .then()
                .statusCode(201);
        as(Tokens.of("triage-worker"))
                .body("{\"reason\": \"OTHER\", \"words\": \"I have to know before I ring.\"}")
                .post(person + "/break-glass")
                .then()
                .statusCode(201);
        as(referrer)
                .body("{\"channel\": \"PROFESSIONAL_API\"}")
                .post("/referral-drafts")
                .then()
                .statusCode(201);
        var authority =
                as(MANAGER).get("/referrals/" + referralId + "/authority").<String>path("authorities[0].authorityId");
        as(referrer)
                .body("{\"by\": \"PERSON\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/authority/" + authority + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static long seenBy(Connection connection, String partner, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('hub.partner', '" + partner + "', true)");
            try (var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getLong(1);
            }
        } finally {
            connection.rollback();
        }
    }
}
