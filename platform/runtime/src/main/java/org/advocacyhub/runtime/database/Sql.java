package org.advocacyhub.runtime.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Says plain SQL in the current transaction, on the connection that Hibernate uses too; what Hibernate still holds back isn't seen. What the
 * database refuses is a {@link DatabaseFailure}. Values are those of {@link Values#bind}.
 */
@ApplicationScoped
public class Sql {

    /** Makes something of the row at which it stands. */
    public interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** Takes the row at which it stands. */
    public interface Visit {

        void of(ResultSet row) throws SQLException;
    }

    private interface Saying<T> {

        T by(PreparedStatement statement) throws SQLException;
    }

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a question, in their order. */
    public <T> List<T> list(String question, Reading<T> reading, Object... values) {
        var found = new ArrayList<T>();
        each(question, row -> found.add(reading.of(row)), values);
        return Collections.unmodifiableList(found);
    }

    /** Visits all rows of a question, in their order. */
    public void each(String question, Visit visit, Object... values) {
        say(question, statement -> {
            Values.bind(statement, 1, values);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    visit.of(row);
                }
                return null;
            }
        });
    }

    /** The first row of a question; nothing when there is none, or nothing in it. */
    public <T> Optional<T> first(String question, Reading<T> reading, Object... values) {
        return say(question, statement -> {
            Values.bind(statement, 1, values);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(reading.of(row)) : Optional.empty();
            }
        });
    }

    /** Whether a question has any row. */
    public boolean any(String question, Object... values) {
        return first(question, _ -> true, values).isPresent();
    }

    /** Changes rows; answers how many. */
    public int change(String change, Object... values) {
        return say(change, statement -> {
            Values.bind(statement, 1, values);
            return statement.executeUpdate();
        });
    }

    /** The same of a statement that could also be a transaction's last word. */
    public int change(SqlStatement change) {
        return change(change.sql(), change.values().toArray());
    }

    /** Makes the same change once for each of these values, in one round trip. */
    public void batch(String change, List<Object[]> rows) {
        say(change, statement -> {
            for (var values : rows) {
                Values.bind(statement, 1, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Makes a change once with all rows, each column of them as one array.
     *
     * @param types of the elements of the arrays, in the words of the database
     * @return how many rows it touched
     */
    public int columns(String change, List<String> types, Collection<Object[]> rows) {
        return say(change, statement -> {
            Columns.bind(statement, 1, types, rows);
            return statement.executeUpdate();
        });
    }

    private <T> T say(String sql, Saying<T> saying) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return saying.by(statement);
        } catch (SQLException failed) {
            throw new DatabaseFailure("a statement failed, SQL state " + failed.getSQLState(), failed);
        }
    }

    /** The instant in a column, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    /** The instant in a column, or null. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** The texts in a column that is an array; none when it is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return texts(row.getArray(column));
    }

    /** The texts in a column that is an array; none when it is null. */
    public static List<String> texts(ResultSet row, int column) throws SQLException {
        return texts(row.getArray(column));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
