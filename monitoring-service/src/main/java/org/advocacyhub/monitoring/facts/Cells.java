package org.advocacyhub.monitoring.facts;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps the cells of a generation true: what the referrals of a batch added to them before it was written is taken away, and what
 * they add afterwards is put in its place (ADR 0081). Right for every change of a fact, late, repeated or taken back, because it
 * asks what is known and not what happened. For one writer at a time.
 */
final class Cells {

    /** Columns of a sum: those of {@link #COLUMNS}, the contract first, and n. */
    private static final int SUMS = 9;

    private static final String COLUMNS = "contract_ref, measure, levels, day, d1, d2, d3, value";

    private static final String BEFORE = Contributions.before() + """
            select array_agg(contract_ref), array_agg(measure), array_agg(levels), array_agg(day), array_agg(d1), array_agg(d2),
                   array_agg(d3), array_agg(value), array_agg(n),
                   (select array_agg(referral_id) from due where parts & 512 <> 0)
            from (select %1$s, sum(n)::bigint as n from contribution group by %1$s) s
            """.formatted(COLUMNS);

    /** The numbers of all series of the contracts that are due, as one value: every sum needs some, and fetches none. */
    private static final String NUMBERS = """
            , numbers as materialized (
                select jsonb_object_agg(contract_ref || ':' || measure || ':' || level, series_id) as by_name
                from cell_series where contract_ref in (%s)
            )
            """;

    /** Sums in every series of which their day is a part, by the first day of the period; codes byte by byte, as in the index. */
    private static final String BY_PERIOD = """
            select p.series_id, any_value(c.measure) as measure, p.day, p.d1, p.d2, p.d3, c.value, sum(c.n)::bigint as n
            from (select %1$s, sum(n)::bigint as n from %2$s group by %1$s having sum(n) <> 0) c
            cross join (select 'D' as level union all select 'Q' union all select 'Y') l
            cross join numbers x
            cross join lateral (
                select (x.by_name -> (c.contract_ref || ':' || c.measure || ':' || l.level))::integer as series_id,
                    case l.level
                        when 'D' then c.day
                        when 'Q' then date_trunc('quarter', c.day::timestamp)::date
                        else make_date(extract(year from c.day - interval '3 months')::integer, 4, 1) end as day,
                    c.d1 collate "C" as d1, c.d2 collate "C" as d2, c.d3 collate "C" as d3
            ) p
            where strpos(c.levels, l.level) > 0
            group by p.series_id, p.day, p.d1, p.d2, p.d3, c.value
            having sum(c.n) <> 0
            """;

    private static final String MERGE = """
            merge into {facts}_cell as c using %s as m
            on c.series_id = m.series_id and c.day = m.day and c.d1 = m.d1 and c.d2 = m.d2 and c.d3 = m.d3 and c.value = m.value
            when matched and c.n + m.n = 0 then delete
            when matched then update set n = c.n + m.n
            when not matched then insert (series_id, day, d1, d2, d3, value, n)
                values (m.series_id, m.day, m.d1, m.d2, m.d3, m.value, m.n)
            """;

    /** What counts persons, by the measure that has a cell for each of them: the key of the person gives way to the codes after it. */
    private static final String PERSONS = """
            select p.series_id, c.day, c.d2 as d1, c.d3 as d2, '' as d3, 0 as value, c.n
            from (select series_id, day, d2, d3, %s as n from %s where starts_with(measure, 'PERSON') group by 1, 2, 3, 4) c
            join cell_series s on s.series_id = c.series_id
            join cell_series p on p.contract_ref = s.contract_ref and p.measure = replace(s.measure, 'PERSON', 'PERSONS')
                and p.level = s.level
            """;

    /**
     * A person counts once in a period: PERSONS moves when the first of its PERSON cells comes or the last one goes, and so does every
     * other measure of persons.
     */
    private static final String AFTER = Contributions.after()
            + NUMBERS.formatted("""
                    select contract_ref from due union select contract_ref from moved_minutes union select unnest(?::text[])""")
            + """
            , difference as (
                select %1$s, -n as n from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[],
                    ?::integer[], ?::bigint[]) as b (%1$s, n)
                union all
                select %1$s, n from contribution
            ), moved as materialized (%2$s), merged as (
                %3$s returning merge_action() as action, m.series_id, m.measure, m.day, m.d2, m.d3
            ), persons as (%4$s)
            """.formatted(
                            COLUMNS,
                            BY_PERIOD.formatted(COLUMNS, "difference"),
                            MERGE.formatted("(select * from moved where starts_with(measure, 'PERSON'))"),
                            PERSONS.formatted(
                                    "count(*) filter (where action = 'INSERT') - count(*) filter (where action = 'DELETE')",
                                    "merged"))
            + MERGE.formatted("""
                    (select * from moved where not starts_with(measure, 'PERSON')
                     union all
                     select series_id, '', day, d1, d2, d3, value, n from persons where n <> 0)
                    """);

    /** The dated tables by which minutes and needs are counted: with other rows in them the cells are others. */
    private static final String TABLES = """
            (select md5(concat_ws('|',
                (select string_agg(t::text, ',' order by t::text) from time_rule t),
                (select string_agg(v::text, ',' order by v::text) from visit_rule v),
                (select string_agg(e::text, ',' order by e::text) from need_estimate e))))
            """;

    /** However few rows the planner expects: sums of all facts are looked up by hash, and sorted once, as they are inserted. */
    private static final String AT_ONCE = """
            set local work_mem = '256MB'; set local jit = off; set local enable_sort = off; set local enable_mergejoin = off
            """;

