package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.Columns;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Plain JDBC on the connection of the running transaction, for the ledger and what stands on it. */
@ApplicationScoped
public class LedgerDatabase {

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    LedgerDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The rows of a query. */
    public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return List.copyOf(found);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("the ledger could not be read", failed);
        }
    }

    /** The first row of a query, if there is any. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... parameters) {
        return list(sql, row, parameters).stream().findFirst();
    }

    /** Runs a statement; answers how many rows it touched. */
    public int execute(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure("the ledger could not be written", failed);
        }
    }

    /** Runs a statement once for each row of parameters, as one batch. */
    public void batch(String sql, Collection<Object[]> rows) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new DatabaseFailure("the ledger could not be written", failed);
        }
    }

    /**
     * Runs a statement once with all rows, each column of them as one array.
     *
     * @param types of the elements of the arrays, in the words of the database
     * @return how many rows it touched
     */
    public int columns(String sql, List<String> types, List<Object[]> rows) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Columns.bind(types, rows, statement);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure("the ledger could not be written", failed);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> code -> statement.setString(i + 1, code.name());
                case UUID[] ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case null, default -> statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
