package org.advocacyhub.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What PostgreSQL logs of one transaction becomes a script that repeats it. */
class PgbenchScriptTest {

    private static final String CALLER = "11111111-2222-4333-8444-555555555555";
    private static final String REFERRAL = "01a223db-1387-7209-b827-c73ebe9077f7";

    private static final List<String> LOG =
            """
            2026-05-03 09:00:00.001 UTC [7] LOG:  statement: BEGIN
            2026-05-03 09:00:00.001 UTC [8] LOG:  execute S_4: select * from outbox_event where position > $1
            2026-05-03 09:00:00.001 UTC [8] DETAIL:  Parameters: $1 = '17'
            2026-05-03 09:00:00.002 UTC [7] LOG:  execute S_2: select set_config('hub.partner', $1, true)
            2026-05-03 09:00:00.002 UTC [7] DETAIL:  Parameters: $1 = '*'
            2026-05-03 09:00:00.003 UTC [7] LOG:  execute S_3/C_1: insert into referral (id, sender, words, ref)
            \tvalues ($1, $2, cast($3 as text), $4)
            2026-05-03 09:00:00.003 UTC [7] DETAIL:  Parameters: $1 = '%1$s', $2 = '%2$s', $3 = 'it''s, $4 = ''no''
            \tsecond line', $4 = NULL
            2026-05-03 09:00:00.004 UTC [7] LOG:  execute S_5: select pg_advisory_xact_lock($1, g) from unnest($2::int4[]) g
            2026-05-03 09:00:00.004 UTC [7] DETAIL:  Parameters: $1 = '1213547009', $2 = '{129}'
            2026-05-03 09:00:00.005 UTC [7] LOG:  execute S_1: COMMIT
            2026-05-03 09:00:00.006 UTC [7] LOG:  statement: BEGIN
            """.formatted(REFERRAL, CALLER).lines().toList();

    @Test
    void the_statements_of_the_one_transaction_are_found_with_their_parameters() {
        var transaction = CapturedStatement.transactionWith("insert into referral ", LOG);

        assertEquals(5, transaction.size());
        assertEquals("BEGIN", transaction.getFirst().sql());
        assertEquals("COMMIT", transaction.getLast().sql());
        var insert = transaction.get(2);
        assertTrue(insert.sql().contains("\nvalues ($1"));
        assertEquals(4, insert.parameters().size());
        assertEquals("it's, $4 = 'no'\nsecond line", insert.parameters().get(2));
        assertEquals(null, insert.parameters().get(3));
    }

    @Test
    void a_transaction_that_was_not_logged_is_missed() {
        assertThrows(IllegalStateException.class, () -> CapturedStatement.transactionWith("insert into person", LOG));
    }

    @Test
    void ids_and_locks_are_drawn_anew_and_all_else_stays() {
        var transaction = CapturedStatement.transactionWith("insert into referral ", LOG);
        var another = List.of(new CapturedStatement("select $1", List.of(CALLER)));

        var script = new PgbenchScript(transaction, another);

        assertTrue(script.text().contains("values (:id0, :constant1, cast(:constant2 as text), :nothing);"));
        assertTrue(script.text().contains("uuidv7() as id0"));
        assertTrue(script.text().contains("pg_advisory_xact_lock(:constant3, g) from unnest(:lock_array::int4[]) g;"));
        assertEquals("*", script.constants().get("constant0"));
        assertEquals(CALLER, script.constants().get("constant1"));
        assertFalse(script.constants().containsKey("nothing"));
        assertFalse(script.constants().containsValue(REFERRAL));
    }

    @Test
    void what_a_kind_of_request_draws_by_itself_stands_where_the_value_stood_and_a_version_is_what_it_is_by_then() {
        var offer = "00000000-0000-4000-8000-000000000007";
        var event = "01a223db-1387-7209-b827-c73ebe9077f8";
        var transaction = List.of(
                new CapturedStatement("select set_config('hub.partner', $1, true)", List.of("PARTNER-5")),
                new CapturedStatement(
                        "update offer set state=$1,version=$2 where id=$3 and version=$4",
                        List.of("ACCEPTED", "1", offer, "0")),
                new CapturedStatement(
                        "insert into outbox_event select unnest($1::uuid[]), unnest($2::int2[])",
                        List.of("{" + REFERRAL + "," + event + "}", "{3,9}")));

        var script = new PgbenchScript(
                transaction,
                List.of(),
                new PgbenchScript.Own(
                        List.of("\\set p random(5, 9)"),
                        Map.of("PARTNER-5", "('PARTNER-' || :p)"),
                        Map.of(offer, "(select id from next_offer)")));

        assertTrue(script.text().contains("\\set p random(5, 9)\n"), script::text);
        assertTrue(script.text().contains("set_config('hub.partner', ('PARTNER-' || :p), true)"), script::text);
        assertTrue(
                script.text().contains("update offer set state=:constant0,version=version+1 where id=:id0;"),
                script::text);
        assertTrue(script.text().contains("(select id from next_offer) as id0"), script::text);
        assertTrue(
                script.text().contains("unnest(:array0::uuid[]), unnest(:bucket_array_of_two::int2[])"), script::text);
        assertTrue(script.text().contains("'{' || drawn.id1 || ',' || drawn.id2 || '}' as array0"), script::text);
    }

    @Test
    void only_the_outbox_has_locks_and_buckets_and_an_empty_array_stays_empty() {
        var transaction = List.of(
                new CapturedStatement("select set_config('hub.partner', $1, true)", List.of("PARTNER-5")),
                new CapturedStatement(
                        "insert into activity select * from unnest($1::int[], $2::text[])", List.of("{6}", "{}")),
                new CapturedStatement(
                        "insert into outbox_event select unnest($1::uuid[]), unnest($2::int2[])",
                        List.of("{}", "{6}")));

        var script = new PgbenchScript(transaction, transaction);

        assertTrue(script.text().contains("unnest(:constant1::int[], :constant2::text[])"), script.text());
        assertTrue(script.text().contains("unnest(:constant2::uuid[]), unnest(:bucket_array::int2[])"), script.text());
        assertEquals("{6}", script.constants().get("constant1"));
        assertEquals("{}", script.constants().get("constant2"));
    }
}
