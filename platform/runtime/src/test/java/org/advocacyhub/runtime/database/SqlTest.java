package org.advocacyhub.runtime.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/** Values arrive as they were sent, rows come back as they stand, and all of it belongs to the transaction. */
@HubTest
@CleanDatabase
class SqlTest {

    private enum Band {
        P1
    }

    private static final String ADD = "insert into note (id, partner_id, text) values (?, ?, ?)";

    @Inject
    Sql sql;

    @Test
    void every_kind_of_value_arrives_and_comes_back() {
        var id = UUID.randomUUID();
        var at = Instant.parse("2016-03-27T00:59:59.123456Z");
        var day = LocalDate.of(2016, 2, 29);

        inTransaction(() -> {
            assertEquals(Optional.of(at), sql.first("select ?::timestamptz", row -> Sql.instant(row, 1), at));
            assertEquals(Optional.of(day), sql.first("select ?::date", row -> row.getObject(1, LocalDate.class), day));
            assertEquals(Optional.of("P1"), sql.first("select ?::text", row -> row.getString(1), Band.P1));
            assertEquals(
                    List.of("a", "b"),
                    sql.first("select ?::text[]", row -> Sql.texts(row, 1), (Object) new String[] {"a", "b"})
                            .orElseThrow());
            assertTrue(sql.any("select 1 where ?::uuid = any (?)", id, new UUID[] {id}));
            assertFalse(sql.any("select 1 where 3 = any (?)", (Object) new Integer[] {1, 2}));
        });
    }

    @Test
    void a_null_is_a_null_whatever_it_would_have_been() {
        inTransaction(() -> {
            assertNull(sql.list("select ?::timestamptz as at", row -> Sql.instant(row, "at"), (Object) null)
                    .getFirst());
            assertEquals(
                    List.of(List.of()), sql.list("select ?::text[] as of", row -> Sql.texts(row, "of"), (Object) null));
            assertEquals(Optional.empty(), sql.first("select ?::text", row -> row.getString(1), (Object) null));
        });
    }

    @Test
    void rows_come_in_their_order_and_cannot_be_changed() {
        inTransaction(() -> {
            var numbers = sql.list("select n from generate_series(3, 1, -1) n", row -> row.getInt(1));

            assertEquals(List.of(3, 2, 1), numbers);
            assertThrows(UnsupportedOperationException.class, () -> numbers.add(0));
            var visited = new ArrayList<Integer>();
            sql.each("select n from generate_series(1, ?) n", row -> visited.add(row.getInt(1)), 3);
            assertEquals(List.of(1, 2, 3), visited);
        });
    }

    @Test
    void a_batch_and_columns_write_every_row() {
        var rows = List.of(note("one"), note("two"));
        inTransaction(() -> {
            sql.batch(ADD, rows);
            assertEquals(
                    2,
                    sql.columns(
                            "insert into note (id, partner_id, text) select * from unnest(?::uuid[], ?::text[], ?::text[])",
                            List.of("uuid", "text", "text"),
                            List.of(note("three"), note("four"))));
            assertEquals(4, sql.change("update note set version = 7 where partner_id = ?", "P1"));
        });
        assertEquals(4, Database.number("select count(*) from note where version = 7"));
    }

    @Test
    void what_a_transaction_wrote_goes_with_it() {
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    sql.change(new SqlStatement(ADD, note("gone")));
                    throw new IllegalStateException("taken back");
                }));

        assertEquals(0, Database.number("select count(*) from note"));
    }

    @Test
    void what_the_database_refuses_is_a_failure_with_its_cause_and_no_values() {
        var failure = assertThrows(
                DatabaseFailure.class,
                () -> inTransaction(() -> sql.change(ADD, "no id at all", "P1", "Somebody's words")));

        assertFalse(failure.getMessage().contains("words"));
        assertFalse(new SqlStatement(ADD, "Somebody's words").toString().contains("words"));
    }

    private static Object[] note(String text) {
        return new Object[] {UUID.randomUUID(), "P1", text};
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
