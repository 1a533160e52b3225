package org.advocacyhub.monitoring.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Sees to it that one rebuild runs at a time over all replicas; the lock ends with its connection, however that ends. */
@ApplicationScoped
class RebuildLock {

    private static final long LOCK = 0x7265_6275_696cL;

    private final DataSource dataSource;

    RebuildLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A connection that holds the lock, outside any transaction of the caller; empty when a rebuild runs. */
    Optional<Connection> tryHold() {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            var connection = dataSource.getConnection();
            try (var attempt = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                attempt.setLong(1, LOCK);
                try (var row = attempt.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return Optional.of(connection);
                    }
                }
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
            connection.close();
            return Optional.empty();
        });
    }

    /** Gives lock and connection back. */
    void release(Connection connection) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, LOCK);
                unlock.execute();
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("the rebuild's lock could not be released", failed);
        }
    }
}
