package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Plan;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Suite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The backup of deploy/docs/operations.md, taken while the services work, and restored: the four databases come back as they were at one
 * moment, what was written while the backup ran included.
 */
@Order(2)
@ExtendWith(WholeSuite.class)
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOG = "pg_wal";
    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts");

    private final WholeSuite whole;
    private final Road road;

    RestoreIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void what_was_backed_up_at_work_comes_back_whole() throws Exception {
        var live = whole.suite();
        var copy = new Home(live.home().root(), live.home().built().resolve("restored"));
        copy.empty();
        var from = live.home().data(Part.POSTGRES).resolve("data");
        var to = copy.data(Part.POSTGRES).resolve("data");
        road.openOffer(road.refer(Forms.community("Before")), 1);

        try (var connection = Postgres.connect(live.ports(), live.secrets(), "postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(from, to, false);
            road.openOffer(road.refer(Forms.community("Meanwhile")), 1);
            whole.settle();
            eventually(
                    "hours stand in the ledger",
                    () -> rows(live, "select count(*) from ledger_due") == 0 ? true : null);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                assertTrue(label.next());
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        }
        var moment = eventually("nothing is written while the log of changes is copied", () -> {
            var before = contents(live);
            copyLog(from, to);
            return before.equals(contents(live)) ? before : null;
        });
        Files.copy(live.home().state().resolve("secrets.json"), copy.state().resolve("secrets.json"));

        var ports = Ports.free();
        var plan = Plan.of(copy, ports, "demo", List.of(Part.POSTGRES));
        try (var restored = Suite.start(plan, (_, _) -> {})) {
            restored.awaitReady(PATIENCE);
            for (var service : Part.SERVICES) {
                var tables = moment.get(service);
                assertTrue(tables.size() > 10, tables::toString);
                assertEquals(tables, contents(restored, service), service.id());
            }
        }
        copy.empty();
    }

    private static long rows(Suite suite, String query) {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.MONITORING.shortId());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static Map<Part, Map<String, String>> contents(Suite suite) {
        var contents = new EnumMap<Part, Map<String, String>>(Part.class);
        for (var service : Part.SERVICES) {
            contents.put(service, contents(suite, service));
        }
        return contents;
    }

    /** Number of rows and a sum over their contents, by table. */
    private static Map<String, String> contents(Suite suite, Part service) {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), service.shortId())) {
            var contents = new TreeMap<String, String>();
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(
                                "select count(*), sum(hashtextextended(t::text, 0)::numeric) from " + table + " t")) {
                    row.next();
                    contents.put(table, row.getLong(1) + " rows, " + row.getString(2));
                }
            }
            return contents;
        } catch (SQLException e) {
            throw new AssertionError(service.id(), e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select array_agg(format('%I.%I', schemaname, tablename) order by 1)
                        from pg_tables where schemaname not in ('pg_catalog', 'information_schema')""")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static void copyLog(Path from, Path to) {
        try {
            copy(from.resolve(LOG), to.resolve(LOG), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files come and go while a server works; what vanished is told of in its log of changes. */
    private static void copy(Path from, Path to, boolean withLog) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var target = to.resolve(from.relativize(directory).toString());
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var path = from.relativize(file);
                if ((withLog || !path.startsWith(LOG))
                        && !OF_THE_RUNNING_SERVER.contains(path.getFileName().toString())) {
                    try {
                        Files.copy(
                                file,
                                to.resolve(path.toString()),
                                StandardCopyOption.REPLACE_EXISTING,
                                StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException _) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
