package org.advocacyhub.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.testkit.servers.Servers;

/** The database beside the service under test: to look at what it stored, and to try what its roles may do. */
public final class Database {

    private Database() {}

    /** A connection of the role that owns the tables and runs the migrations. */
    public static Connection asOwner() {
        return connect(Servers.OWNER);
    }

    /** A connection of the role by which the service works: row-level security applies. */
    public static Connection asApp() {
        return connect(Servers.APP);
    }

    /** The rows of a query, by column name; sees everything. */
    public static List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (var connection = asSuperuser();
                var statement = prepared(connection, sql, parameters);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<Map<String, Object>>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that a query answers, for example a count; sees everything. */
    public static long number(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst().values().iterator().next()).longValue();
    }

    /** Runs a statement as superuser and answers how many rows it touched. */
    public static int execute(String sql, Object... parameters) {
        try (var connection = asSuperuser();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(Servers.running().adminUrl());
    }

    private static Connection connect(String role) {
        try {
            return DriverManager.getConnection(Servers.running().databaseUrl(), role, Servers.PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot connect as " + role, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        var columns = result.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        return row;
    }
}
