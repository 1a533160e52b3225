package org.advocacyhub.monitoring.lock;

import java.sql.Connection;
import java.sql.SQLException;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** A lock that this process holds until it is closed; it ends with its connection, however that ends. */
public final class HeldLock implements AutoCloseable {

    private final Connection connection;
    private final long key;

    HeldLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** The connection that holds it, outside any transaction of the caller's; may be worked on. */
    public Connection connection() {
        return connection;
    }

    /** Gives lock and connection back. */
    @Override
    public void close() {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, key);
                unlock.execute();
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("a lock over all replicas could not be released", failed);
        }
    }
}
