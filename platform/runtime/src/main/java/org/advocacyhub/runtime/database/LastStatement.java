package org.advocacyhub.runtime.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a transaction says right before it commits. */
public interface LastStatement {

    /** One or more statements, with {@code ?} for their parameters. */
    String sql();

    /**
     * Sets the parameters.
     *
     * @param first position of the first
     * @return position behind the last
     */
    int bind(Connection connection, PreparedStatement statement, int first) throws SQLException;
}
