package org.advocacyhub.local.bench;

import java.sql.SQLException;
import java.util.List;

/** The tables of facts in monitoring's database: how much is in them, how fast the same rows could be copied, and whether two sets are equal. */
final class FactTables {

    private static final List<String> FACTS = List.of(
            "referral",
            "triage",
            "waiting",
            "offer",
            "case",
            "assignment",
            "instruction",
            "visit",
            "report",
            "alert",
            "activity",
            "minutes",
            "score",
            "feedback");

    private final MeasuredDatabase database;

    FactTables(MeasuredDatabase database) {
        this.database = database;
    }

    /** Events of the three large topics that the current generation has. */
    long heard() throws SQLException {
        return database.number("""
                select coalesce(sum(next_offset), 0) from (
                    select * from facts_a_heard where %1$s = 'a' union all select * from facts_b_heard where %1$s = 'b') h
                where topic in ('referrals', 'allocations', 'cases')
                """.formatted("(select coalesce((select active from fact_generation), 'a'))"));
    }

    /** Rows of facts in the current generation. */
    long rows() throws SQLException {
        long rows = 0;
        var generation = generation();
        for (var table : FACTS) {
            rows += database.number("select count(*) from facts_" + generation + "_" + table);
        }
        return rows;
    }

    long cells() throws SQLException {
        return database.number("select count(*) from facts_" + generation() + "_cell");
    }

    /** Writes the facts to files and makes empty tables like theirs, with nothing but the primary key. */
    void prepareCopy() throws SQLException {
        var generation = generation();
        for (var table : FACTS) {
            var from = "facts_" + generation + "_" + table;
            database.execute("copy " + from + " to '" + file(table) + "'");
            database.execute("create table copy_" + table + " (like " + from + ")");
            database.execute("alter table copy_" + table + " add primary key (" + primaryKey(from) + ")");
        }
        database.checkpoint();
    }

    /** The server copies the files into those tables. */
    void copy() throws SQLException {
        for (var table : FACTS) {
            database.execute("copy copy_" + table + " from '" + file(table) + "'");
        }
    }

    /** Where the server may write. */
    private String file(String table) throws SQLException {
        return database.text("select current_setting('data_directory')") + "/copied_" + table;
    }

    /** Rows that only one of the two generations has, facts and cells. */
    long differences() throws SQLException {
        long differences = 0;
        for (var table : FACTS) {
            differences += differences("facts_a_" + table, "facts_b_" + table);
        }
        return differences + differences("facts_a_cell", "facts_b_cell");
    }

    private long differences(String one, String other) throws SQLException {
        return database.number("""
                select (select count(*) from (table %1$s except table %2$s) x)
                     + (select count(*) from (table %2$s except table %1$s) y)
                """.formatted(one, other));
    }

    private String primaryKey(String table) throws SQLException {
        return database.text("""
                select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int[], a.attnum::int))
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indisprimary and i.indrelid = '%s'::regclass
                """.formatted(table));
    }

    private String generation() throws SQLException {
        return database.text("select coalesce((select active from fact_generation), 'a')");
    }
}
