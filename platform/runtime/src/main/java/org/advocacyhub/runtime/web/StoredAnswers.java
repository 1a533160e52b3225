package org.advocacyhub.runtime.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.database.LastStatement;
import org.advocacyhub.runtime.database.Opening;

/**
 * The answers that were given under idempotency keys: looked up as a transaction opens, stored as it ends (ADR 0017). In
 * between a lock on the key makes a repetition wait for the first.
 */
final class StoredAnswers {

    static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final List<String> HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    /** The second statement sees what was committed while the first one waited. */
    private static final String LOCK_AND_FIND = """
            select pg_advisory_xact_lock(?::bigint);
            select request_hash, status, headers, body from idempotency_key
            where caller = ? and operation = ? and key = ?""";

    private static final String STORE = """
            insert into idempotency_key (caller, operation, key, request_hash, status, headers, body)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private StoredAnswers() {}

    /** A request under a key. */
    record Attempt(String caller, String operation, String key, byte[] requestHash) {

        private int identify(PreparedStatement statement, int first) throws SQLException {
            statement.setString(first, caller);
            statement.setString(first + 1, operation);
            statement.setString(first + 2, key);
            return first + 3;
        }

        /** The same number for the same key; another key that shares it by chance only waits. */
        private long lock() {
            var name = String.join("\n", caller, operation, key).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(Sha256.of(name)).getLong();
        }
    }

    /** Waits for whoever works under the same key, then finds the answer that was given. */
    record Lookup(Attempt attempt) implements Opening.Question<Optional<StoredAnswer>> {

        @Override
        public String sql() {
            return LOCK_AND_FIND;
        }

        @Override
        public void bind(PreparedStatement statement, int first) throws SQLException {
            statement.setLong(first, attempt.lock());
            attempt.identify(statement, first + 1);
        }

        @Override
        public Optional<StoredAnswer> read(ResultSet rows) throws SQLException {
            return rows.next()
                    ? Optional.of(
                            new StoredAnswer(rows.getBytes(1), rows.getInt(2), rows.getString(3), rows.getString(4)))
                    : Optional.empty();
        }
    }

    /** Keeps an answer, with the change that it tells of. */
    record Store(Attempt attempt, Response answer, String body) implements LastStatement {

        @Override
        public String sql() {
            return STORE;
        }

        @Override
        public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
            int next = attempt.identify(statement, first);
            statement.setBytes(next++, attempt.requestHash());
            statement.setInt(next++, answer.getStatus());
            statement.setString(next++, headers());
            statement.setString(next++, body);
            return next;
        }

        private String headers() {
            return HEADERS.stream()
                    .filter(name -> answer.getHeaderString(name) != null)
                    .map(name -> name + ": " + answer.getHeaderString(name))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** An answer as it was kept. */
    record StoredAnswer(byte[] requestHash, int status, String headers, String body) {

        /** The answer once more; refuses when the key belonged to another request. */
        Response replay(Attempt attempt) {
            if (!Arrays.equals(requestHash, attempt.requestHash())) {
                throw Refusal.of(
                        Refusal.Kind.UNPROCESSABLE,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request: use a new key for a new request.");
            }
            var answer = Response.status(status).header("Idempotency-Replayed", "true");
            headers.lines().map(line -> line.split(": ", 2)).forEach(header -> answer.header(header[0], header[1]));
            return body == null
                    ? answer.build()
                    : answer.entity(body).type(mediaType()).build();
        }

        private MediaType mediaType() {
            return status < 400 ? JSON : MediaType.valueOf(Problem.MEDIA_TYPE);
        }
    }
}
