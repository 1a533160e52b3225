package org.advocacyhub.local.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/** What PostgreSQL logs of the statements of one request. */
final class StatementLog {

    private static final long UNTIL_ALL_HAVE_HEARD = 1000;

    private final Suite suite;
    private final Connection connection;

    /** One request to the service. */
    interface Request {

        void send() throws Exception;
    }

    /** @param connection of the superuser */
    StatementLog(Suite suite, Connection connection) {
        this.suite = suite;
        this.connection = connection;
    }

    /** The statements of the transaction in which a text stands, while one request is answered. */
    List<CapturedStatement> of(Request request, String text) throws Exception {
        var log = suite.home().log(Part.POSTGRES);
        int known = Files.readAllLines(log).size();
        log("all");
        request.send();
        log("none");
        var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return CapturedStatement.transactionWith(text, lines.subList(known, lines.size()));
    }

    private void log(String which) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + which + "'");
            statement.execute("select pg_reload_conf()");
        }
        new CountDownLatch(1).await(UNTIL_ALL_HAVE_HEARD, TimeUnit.MILLISECONDS);
    }
}
