package org.advocacyhub.runtime.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** The answers that were given under idempotency keys. Works in the caller's transaction. */
@ApplicationScoped
class StoredAnswers {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final List<String> HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    /** Waits for a concurrent transaction that has claimed the same key and not ended yet. */
    private static final String CLAIM = """
            insert into idempotency_key (caller, operation, key, request_hash)
            values (?, ?, ?, ?) on conflict do nothing""";

    private static final String STORE = """
            update idempotency_key set status = ?, headers = ?, body = ?
            where caller = ? and operation = ? and key = ?""";

    private static final String FIND = """
            select request_hash, status, headers, body from idempotency_key
            where caller = ? and operation = ? and key = ?""";

    private final DataSource dataSource;

    StoredAnswers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A request under a key. */
    record Attempt(String caller, String operation, String key, byte[] requestHash) {

        private void identify(PreparedStatement statement, int first) throws SQLException {
            statement.setString(first, caller);
            statement.setString(first + 1, operation);
            statement.setString(first + 2, key);
        }
    }

    /** True when this attempt is the first under its key. */
    boolean claim(Attempt attempt) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(CLAIM)) {
            attempt.identify(insert, 1);
            insert.setBytes(4, attempt.requestHash());
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new DatabaseFailure("an idempotency key could not be claimed", failed);
        }
    }

    void store(Attempt attempt, Response answer, String body) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(STORE)) {
            update.setInt(1, answer.getStatus());
            update.setString(2, headersOf(answer));
            update.setString(3, body);
            attempt.identify(update, 4);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure("an answer could not be stored", failed);
        }
    }

    /** The stored answer; refuses when the key belonged to another request. */
    Response replay(Attempt attempt) {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            attempt.identify(find, 1);
            try (var row = find.executeQuery()) {
                row.next();
                if (!Arrays.equals(row.getBytes(1), attempt.requestHash())) {
                    throw Refusal.of(
                            Refusal.Kind.UNPROCESSABLE,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another request: use a new key for a new request.");
                }
                return answerOf(row);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure("a stored answer could not be read", failed);
        }
    }

    private static String headersOf(Response answer) {
        return HEADERS.stream()
                .filter(name -> answer.getHeaderString(name) != null)
                .map(name -> name + ": " + answer.getHeaderString(name))
                .collect(Collectors.joining("\n"));
    }

    private static Response answerOf(ResultSet row) throws SQLException {
        var answer = Response.status(row.getInt(2)).header("Idempotency-Replayed", "true");
        row.getString(3)
                .lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> answer.header(header[0], header[1]));
        var body = row.getString(4);
        return body == null ? answer.build() : answer.entity(body).type(JSON).build();
    }
}
