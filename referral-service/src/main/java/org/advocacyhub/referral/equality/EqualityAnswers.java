package org.advocacyhub.referral.equality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.runtime.database.Sql;
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

    private final Sql sql;
    private final DataKeys dataKeys;
    private final String role;

    EqualityAnswers(Sql sql, DataKeys dataKeys, @ConfigProperty(name = "hub.database.equality-role") String role) {
        this.sql = sql;
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

    /** Stores the answers that came with a referral; the one thing that the application does in its usual role. */
    void add(EqualityTold told, DataKey key, Instant at) {
        write(ADD, told, key, at);
    }

    /** Stores answers in place of those given before, if any. */
    void put(EqualityTold told, DataKey key, Instant at) {
        inOwnRole(() -> write(REPLACE, told, key, at));
    }

    /** The answers of a referral, for whoever exports to the person all that is kept (domain.md H.3), and for nobody else. */
    public Optional<EqualityTold> of(UUID referralId) {
        return Optional.ofNullable(of(List.of(referralId)).get(referralId)).map(Kept::told);
    }

    /** The same for several referrals; those whose key was destroyed are not among them. */
    Map<UUID, Kept> of(Collection<UUID> referralIds) {
        var keys = dataKeys.of(referralIds);
        return inOwnRole(() -> {
            var found = new LinkedHashMap<UUID, Kept>();
            sql.each(
                    "select referral_id, answers, answered_at from equality_answer where referral_id = any(?)",
                    row -> {
                        var referralId = row.getObject(1, UUID.class);
                        var told = read(keys.get(referralId).openText(row.getBytes(2), USE));
                        found.put(referralId, new Kept(told, Sql.instant(row, 3)));
                    },
                    (Object) keys.keySet().toArray(UUID[]::new));
            return found;
        });
    }

    /** For which of these referrals answers are kept. */
    Set<UUID> keptAmong(Collection<UUID> referralIds) {
        return inOwnRole(() -> Set.copyOf(sql.list(
                "select referral_id from equality_answer where referral_id = any(?)",
                row -> row.getObject(1, UUID.class),
                (Object) referralIds.toArray(UUID[]::new))));
    }

    /** Deletes the answers of a referral; says whether there were any. Tells nobody: see {@link WithdrawEquality}. */
    public boolean delete(UUID referralId) {
        return inOwnRole(() -> sql.change("delete from equality_answer where referral_id = ?", referralId) > 0);
    }

    private <T> T inOwnRole(Supplier<T> work) {
        takeOn(role);
        var result = work.get();
        // not in a finally: after a failure the transaction is rolled back, and the role with it
        takeOn("none");
        return result;
    }

    private void takeOn(String name) {
        sql.first("select set_config('role', ?, true)", row -> row.getString(1), name);
    }

    private int write(String insert, EqualityTold told, DataKey key, Instant at) {
        return sql.change(insert, key.ownerId(), EqualityTold.LISTS, key.seal(json(told), USE), at);
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
