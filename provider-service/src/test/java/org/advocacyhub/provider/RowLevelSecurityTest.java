package org.advocacyhub.provider;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands behind a query that forgets whose rows it may read: the database itself (architecture.md section 7). */
@HubTest
class RowLevelSecurityTest {

    /** Those in which the set-up below leaves rows of both partners, so that the test is about something. */
    private static final Set<String> FILLED = Set.of(
            "offer",
            "feed_entry",
            "advocacy_case",
            "activity",
            "impact_scores",
            "feedback",
            "case_view",
            "partner",
            "advocate",
            "advocate_qualification",
            "advocate_absence",
            "allocation_decision",
            "partner_terms",
            "subcontract",
            "webhook_endpoint",
            "webhook_delivery",
            "mailbox");

    private static final String NO_PRIVILEGE = "42501";

    private static String own;
    private static String other;
    private static String taking;

    /** Once for all: no test below changes a row. */
    @BeforeEach
    void two_partners_with_an_offer_and_a_case_each() {
        TestClock.set(Hub.NOW);
        if (own != null) {
            return;
        }
        taking = Hub.aPartner();
        own = Hub.aPartner();
        other = Hub.aPartner();
        for (var partner : List.of(own, other)) {
            Hub.manager()
                    .header("If-Match", "\"0\"")
                    .body("{\"absences\":[{\"from\":\"2016-08-01\",\"to\":\"2016-08-12\",\"kind\":\"LEAVE\"}]}")
                    .put("/partners/" + partner + "/advocates/ADV-01/absences")
                    .then()
                    .statusCode(200);
            var caseId = Hub.anOpenCase(partner);
            Hub.partner(partner)
                    .body("{\"contactOn\":\"2016-04-05\",\"mode\":\"CLIENT_CONTACT_F2F\"}")
                    .post("/cases/" + caseId + "/first-contact")
                    .then()
                    .statusCode(200);
            Hub.partner(partner)
                    .body(
                            "{\"advocateId\":\"ADV-01\",\"workedOn\":\"2016-04-05\",\"category\":\"TRAVEL\",\"minutes\":5}")
                    .post("/cases/" + caseId + "/activities")
                    .then()
                    .statusCode(201);
            Hub.partner(partner).get("/cases/" + caseId).then().statusCode(200);
            Hub.partner(partner)
                    .body("{\"point\":\"START\",\"scoredOn\":\"2016-04-05\",\"IMP1\":1,\"IMP2\":1,\"IMP3\":1}")
                    .post("/cases/" + caseId + "/scores")
                    .then()
                    .statusCode(201);
            Hub.partner(partner)
                    .body(
                            "{\"givenOn\":\"2016-04-05\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\","
                                    + "\"CAL4\":\"YES\",\"CAL5\":\"YES\"}")
                    .post("/cases/" + caseId + "/feedback")
                    .then()
                    .statusCode(201);
            Hub.partner(partner)
                    .body(
                            "{\"toPartner\":\"%s\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"2016-04-05\",\"handoverNote\":\"-\"}"
                                    .formatted(taking))
                    .post("/cases/" + Hub.anOpenCase(partner) + "/transfer")
                    .then()
                    .statusCode(201);
            Hub.partner(partner)
                    .body("{\"url\":\"http://localhost:9/\",\"types\":[],\"afterPosition\":0}")
                    .post("/webhooks")
                    .then()
                    .statusCode(201);
            Hub.partner(partner)
                    .body("{\"address\":\"team@example.org\"}")
                    .put("/partners/" + partner + "/mailbox")
                    .then()
                    .statusCode(200);
            await().until(
                            () -> Database.number(
                                    "select count(*) from webhook_delivery where partner_id = ?", partner),
                            count -> count > 0);
        }
    }

    @Test
    void a_transfer_is_seen_from_both_its_sides_and_from_no_third() throws SQLException {
        var query = "select from_partner from case_transfer";

        assertEquals(List.of(own), distinct(own, query));
        assertTrue(distinct(taking, query).containsAll(List.of(own, other)));
        assertEquals(List.of(), distinct("P-NOBODY", query));
        assertEquals(List.of(), distinct(null, query));
    }

    @ParameterizedTest
    @MethodSource("securedTables")
    void a_query_without_a_condition_sees_own_rows_only(String table, String column) throws SQLException {
        var query = "select " + column + " from " + table;

        var seen = distinct(own, query);
        assertTrue(List.of(own).containsAll(seen), () -> table + " shows " + seen);
        assertEquals(List.of(), distinct(null, query));
        assertEquals(List.of(), distinct("", query));
        if (FILLED.contains(table)) {
            assertEquals(List.of(own), seen);
            assertTrue(distinct("*", query).containsAll(List.of(own, other)));
        }
    }

