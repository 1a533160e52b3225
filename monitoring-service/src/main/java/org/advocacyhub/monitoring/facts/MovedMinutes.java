package org.advocacyhub.monitoring.facts;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Minutes and pieces of work that a batch added to the sums or took from them, as the statements of {@link Change#ACTIVITY} and
 * {@link Change#ACTIVITY_REVERSED} answer: arrays that go back to the database as they came.
 */
final class MovedMinutes {

    private static final int COLUMNS = 8;

    private final Map<Change, Array[]> byChange = new HashMap<>();

    /** Keeps what a change answered. */
    void add(Change change, ResultSet answer) throws SQLException {
        answer.next();
        var columns = new Array[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            columns[column] = answer.getArray(column + 1);
        }
        byChange.put(change, columns);
    }

    /** Sets sixteen parameters from {@code next} on, and answers which is the one after them. */
    int bind(PreparedStatement statement, int next) throws SQLException {
        var parameter = next;
        for (var change : new Change[] {Change.ACTIVITY, Change.ACTIVITY_REVERSED}) {
            for (var column : byChange.getOrDefault(change, new Array[COLUMNS])) {
                statement.setArray(parameter++, column);
            }
        }
        return parameter;
    }
}
