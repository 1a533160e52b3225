package org.advocacyhub.runtime.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The values of a statement, one for each {@code ?}. */
public final class Values {

    private Values() {}

    /**
     * Sets them one after the other.
     *
     * @param first position of the first
     * @param values texts, numbers, days, ids, null; an instant, which is stored with its time zone; a code of an enum by its name; an array
     *     of texts, ids or whole numbers
     * @return position behind the last
     */
    public static int bind(PreparedStatement statement, int first, Object... values) throws SQLException {
        int next = first;
        for (var value : values) {
            set(statement, next++, value);
        }
        return next;
    }

    private static void set(PreparedStatement statement, int position, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(position, null);
            case Instant at -> statement.setObject(position, at.atOffset(ZoneOffset.UTC));
            case Enum<?> code -> statement.setString(position, code.name());
            case String[] texts -> setArray(statement, position, "text", texts);
            case UUID[] ids -> setArray(statement, position, "uuid", ids);
            case Integer[] numbers -> setArray(statement, position, "integer", numbers);
            default -> statement.setObject(position, value);
        }
    }

    private static void setArray(PreparedStatement statement, int position, String type, Object[] elements)
            throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
    }
}
