package org.advocacyhub.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link CleanDatabase} says. */
final class DatabaseCleaner implements BeforeEachCallback {

    private static final String TABLES = """
            select quote_ident(tablename) from pg_tables
            where schemaname = 'public' and tablename !~ '^(flyway|outbox|inbox)_' and tablename <> all (?)
            """;
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40P01", "55P03"); // deadlock, lock timeout
    private static final int TRIES = 10;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        var asked = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), CleanDatabase.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), CleanDatabase.class))
                .orElseThrow();
        var keep = new TreeSet<>(Set.of(asked.keep()));
        ConfigProvider.getConfig()
                .getOptionalValues("hub.testkit.keep", String.class)
                .ifPresent(keep::addAll);
        try (var connection = Database.asSuperuser()) {
            empty(connection, keep);
        }
    }

    private static void empty(Connection connection, Set<String> keep) throws SQLException {
        var tables = tables(connection, keep);
        if (tables.isEmpty()) {
            return;
        }
        for (var attempt = 1; ; attempt++) {
            try (var statement = connection.createStatement()) {
                // the service goes on working meanwhile: give way to it and come again
                statement.execute("set lock_timeout = '1s'");
                statement.execute("truncate " + String.join(", ", tables) + " cascade");
                return;
            } catch (SQLException e) {
                if (attempt == TRIES || !WORTH_ANOTHER_TRY.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static Set<String> tables(Connection connection, Set<String> keep) throws SQLException {
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", keep.toArray()));
            try (var result = statement.executeQuery()) {
                var tables = new TreeSet<String>();
                while (result.next()) {
                    tables.add(result.getString(1));
                }
                return tables;
            }
        }
    }
}
