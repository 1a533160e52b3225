package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

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

    private final DataKeys keys;
    private final CaseNotes notes;
    private final Clock clock;

    KeepNotes(DataKeys keys, CaseNotes notes, Clock clock) {
        this.keys = keys;
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
        var known = new HashMap<>(keys.of(written.stream().map(NewNote::caseId).collect(Collectors.toSet())));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sealed = written.stream()
                .map(note -> new CaseNote(
                        UUID.randomUUID(),
                        note,
                        known.computeIfAbsent(note.caseId(), this::fresh).seal(note.text(), CaseNote.USE),
                        at))
                .toList();
        notes.add(sealed);
        return sealed;
    }

    private DataKey fresh(UUID caseId) {
        var key = keys.fresh(caseId);
        keys.keep(key);
        return key;
    }
}
