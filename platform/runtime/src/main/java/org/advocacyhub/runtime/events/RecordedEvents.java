package org.advocacyhub.runtime.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.runtime.database.LastStatement;

/** The events of one transaction. */
final class RecordedEvents implements LastStatement {

    private final List<OutboxRow> rows = new ArrayList<>();
    private boolean written;

    void add(OutboxRow row) {
        if (written) {
            throw new IllegalStateException("the transaction is ending: its events are written already");
        }
        rows.add(row);
    }

    @Override
    public String sql() {
        return OutboxWriter.WRITE;
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        written = true;
        return OutboxWriter.bind(connection, statement, first, rows);
    }
}
