package org.advocacyhub.runtime.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Many rows for one statement: each of their columns is one parameter, an array. The statement gets its rows back by {@code unnest}. */
public final class Columns {

    private Columns() {}

    /**
     * Sets parameters of a statement, one for each column.
     *
     * @param first position of the first
     * @param types of the columns, in the words of the database
     * @return position behind the last
     */
    public static int bind(PreparedStatement statement, int first, List<String> types, Collection<Object[]> rows)
            throws SQLException {
        for (int column = 0; column < types.size(); column++) {
            var values = values(column, types.get(column), rows);
            statement.setArray(first + column, statement.getConnection().createArrayOf(types.get(column), values));
        }
        return first + types.size();
    }

    /** The driver sends arrays of these classes as they are, all others as text. */
    private static Object[] values(int column, String type, Collection<Object[]> rows) {
        var values = rows.stream().map(row -> row[column]);
        return switch (type) {
            case "text" -> values.map(Columns::text).toArray(String[]::new);
            case "integer" -> values.toArray(Integer[]::new);
            case "bigint" -> values.toArray(Long[]::new);
            case "boolean" -> values.toArray(Boolean[]::new);
            case "bytea" -> values.toArray(byte[][]::new);
            default -> values.toArray();
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
