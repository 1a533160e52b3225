package org.advocacyhub.runtime.database;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database itself keeps partners apart, whatever the query says. */
@HubTest
@CleanDatabase
class RowScopeTest {

    @BeforeEach
    void two_partners_have_a_note_each() {
        Database.execute("insert into note values (gen_random_uuid(), 'P1', 'one'), (gen_random_uuid(), 'P2', 'two')");
    }

    @Test
    void a_partner_sees_its_own_rows() {
        assertEquals(List.of("one"), visibleWith(Tokens.partner("P1")));
        assertEquals(List.of("two"), visibleWith(Tokens.partner("P2")));
    }

    @Test
    void the_hub_sees_all() {
        assertEquals(List.of("one", "two"), visibleWith(Tokens.of("hub-manager")));
    }

    @Test
    void a_partners_token_without_its_partner_sees_nothing() {
        assertEquals(List.of(), visibleWith(Tokens.of("partner")));
    }

    @Test
    void a_partner_cannot_write_for_another() {
        given().auth()
                .oauth2(Tokens.partner("P1"))
                .contentType("application/json")
                .body(Map.of("partnerId", "P2", "text", "smuggled", "pinned", true))
                .post("/notes")
                .then()
                .statusCode(500);
        assertEquals(List.of("one", "two"), visibleWith(Tokens.of("hub-manager")));
    }

    @Test
    void a_partner_writes_its_own_under_a_key_and_not_anothers() {
        assertEquals(201, written("P1", "mine"));
        assertEquals(500, written("P2", "smuggled"));
        assertEquals(List.of("mine", "one"), visibleWith(Tokens.partner("P1")));
        assertEquals(List.of("two"), visibleWith(Tokens.partner("P2")));
    }

    private static int written(String owner, String text) {
        return given().auth()
                .oauth2(Tokens.partner("P1"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("partnerId", owner, "text", text, "pinned", true))
                .post("/notes")
                .statusCode();
    }

    @Test
    void outside_a_transaction_of_ours_nothing_is_visible() throws SQLException {
        try (var connection = Database.asApp();
                var rows = connection.createStatement().executeQuery("select count(*) from note")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    private static List<String> visibleWith(String token) {
        return given().auth()
                .oauth2(token)
                .get("/notes")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
