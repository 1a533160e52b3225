package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Opens the notes of a case for those who may read them, and keeps that they did. */
@ApplicationScoped
class ReadNotes {

    /**
     * A note that is open.
     *
     * @param text null once the data of the case was deleted (H.4)
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
    private final CaseWords words;

    ReadNotes(RecordOnCase cases, NoteDoor door, CaseNotes notes, CaseWords words) {
        this.cases = cases;
        this.door = door;
        this.notes = notes;
        this.words = words;
    }

    @Transactional
    Page<OpenNote> page(OnlyPartner scope, UUID caseId, Reader reader, String cursor, int limit) {
        door.open(cases.require(scope, caseId), reader);
        var page = Page.of(
                notes.page(scope, caseId, cursor, limit), limit, note -> Cursor.of(note.writtenAt(), note.id()));
        var corrections =
                notes.corrections(scope, page.items().stream().map(CaseNote::id).toList());
        if (page.items().isEmpty()) {
            return page.map(note -> new OpenNote(note, null, null));
        }
        var key = words.forReading(caseId);
        return page.map(note -> new OpenNote(
                note,
                key.map(open -> open.openText(note.sealed(), CaseNote.USE)).orElse(null),
                corrections.get(note.id())));
    }
}
