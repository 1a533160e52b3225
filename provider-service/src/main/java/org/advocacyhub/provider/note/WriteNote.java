package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;

/** Writes a note on a case, or corrects one by another; in any state of the case. */
@ApplicationScoped
class WriteNote {

    private final RecordOnCase cases;
    private final NoteDoor door;
    private final CaseNotes notes;
    private final KeepNotes keepNotes;
    private final Clock clock;

    WriteNote(RecordOnCase cases, NoteDoor door, CaseNotes notes, KeepNotes keepNotes, Clock clock) {
        this.cases = cases;
        this.door = door;
        this.notes = notes;
        this.keepNotes = keepNotes;
        this.clock = clock;
    }

    @Transactional
    CaseNote handle(OnlyPartner scope, UUID caseId, Reader writer, LocalDate happenedOn, String text) {
        var on = locked(scope, caseId, writer);
        if (happenedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("happenedOn", "in-the-future", "The day lies in the future.");
        }
        return keep(on, null, writer, happenedOn, text);
    }

    /** The words of a note were wrong: these stand in their place, and both are kept. */
    @Transactional
    CaseNote correct(OnlyPartner scope, UUID caseId, UUID noteId, Reader writer, String text) {
        var on = locked(scope, caseId, writer);
        var wrong = notes.find(scope, caseId, noteId)
                .orElseThrow(() ->
                        Refusal.notFound("unknown-note", "The case has no note " + noteId + " that you may see."));
        if (!notes.corrections(scope, List.of(noteId)).isEmpty()) {
            throw Refusal.conflict(
                    "already-corrected", "This note is corrected already; correct the one in its place.");
        }
        return keep(on, wrong, writer, wrong.happenedOn(), text);
    }

    /** Locked, so that a case gets one key and a note one correction. */
    private CaseView locked(OnlyPartner scope, UUID caseId, Reader writer) {
        var on = cases.require(scope, caseId);
        door.require(on, writer);
        cases.lock(scope, caseId, null);
        return on;
    }

    private CaseNote keep(CaseView on, CaseNote wrong, Reader writer, LocalDate happenedOn, String text) {
        return keepNotes
                .sealed(List.of(new KeepNotes.NewNote(
                        on.caseId(),
                        on.partnerId(),
                        wrong == null ? null : wrong.activityId(),
                        wrong == null ? null : wrong.id(),
                        writer.advocateId(),
                        happenedOn,
                        text,
                        writer.subject())))
                .getFirst();
    }
}
