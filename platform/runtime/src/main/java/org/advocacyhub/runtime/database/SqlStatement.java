package org.advocacyhub.runtime.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A statement with its values, as one of a transaction's last words.
 *
 * @param sql with {@code ?} for each value
 * @param values in their order, as {@link Values#bind} takes them; may be null
 */
public record SqlStatement(String sql, List<Object> values) implements LastStatement {

    public SqlStatement(String sql, Object... values) {
        this(sql, Collections.unmodifiableList(Arrays.asList(values)));
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        return Values.bind(statement, first, values.toArray());
    }

    /** Without the values, which don't belong in a log. */
    @Override
    public String toString() {
        return "SqlStatement[" + sql + "]";
    }
}
