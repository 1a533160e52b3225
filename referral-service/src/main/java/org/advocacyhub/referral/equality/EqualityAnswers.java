package org.advocacyhub.referral.equality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The equality answers of all referrals (domain.md H.2, ADR 0036). Everything but the first insert is done under a database role
 * of its own, taken on for one statement within the caller's transaction. JDBC and not Hibernate, which might write other tables
 * meanwhile.
 */
@ApplicationScoped
public class EqualityAnswers {

    private static final String ADD =
            "insert into equality_answer (referral_id, lists, answers, answered_at) values (?, ?, ?, ?)";

    private static final String REPLACE = ADD + """
             on conflict (referral_id) do update
            set lists = excluded.lists, answers = excluded.answers, answered_at = excluded.answered_at
            """;

    private static final String USE = "equality";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DataSource dataSource;
    private final DataKeys dataKeys;
    private final String role;

    EqualityAnswers(
            DataSource dataSource,
            DataKeys dataKeys,
            @ConfigProperty(name = "hub.database.equality-role") String role) {
        this.dataSource = dataSource;
        this.dataKeys = dataKeys;
        this.role = role;
    }

    /** Answers as they are kept. Personal data: never printed. */
    record Kept(EqualityTold told, Instant answeredAt) {

        @Override
        public String toString() {
            return "Kept[not shown]";
        }
    }

    /** What is done under the role of its own. */
    @FunctionalInterface
    private interface OwnWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Stores the answers that came with a referral; the one thing that the application does in its usual role. */
    void add(EqualityTold told, DataKey key, Instant at) {
        try (var connection = dataSource.getConnection()) {
            write(connection, ADD, told, key, at);
        } catch (SQLException failed) {
            throw new DatabaseFailure("equality answers could not be stored", failed);
        }
    }

    /** Stores answers in place of those given before, if any. */
    void put(EqualityTold told, DataKey key, Instant at) {
        inOwnRole(connection -> write(connection, REPLACE, told, key, at));
    }

    /** The answers of a referral, for whoever exports to the person all that is kept (domain.md H.3), and for nobody else. */
    public Optional<EqualityTold> of(UUID referralId) {
        return Optional.ofNullable(of(List.of(referralId)).get(referralId)).map(Kept::told);
    }

    /** The same for several referrals; those whose key was destroyed are not among them. */
    Map<UUID, Kept> of(Collection<UUID> referralIds) {
        var keys = dataKeys.of(referralIds);
        return inOwnRole(connection -> {
            try (var statement = connection.prepareStatement(
                    "select referral_id, answers, answered_at from equality_answer where referral_id = any(?)")) {
                statement.setArray(
                        1, connection.createArrayOf("uuid", keys.keySet().toArray()));
                try (var row = statement.executeQuery()) {
                    var found = new LinkedHashMap<UUID, Kept>();
                    while (row.next()) {
                        var referralId = row.getObject(1, UUID.class);
                        found.put(
                                referralId,
                                new Kept(
                                        read(keys.get(referralId).openText(row.getBytes(2), USE)),
                                        row.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                    return found;
                }
            }
        });
    }

    /** For which of these referrals answers are kept. */
    Set<UUID> keptAmong(Collection<UUID> referralIds) {
        return inOwnRole(connection -> {
            try (var statement =
                    connection.prepareStatement("select referral_id from equality_answer where referral_id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", referralIds.toArray()));
                try (var row = statement.executeQuery()) {
                    var kept = new HashSet<UUID>();
                    while (row.next()) {
                        kept.add(row.getObject(1, UUID.class));
                    }
                    return kept;
                }
            }
        });
    }

    /** Deletes the answers of a referral; says whether there were any. Tells nobody: see {@link WithdrawEquality}. */
    public boolean delete(UUID referralId) {
        return inOwnRole(connection -> {
            try (var statement = connection.prepareStatement("delete from equality_answer where referral_id = ?")) {
                statement.setObject(1, referralId);
                return statement.executeUpdate() > 0;
            }
        });
    }

    private <T> T inOwnRole(OwnWork<T> work) {
        try (var connection = dataSource.getConnection()) {
            takeOn(connection, role);
            var result = work.on(connection);
            // not in a finally: after a failure the transaction is rolled back, and the role with it
            takeOn(connection, "none");
            return result;
        } catch (SQLException failed) {
            throw new DatabaseFailure("equality answers could not be reached", failed);
        }
    }

    private static void takeOn(Connection connection, String role) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('role', ?, true)")) {
            statement.setString(1, role);
            statement.execute();
        }
    }

    private static int write(Connection connection, String sql, EqualityTold told, DataKey key, Instant at)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key.ownerId());
            statement.setString(2, EqualityTold.LISTS);
            statement.setBytes(3, key.seal(json(told), USE));
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    private static String json(EqualityTold told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("equality answers have no JSON form");
        }
    }

    private static EqualityTold read(String json) {
        try {
            return JSON.readValue(json, EqualityTold.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored equality answers can't be read");
        }
    }
}
