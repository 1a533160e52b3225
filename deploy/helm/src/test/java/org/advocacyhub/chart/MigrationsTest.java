package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An upgrade at noon: the release before goes on while the next one has migrated already (ADR 0084, 0096). Migrations up to the numbers in
 * {@code released/migrations.properties} are left alone.
 */
class MigrationsTest {

    private static final Pattern VERSION = Pattern.compile("V([0-9]+)__.*\\.sql");

    /** By its number; null for what is no numbered migration. */
    private record Script(int version, Path file) {}

    private static List<Script> migrations(String service) throws IOException {
        var scripts = new ArrayList<Script>();
        try (var files = Files.list(Chart.ROOT.resolve(service + "-service/src/main/resources/db/migration"))) {
            for (var file : files.toList()) {
                var version = VERSION.matcher(file.getFileName().toString());
                if (version.matches()) {
                    scripts.add(new Script(Integer.parseInt(version.group(1)), file));
                }
            }
        }
        scripts.sort(Comparator.comparingInt(Script::version));
        return scripts;
    }

    private static int released(String service) throws IOException {
        try (var numbers = MigrationsTest.class.getResourceAsStream("/released/migrations.properties")) {
            var released = new Properties();
            released.load(numbers);
            return Integer.parseInt(released.getProperty(service + "-service"));
        }
    }

    @Test
    void the_release_before_can_live_with_every_migration_since() throws IOException {
        var faults = new ArrayList<String>();
        var ofBefore = 0;
        for (var service : Chart.SERVICES) {
            var expansion = new Expansion();
            for (var script : migrations(service)) {
                var found = expansion.faults(Files.readString(script.file()));
                if (script.version() > released(service)) {
                    found.forEach(fault -> faults.add(script.file().getFileName() + ": " + fault));
                } else {
                    ofBefore += found.size();
                }
            }
        }
        assertThat(ofBefore)
                .as("before the first release much was taken away, and it is seen")
                .isGreaterThan(5);
        assertThat(faults)
                .as("let the column, table or rule stay for one more release, or say above the statement why nobody "
                        + "needs it: -- contract: nothing since 1.3 reads offer.old_state")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table t (a int not null, unique (a)); alter table t alter a set not null, drop column a",
                "alter table t add column b text",
                "alter table t add column if not exists b text not null default 'x'",
                "alter table t add b int generated always as (a + 1) stored not null",
                "alter table t add column b text; alter table t add constraint t_b_check check (b in ('X', 'Y'))",
                "alter table t add column b uuid; create unique index on t (b)",
                "alter table t alter column a drop not null, alter column a set default 1",
                "alter table t drop constraint t_a_check",
                "create index on t (a); drop index t_a_idx; drop trigger g on t; drop policy p on t",
                "create or replace function f() returns int language sql as $$ select 1; drop table t; $$",
                "insert into t values ('drop table t; rename to x'); -- drop table t",
                "insert into t (a) values (1); update t set a = 2; grant select on t to ${app_role}",
                "create table t (state text check (state in ('A', 'B'))); alter table u add column x int; "
                        + "alter table t drop constraint t_state_check, add constraint t_state_check check (state in ('A', 'B', 'C'))",
            })
    void what_only_adds_is_let_through(String script) {
        assertThat(new Expansion().faults(script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table t                                              | something is not there any more",
                "DROP VIEW IF EXISTS v                                     | something is not there any more",
                "alter table t drop column a                               | something is not there any more",
                "alter table t drop a                                      | something is not there any more",
                "alter table t rename to u                                 | something is called otherwise",
                "alter table only t rename column a to b                   | something is called otherwise",
                "alter view v rename to w                                  | something is not there any more",
                "alter table t alter column a type bigint                  | a column is of another type",
                "alter table t alter a set data type text using a::text    | a column is of another type",
                "alter table t alter column a set not null                 | a row without the column is refused",
                "alter table t alter column a drop default                 | a row without the column is refused",
                "alter table t add column b text not null                  | a row without the new column is refused",
                "alter table t add column b text, add c text not null      | a row without the new column is refused",
                "alter table t add constraint c check (a > 0)              | rows that were right are refused",
                "alter table t add unique (a)                              | rows that were right are refused",
                "create unique index t_a on t (a)                          | rows that are told twice are refused",
                "create unique index on t using btree (a) where b > 0      | rows that are told twice are refused",
                "do $$ begin alter table t drop column a; end $$           | something is not there any more",
            })
    void what_takes_something_away_waits_for_a_release_of_its_own(String script, String reason) {
        assertThat(new Expansion().faults(script)).singleElement().asString().startsWith(reason);
        assertThat(new Expansion().faults("-- contract: nothing since 1.3 reads it\n" + script))
                .isEmpty();
        assertThat(new Expansion().faults("-- contract:\n" + script)).hasSize(1);
        assertThat(new Expansion().faults("-- contract: of another statement\nselect 1;\n" + script))
                .hasSize(1);
    }

    /** A list of words may grow; one that loses a word, or another rule under the same name, is a new demand. */
    @Test
    void a_check_that_is_replaced_has_to_be_wider() {
        var expansion = new Expansion();
        assertThat(expansion.faults("create table t (state text not null check (state in ('A', 'B')))"))
                .isEmpty();
        assertThat(expansion.faults(replaced("state in ('A', 'B', 'C')"))).isEmpty();
        assertThat(expansion.faults(replaced("state in ('A', 'B')"))).hasSize(1);
        assertThat(expansion.faults(replaced("state in ('A', 'B', 'C') and a > 0")))
                .hasSize(1);
    }

    private static String replaced(String check) {
        return "alter table t drop constraint t_state_check; alter table t add constraint t_state_check check (" + check
                + ")";
    }
}
