package org.advocacyhub.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a query that forgets whose rows it may read: the database itself (architecture.md section 7). */
@HubTest
class RowLevelSecurityTest {

    private String own;
    private String other;

    @BeforeEach
    void two_partners_with_an_offer_and_a_case_each() {
        TestClock.set(Hub.NOW);
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
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offer",
                "feed_entry",
                "advocacy_case",
                "activity",
                "impact_scores",
                "feedback",
                "case_view",
                "advocate",
                "advocate_qualification",
                "advocate_absence",
                "subcontract"
            })
    void a_query_without_a_condition_sees_own_rows_only(String table) throws SQLException {
        var query = "select partner_id from " + table;

        assertEquals(List.of(own), distinct(own, query));
        assertTrue(distinct("*", query).containsAll(List.of(own, other)));
        assertEquals(List.of(), distinct(null, query));
        assertEquals(List.of(), distinct("", query));
    }

    @Test
    void a_partner_is_hidden_from_the_others_too() throws SQLException {
        assertEquals(List.of(own), distinct(own, "select id from partner"));
        assertEquals(List.of(), distinct(null, "select id from partner"));
    }

    @Test
    void a_statement_without_a_condition_changes_own_rows_only() throws SQLException {
        try (var connection = connectionOf(own);
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update offer set band = 'P1'"));
            connection.rollback();
        }
    }

    @Test
    void every_table_that_names_a_partner_is_secured() {
        var tables = Database.rows("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where a.attname = 'partner_id' and c.relkind in ('r', 'p') and not c.relrowsecurity
                and c.relnamespace = 'public'::regnamespace
                """);

        assertEquals(List.of(), tables);
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
