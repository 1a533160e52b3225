package org.advocacyhub.referral.authority;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.advocacyhub.runtime.database.LastStatement;

/** Writes the ground of a new referral down as its transaction ends, which costs no round trip. */
record AddAuthority(NewAuthority authority) implements LastStatement {

    @Override
    public String sql() {
        return NewAuthority.INSERT;
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (var value : authority.values()) {
            statement.setObject(next++, value);
        }
        return next;
    }
}
