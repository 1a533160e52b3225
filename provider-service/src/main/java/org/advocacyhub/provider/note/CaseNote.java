package org.advocacyhub.provider.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A note on a case; its words are sealed with the key of the case. Never changed: a correction is another note. */
@Entity
@Immutable
class CaseNote {

    static final String USE = "case-note";

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;
    private UUID activityId;
    private UUID corrects;
    private String advocateId;
    private LocalDate happenedOn;
    private byte[] sealed;
    private String writtenBy;
    private Instant writtenAt;

    protected CaseNote() {}

    CaseNote(UUID id, KeepNotes.NewNote note, byte[] sealed, Instant writtenAt) {
        this.id = id;
        this.caseId = note.caseId();
        this.partnerId = note.partnerId();
        this.activityId = note.activityId();
        this.corrects = note.corrects();
        this.advocateId = note.advocateId();
        this.happenedOn = note.happenedOn();
        this.sealed = sealed.clone();
        this.writtenBy = note.writtenBy();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String partnerId() {
        return partnerId;
    }

    /** The activity that it belongs to; null for a note of its own. */
    UUID activityId() {
        return activityId;
    }

    /** The note that it corrects; null for a first one. */
    UUID corrects() {
        return corrects;
    }

    String advocateId() {
        return advocateId;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Says which note, never what it says. */
    @Override
    public String toString() {
        return "CaseNote[" + id + "]";
    }
}
