package org.advocacyhub.provider.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** When objects of the directory last said something else. All replicas say the same, since the database remembers it. */
@ApplicationScoped
class ModifiedDates {

    private static final String REMEMBER = """
            insert into directory_entry (id, content_hash, modified_at) values (:id, :hash, :now)
            on conflict (id) do update set content_hash = excluded.content_hash, modified_at = excluded.modified_at
            where directory_entry.content_hash <> excluded.content_hash
            """;

    private static final String KNOWN = "select id, content_hash, modified_at from directory_entry";

    private final Session entities;
    private final Clock clock;

    ModifiedDates(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What is known of an object. */
    private record Known(byte[] hash, Instant at) {}

    /**
     * Remembers what says something new.
     *
     * @param hashes of what each object says, by id
     * @return since when each says that
     */
    @Transactional
    Map<UUID, Instant> of(Map<UUID, byte[]> hashes) {
        var known = known();
        var now = clock.instant();
        hashes.forEach((id, hash) -> {
            if (!known.containsKey(id) || !Arrays.equals(known.get(id).hash(), hash)) {
                entities.createNativeMutationQuery(REMEMBER)
                        .setParameter("id", id)
                        .setParameter("hash", hash)
                        .setParameter("now", now)
                        .executeUpdate();
            }
        });
        return known().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .at()));
    }

    private Map<UUID, Known> known() {
        return entities.createNativeQuery(KNOWN, Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new Known(row.get(1, byte[].class), row.get(2, Instant.class))));
    }
}
