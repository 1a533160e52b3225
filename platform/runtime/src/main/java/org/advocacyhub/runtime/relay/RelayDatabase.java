package org.advocacyhub.runtime.relay;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay's way into the database: beside the pool, so that neither can starve the other. */
public final class RelayDatabase {

    /** No planner mistakes on a table that is empty one minute and full the next; a lost delete only sends again. */
    private static final String SESSION = "-c synchronous_commit=off -c enable_seqscan=off -c enable_bitmapscan=off";

    private RelayDatabase() {}

    public static DataSource at(String url, String user, String password) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("outbox-relay");
        database.setOptions(SESSION);
        database.setTcpKeepAlive(true);
        database.setPrepareThreshold(1);
        return database;
    }
}
