package org.advocacyhub.provider.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.ContactWay;

/** Time that was worked on a case (domain.md D.3). Never changed; its notes are class PD4 and stay here (H.2). */
@Entity
class Activity {

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;
    private String advocateId;
    private LocalDate workedOn;

    @Enumerated(EnumType.STRING)
    private ActivityCategory category;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private ContactWay mode;

    private Integer travelMiles;
    private String notes;
    private Instant recordedAt;

    protected Activity() {}

    Activity(UUID id, AdvocacyCase of, RecordActivity.Work work, Instant recordedAt) {
        this.id = id;
        this.caseId = of.id();
        this.partnerId = of.partnerId();
        this.advocateId = work.advocateId();
        this.workedOn = work.workedOn();
        this.category = work.category();
        this.minutes = work.minutes();
        this.mode = work.mode();
        this.travelMiles = work.travelMiles();
        this.notes = work.notes();
        this.recordedAt = recordedAt;
    }

    RecordActivity.Work work() {
        return new RecordActivity.Work(advocateId, workedOn, category, minutes, mode, travelMiles, notes);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Says which activity, never what was noted. */
    @Override
    public String toString() {
        return "Activity[" + id + "]";
    }
}
