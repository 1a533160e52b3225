package org.advocacyhub.provider.note;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.CaseViews;
import org.advocacyhub.provider.casework.CaseViews.What;
import org.advocacyhub.provider.note.domain.NoteAccess;
import org.advocacyhub.provider.note.domain.NoteAccess.Granted;
import org.advocacyhub.provider.note.domain.NoteAccess.Refused;
import org.advocacyhub.runtime.web.Refusal;

/** Lets in who may see the notes of a case; keeps who came, and also who was turned away. */
@ApplicationScoped
class NoteDoor {

    private final Supervisors supervisors;
    private final CaseViews views;
    private final Clock clock;

    NoteDoor(Supervisors supervisors, CaseViews views, Clock clock) {
        this.supervisors = supervisors;
        this.views = views;
        this.clock = clock;
    }

    /** Before notes are read: the look is kept in the transaction of the reading, or nothing is read. */
    void open(CaseView of, Reader reader) {
        var granted = require(of, reader);
        views.add(reader.subject(), of, What.NOTES, granted.as().name());
    }

    /** Before a note is written, which shows nothing. */
    Granted require(CaseView of, Reader reader) {
        var access = NoteAccess.of(
                reader.advocateId(), of.advocateId(), supervisors.on(of.partnerId(), LocalDate.now(clock)));
        return switch (access) {
            case Granted granted -> granted;
            case Refused _ -> throw refused(of, reader);
        };
    }

    private Refusal refused(CaseView of, Reader reader) {
        QuarkusTransaction.requiringNew().run(() -> views.refused(reader.subject(), of, What.NOTES));
        return Refusal.forbidden(
                "notes-not-for-you",
                NoteAccess.RULE + ": notes are for the advocate of the case and for the partner's supervisors.");
    }
}
