package org.advocacyhub.local.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;

/** Read-only eyes on the databases of the four services. Not for many threads. */
public final class Databases implements AutoCloseable {

    private final Map<Part, Connection> connections = new EnumMap<>(Part.class);

    public Databases(Ports ports, Secrets secrets) {
        try {
            for (var service : Part.SERVICES) {
                var connection = Postgres.connect(ports, secrets, service.shortId());
                connection.setAutoCommit(true);
                connection.setReadOnly(true);
                connections.put(service, connection);
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("cannot look into the databases: " + e.getMessage(), e);
        }
    }

    /** The one number that a query answers. */
    long count(Part service, String query) {
        try (var statement = connections.get(service).createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw failed(service, query, e);
        }
    }

    /** Every row of a query as texts; null stays null. */
    List<List<String>> rows(Part service, String query) {
        try (var statement = connections.get(service).createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<List<String>>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw failed(service, query, e);
        }
    }

    /** Every referral that referral-service has stored. */
    public List<UUID> referralIds() {
        return rows(Part.REFERRAL, "select id from referral").stream()
                .map(row -> UUID.fromString(row.getFirst()))
                .toList();
    }

    private static IllegalStateException failed(Part service, String query, SQLException cause) {
        return new IllegalStateException(service.id() + ": " + query + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        for (var connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException _) {
                continue; // reading is over; a broken connection is closed as well
            }
        }
    }
}
