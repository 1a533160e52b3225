package org.advocacyhub.testkit.servers;

import static org.advocacyhub.testkit.servers.Servers.APP;
import static org.advocacyhub.testkit.servers.Servers.EQUALITY;
import static org.advocacyhub.testkit.servers.Servers.OWNER;
import static org.advocacyhub.testkit.servers.Servers.PASSWORD;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Creates the roles and the database as an installation has them: one role owns the tables, another works, and a third, which
 * the working role may take on but does not inherit, reads what is kept apart.
 */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static Postgres prepare(Postgres server) {
        try (var connection = DriverManager.getConnection(server.adminUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
            statement.execute("create role %s login password '%s'".formatted(APP, PASSWORD));
            statement.execute("create role %s nologin".formatted(EQUALITY));
            statement.execute("grant %s to %s with inherit false, set true".formatted(EQUALITY, APP));
            statement.execute("create database hub owner " + OWNER);
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException("The roles could not be created", e);
        }
    }
}
