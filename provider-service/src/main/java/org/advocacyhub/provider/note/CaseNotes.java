package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** All notes of a partner's cases, sealed. Rows are only ever added. */
@ApplicationScoped
class CaseNotes {

    private static final String PARTNER = "partnerId";

    private static final String ADD = """
            insert into case_note (id, case_id, partner_id, activity_id, corrects, advocate_id, happened_on, sealed,
                written_by, written_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::bytea[],
                ?::text[], ?::timestamptz[])
            """;

    private final EntityManager entities;

    CaseNotes(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores them in one statement. */
    void add(List<CaseNote> notes) {
        entities.unwrap(Session.class).doWork(connection -> insert(connection, notes));
    }

    private static void insert(Connection connection, List<CaseNote> rows) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            int next = 1;
            statement.setArray(next++, array(connection, rows, CaseNote::id));
            statement.setArray(next++, array(connection, rows, CaseNote::caseId));
            statement.setArray(next++, array(connection, rows, CaseNote::partnerId));
            statement.setArray(next++, array(connection, rows, CaseNote::activityId));
            statement.setArray(next++, array(connection, rows, CaseNote::corrects));
            statement.setArray(next++, array(connection, rows, CaseNote::advocateId));
            statement.setArray(next++, array(connection, rows, CaseNote::happenedOn));
            statement.setArray(
                    next++,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(CaseNote::sealed).toArray(byte[][]::new)));
            statement.setArray(next++, array(connection, rows, CaseNote::writtenBy));
            statement.setArray(next++, array(connection, rows, CaseNote::writtenAt));
            statement.executeUpdate();
        }
    }

    private static Array array(Connection connection, List<CaseNote> rows, Function<CaseNote, Object> value)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                rows.stream()
                        .map(value)
                        .map(cell -> cell == null ? null : cell.toString())
                        .toArray());
    }

    /** In the order in which they were written. */
    List<CaseNote> page(PartnerScope scope, UUID caseId, String cursor, int limit) {
        return ScopedSelect.from(CaseNote.class, PARTNER, scope)
                .with("caseId", caseId)
                .inOrderOfTime("writtenAt", cursor)
                .page(entities, limit);
    }

    Optional<CaseNote> find(PartnerScope scope, UUID caseId, UUID noteId) {
        return ScopedSelect.from(CaseNote.class, PARTNER, scope)
                .with("caseId", caseId)
                .with("id", noteId)
                .first(entities);
    }

    /** The notes that correct these, by the note that they correct. */
    Map<UUID, UUID> corrections(PartnerScope scope, Collection<UUID> noteIds) {
        if (noteIds.isEmpty()) {
            return Map.of();
        }
        return ScopedSelect.from(CaseNote.class, PARTNER, scope).among("corrects", noteIds).all(entities).stream()
                .collect(Collectors.toMap(CaseNote::corrects, CaseNote::id));
    }
}