    @ParameterizedTest
    @MethodSource("securedTables")
    void a_table_has_the_one_policy_for_everything_that_is_done_to_it(String table, String column) {
        var policies = Database.rows("""
                select p.permissive, p.roles::text as roles, p.cmd, regexp_replace(p.qual, '[\\s()]|::text', '', 'g') as qual
                from pg_policies p where p.schemaname = 'public' and p.tablename = ?
                """, table);

        assertEquals(
                List.of(Map.of(
                        "permissive",
                        "PERMISSIVE",
                        "roles",
                        "{public}",
                        "cmd",
                        "ALL",
                        "qual",
                        "CASEcurrent_setting'hub.partner',trueWHEN'*'THENtrueELSEcurrent_setting'hub.partner',true="
                                + column + "END")),
                policies);
        assertEquals(
                1,
                Database.number(
                        "select count(*) from pg_class where relname = ? and relrowsecurity"
                                + " and pg_get_userbyid(relowner) <> 'hub_app'",
                        table));
    }

    @ParameterizedTest
    @MethodSource("securedTables")
    void a_statement_without_a_condition_changes_own_rows_only(String table, String column) throws SQLException {
        try (var connection = connectionOf(own);
                var statement = connection.createStatement()) {
            var owned = Database.number("select count(*) from " + table + " where " + column + " = ?", own);
            try {
                assertEquals(owned, statement.executeUpdate("update " + table + " set " + column + " = " + column));
            } catch (SQLException appendOnly) {
                assertEquals(NO_PRIVILEGE, appendOnly.getSQLState());
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_row_cannot_be_made_another_partners() throws SQLException {
        try (var connection = connectionOf(own);
                var statement = connection.prepareStatement("update feed_entry set partner_id = ?")) {
            statement.setString(1, other);
            assertEquals(
                    NO_PRIVILEGE,
                    assertThrows(SQLException.class, statement::executeUpdate).getSQLState());
        }
    }

    @Test
    void every_table_is_secured_or_known_to_be_nobodys() {
        var tables = SecuredTables.names();
        tables.removeAll(SecuredTables.all().keySet());
        tables.removeAll(SecuredTables.NOBODYS);
        tables.removeAll(SecuredTables.TWO_PARTNERS);

        assertEquals(Set.of(), tables, "neither names a partner nor stands in SecuredTables.NOBODYS");
    }

    @Test
    void the_role_of_the_service_cannot_get_round_the_policies() {
        assertEquals(
                1,
                Database.number(
                        "select count(*) from pg_roles where rolname = 'hub_app' and not rolbypassrls and not rolsuper"));
    }

    static Stream<Arguments> securedTables() {
        return SecuredTables.all().entrySet().stream().map(table -> Arguments.of(table.getKey(), table.getValue()));
    }

    private static List<String> distinct(String partner, String query) throws SQLException {
        try (var connection = connectionOf(partner);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var seen = new TreeSet<String>();
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
            return List.copyOf(seen);
        }
    }

    /** ADR 0136: of another partner no more than the public directory says, and nobody writes past the policies through it. */
    @Test
    void the_views_across_partners_show_names_and_what_is_contracted_and_take_nothing() throws SQLException {
        assertEquals(
                Set.of("partner_id", "name", "service_types", "valid_from", "valid_to"),
                Database.rows("select distinct column_name from information_schema.columns"
                                + " where table_name in ('partner_name', 'partner_taking')")
                        .stream()
                        .map(column -> (String) column.get("column_name"))
                        .collect(Collectors.toSet()));
        try (var connection = connectionOf(Hub.aPartner());
                var statement = connection.createStatement()) {
            assertEquals(
                    NO_PRIVILEGE,
                    assertThrows(
                                    SQLException.class,
                                    () -> statement.executeUpdate("update partner_name set name = 'Ours'"))
                            .getSQLState());
        }
    }

    /** As the service connects, with the setting that the runtime makes for each transaction; null leaves it out. */
    private static Connection connectionOf(String partner) throws SQLException {
        var connection = Database.asApp();
        connection.setAutoCommit(false);
        if (partner != null) {
            try (var statement = connection.prepareStatement("select set_config('hub.partner', ?, true)")) {
                statement.setString(1, partner);
                statement.execute();
            }
        }
        return connection;
    }
}
