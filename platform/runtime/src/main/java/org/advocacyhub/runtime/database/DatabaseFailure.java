package org.advocacyhub.runtime.database;

import java.sql.SQLException;

/** A failed JDBC statement, unchecked; {@link Outage#caused} looks through it. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
