package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.security.PartnerScope;

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

    private static final List<String> TYPES =
            List.of("uuid", "uuid", "text", "uuid", "uuid", "text", "date", "bytea", "text", "timestamptz");

    private final EntityManager entities;
    private final Sql sql;

    CaseNotes(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** Stores them in one statement. */
    void add(List<CaseNote> notes) {
        sql.columns(ADD, TYPES, notes.stream().map(CaseNotes::row).toList());
    }

    private static Object[] row(CaseNote note) {
        return new Object[] {
            note.id(),
            note.caseId(),
            note.partnerId(),
            note.activityId(),
            note.corrects(),
            note.advocateId(),
            note.happenedOn(),
            note.sealed(),
            note.writtenBy(),
            note.writtenAt()
        };
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
