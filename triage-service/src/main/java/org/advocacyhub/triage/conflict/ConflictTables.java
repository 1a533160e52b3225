package org.advocacyhub.triage.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.TransactionMemory;

/** How the tables of conflicts are read and written; whatever is written makes what was looked up before stale. */
@ApplicationScoped
class ConflictTables {

    /** That nothing at all is known about a referral and its person. */
    record NothingKnown(UUID referralId, String personKey) {}

    private final TransactionMemory memory;
    private final DataSource dataSource;

    ConflictTables(TransactionMemory memory, DataSource dataSource) {
        this.memory = memory;
        this.dataSource = dataSource;
    }

    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String select, Parameters parameters, Row<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read what is declared", e);
        }
    }

    int run(String sql, Parameters parameters) {
        memory.forget(NothingKnown.class);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep what is declared", e);
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
