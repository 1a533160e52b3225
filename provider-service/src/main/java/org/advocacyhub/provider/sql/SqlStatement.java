package org.advocacyhub.provider.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.advocacyhub.runtime.database.LastStatement;

/**
 * A statement with its values, to be said at once through {@link Sql} or as one of a transaction's last words.
 *
 * @param sql with {@code ?} for each value; an array of ids or days travels as text and says {@code ?::uuid[]}
 * @param values in their order; may be null
 */
public record SqlStatement(String sql, List<Object> values) implements LastStatement {

    public SqlStatement(String sql, Object... values) {
        this(sql, Collections.unmodifiableList(Arrays.asList(values)));
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (var value : values) {
            set(connection, statement, next++, value);
        }
        return next;
    }

    private static void set(Connection connection, PreparedStatement statement, int place, Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case Instant at -> statement.setObject(place, at.atOffset(ZoneOffset.UTC));
            case Enum<?> code -> statement.setString(place, code.name());
            case String[] texts -> statement.setArray(place, connection.createArrayOf("text", texts));
            case Integer[] numbers -> statement.setArray(place, connection.createArrayOf("int4", numbers));
            default -> statement.setObject(place, value);
        }
    }

    /** Without the values, which don't belong in a log. */
    @Override
    public String toString() {
        return "SqlStatement[" + sql + "]";
    }
}
