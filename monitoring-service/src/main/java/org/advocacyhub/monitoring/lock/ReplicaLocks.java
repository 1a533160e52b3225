package org.advocacyhub.monitoring.lock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Sees to it that a piece of work goes on once over all replicas. */
@ApplicationScoped
public class ReplicaLocks {

    /** What may go on once at a time. */
    public enum Work {
        REBUILD(0x7265_6275_696cL),
        SHORT_EXPORT(0x6578_706f_7274L),
        LONG_EXPORT(0x6578_706f_7275L);

        private final long key;

        Work(long key) {
            this.key = key;
        }
    }

    private final DataSource dataSource;

    ReplicaLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The lock, on a connection of its own; empty when somebody holds it. */
    public Optional<HeldLock> tryHold(Work work) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            var connection = dataSource.getConnection();
            try {
                if (isTaken(connection, work)) {
                    return Optional.of(new HeldLock(connection, work.key));
                }
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
            connection.close();
            return Optional.empty();
        });
    }

    private static boolean isTaken(Connection connection, Work work) throws SQLException {
        try (var attempt = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            attempt.setLong(1, work.key);
            try (var row = attempt.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