    private final Connection connection;
    private final Generation generation;

    Cells(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /** Writes the changes by {@code facts}, and moves the cells by what that changes. */
    void follow(Changes changes, Facts facts) throws SQLException {
        if (changes.touched().isEmpty()) {
            facts.write(null);
            return;
        }
        var looked = looked(changes.touched());
        var ids = connection.createArrayOf("uuid", looked.keySet().toArray());
        var parts = connection.createArrayOf("integer", looked.values().toArray());
        var sums = looked.isEmpty() ? new Array[SUMS + 1] : sumsBefore(ids, parts);
        replace(sums, ids, parts, facts.write(ids));
    }

    /** What the referrals add, in columns, and of which everything has to be looked at afterwards. */
    private Array[] sumsBefore(Array ids, Array parts) throws SQLException {
        try (var before = connection.prepareStatement(generation.sql(BEFORE))) {
            before.setArray(1, ids);
            before.setArray(2, parts);
            try (var row = before.executeQuery()) {
                row.next();
                var sums = new Array[SUMS + 1];
                for (int column = 0; column <= SUMS; column++) {
                    sums[column] = row.getArray(column + 1);
                }
                return sums;
            }
        }
    }

    private void replace(Array[] sums, Array ids, Array parts, MovedMinutes moved) throws SQLException {
        try (var after = connection.prepareStatement(generation.sql(AFTER))) {
            var next = 1;
            after.setArray(next++, sums[SUMS]);
            after.setArray(next++, ids);
            after.setArray(next++, parts);
            next = moved.bind(after, next);
            after.setArray(next++, sums[0]); // of which contracts they were before
            for (int column = 0; column < SUMS; column++) {
                after.setArray(next++, sums[column]);
            }
            after.executeUpdate();
        }
    }

    /** All but those of which only minutes came or went; where something else changed too, all minutes are looked at. */
    private static Map<UUID, Integer> looked(Map<UUID, Integer> touched) {
        var looked = new HashMap<UUID, Integer>();
        touched.forEach((referralId, parts) -> {
            if (parts != Contributions.MINUTES) {
                var minutes = parts & Contributions.MINUTES;
                looked.put(
                        referralId,
                        minutes == 0 ? parts : parts - minutes | Contributions.WORK | Contributions.CLOSED_WORK);
            }
        });
        return looked;
    }

    /** Counts all facts into cells that are empty, whatever wrote the facts, and remembers by which definition. */
    void countAfresh() throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.executeUpdate(generation.sql(series("(select distinct contract_ref from {facts}_referral)")));
        }
        countAfresh(true);
        countAfresh(false);
        rememberDefinition();
    }

    /** Counts all facts into the cells of one half of the measures, which have to be empty: the other half can be counted at the same time. */
    void countAfresh(boolean firstHalf) throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.execute(AT_ONCE);
            insert.executeUpdate(generation.sql(afresh(firstHalf)));
        }
    }

    /** Remembers that the cells were counted by the definition of this program and by the dated tables as they are. */
    void rememberDefinition() throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into cell_definition (generation, version, tables) values (?, ?, %s)
                on conflict (generation) do update set version = excluded.version, tables = excluded.tables
                """.formatted(TABLES))) {
            upsert.setString(1, generation.letter());
            upsert.setInt(2, Contributions.VERSION);
            upsert.executeUpdate();
        }
    }

    /** In the order of the index, which grows at its end then. */
    private static String afresh(boolean firstHalf) {
        return Contributions.ofEverything(firstHalf)
                + NUMBERS.formatted("select contract_ref from due")
                + """
            , counted as (%s), persons as (%s)
            insert into {facts}_cell (series_id, day, d1, d2, d3, value, n)
            select series_id, day, d1, d2, d3, value, n from counted union all select * from persons order by 1, 2
            """.formatted(BY_PERIOD.formatted(COLUMNS, "contribution"), PERSONS.formatted("count(*)", "counted"));
    }

    /** Numbers the series that these contracts can have and have not yet; all of a level is more than there will be, and nobody has to know which. */
    static String series(String contracts) {
        var measures = Stream.of(Measure.values())
                .map(Measure::name)
                .flatMap(name -> Stream.of(name, name.replace("PERSONS", "PERSON")))
                .distinct()
                .collect(joining("', '", "'", "'"));
        return """
                insert into cell_series (contract_ref, measure, level)
                select c.ref, m.measure, l.level
                from %s as c (ref) cross join unnest(array[%s]) as m (measure) cross join unnest(array['D', 'Q', 'Y']) as l (level)
                where not exists (
                    select from cell_series s where s.contract_ref = c.ref and s.measure = m.measure and s.level = l.level)
                order by 1, 2, 3
                on conflict do nothing
                """.formatted(contracts, measures);
    }

    /** Whether the cells were counted by the definition of this program and by the dated tables as they are. */
    boolean areOurs() throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from cell_definition where generation = ? and version = ? and tables = " + TABLES)) {
            select.setString(1, generation.letter());
            select.setInt(2, Contributions.VERSION);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    /** Empties the cells; whoever reads them sees them as they were until the caller commits. */
    void clear() throws SQLException {
        try (var delete = connection.createStatement()) {
            delete.executeUpdate(generation.sql("delete from {facts}_cell"));
        }
    }

    /** Writes facts, and says which minutes came or went of other referrals than these. */
    interface Facts {
        MovedMinutes write(Array looked) throws SQLException;
    }
}
