package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.runtime.database.Ids;

/** Seals notes and keeps them; the cases are locked by the caller, so that each gets one key. */
@ApplicationScoped
public class KeepNotes {

    /**
     * A note to be kept.
     *
     * @param activityId null for a note of its own
     * @param corrects null for a first note
     * @param writtenBy who handed it in: the token's subject
     */
    public record NewNote(
            UUID caseId,
            String partnerId,
            UUID activityId,
            UUID corrects,
            String advocateId,
            LocalDate happenedOn,
            String text,
            String writtenBy) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "NewNote[" + caseId + "]";
        }
    }

    private final CaseWords words;
    private final CaseNotes notes;
    private final Clock clock;

    KeepNotes(CaseWords words, CaseNotes notes, Clock clock) {
        this.words = words;
        this.notes = notes;
        this.clock = clock;
    }

    /** Keeps them, in the surrounding transaction. */
    @Transactional(TxType.MANDATORY)
    public void keep(List<NewNote> written) {
        if (!written.isEmpty()) {
            sealed(written);
        }
    }

    List<CaseNote> sealed(List<NewNote> written) {
        var keys = words.forWriting(written.stream().map(NewNote::caseId).collect(Collectors.toSet()));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sealed = written.stream()
                .map(note ->
                        new CaseNote(Ids.next(), note, keys.get(note.caseId()).seal(note.text(), CaseNote.USE), at))
                .toList();
        notes.add(sealed);
        return sealed;
    }
}
