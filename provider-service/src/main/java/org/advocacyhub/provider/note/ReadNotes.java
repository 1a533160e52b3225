package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Opens the notes of a case for those who may read them, and keeps that they did. */
@ApplicationScoped
class ReadNotes {

    /**
     * A note that is open.
     *
     * @param correctedBy the note that takes its place; null while it stands
     */
    record OpenNote(CaseNote note, String text, UUID correctedBy) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "OpenNote[" + note.id() + "]";
        }
    }

    private final RecordOnCase cases;
    private final NoteDoor door;
    private final CaseNotes notes;
    private final DataKeys keys;

    ReadNotes(RecordOnCase cases, NoteDoor door, CaseNotes notes, DataKeys keys) {
        this.cases = cases;
        this.door = door;
        this.notes = notes;
        this.keys = keys;
    }

    @Transactional
    Page<OpenNote> page(OnlyPartner scope, UUID caseId, Reader reader, String cursor, int limit) {
        door.open(cases.require(scope, caseId), reader);
        var page = Page.of(
                notes.page(scope, caseId, cursor, limit), limit, note -> Cursor.of(note.writtenAt(), note.id()));
        var corrections =
                notes.corrections(scope, page.items().stream().map(CaseNote::id).toList());
        if (page.items().isEmpty()) {
            return page.map(note -> new OpenNote(note, "", null));
        }
        var key = keys.require(caseId);
        return page.map(
                note -> new OpenNote(note, key.openText(note.sealed(), CaseNote.USE), corrections.get(note.id())));
    }
}
