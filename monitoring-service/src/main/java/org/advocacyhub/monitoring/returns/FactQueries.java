package org.advocacyhub.monitoring.returns;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.advocacyhub.monitoring.facts.FactsBehind;
import org.advocacyhub.monitoring.facts.Generation;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.Values;

/** Questions to one generation of the facts; {@code {facts}} in the SQL stands for it. */
final class FactQueries {

    /** What E.2 leaves out everywhere: of a referral {@code r} and its triage {@code t}. */
    static final String COUNTED = """
             and t.state is distinct from 'DUPLICATE'
             and not exists (select from {facts}_case e
                             where e.referral_id = r.referral_id and e.close_reason = 'OPENED_IN_ERROR')
            """;

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Generation generation;

    FactQueries(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        try (var select = connection.prepareStatement(generation.sql(sql))) {
            Values.bind(select, 1, parameters);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return Collections.unmodifiableList(found); // a row may be a null, as a maximum of nothing is
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("the facts could not be read", failed);
        }
    }

    /** The facts behind a figure, of the same generation. */
    FactsBehind behind() {
        return new FactsBehind(connection, generation);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
