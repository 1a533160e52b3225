package org.advocacyhub.provider.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.Work;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.advocacyhub.provider.casework.domain.ContactWay;
import org.hibernate.annotations.Immutable;

/**
 * Time that was worked on a case (domain.md D.3). Never changed: what is wrong is taken back by a {@link Reversal}. Notes
 * that came with it are case notes, sealed and apart.
 */
@Entity
@Immutable
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

    @Enumerated(EnumType.STRING)
    private AttemptReason attemptReason;

    private Integer travelMiles;
    private Instant recordedAt;

    protected Activity() {}

    Activity(UUID id, LockedCase of, Work work, Instant recordedAt) {
        this.id = id;
        this.caseId = of.caseId();
        this.partnerId = of.partnerId();
        this.advocateId = work.advocateId();
        this.workedOn = work.workedOn();
        this.category = work.category();
        this.minutes = work.minutes();
        this.mode = work.mode();
        this.attemptReason = work.attemptReason();
        this.travelMiles = work.travelMiles();
        this.recordedAt = recordedAt;
    }

    /** What was done, without notes. */
    Work work() {
        return new Work(advocateId, workedOn, category, minutes, mode, attemptReason, travelMiles, null);
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

    Instant recordedAt() {
        return recordedAt;
    }

    /** Says which activity, never what was noted. */
    @Override
    public String toString() {
        return "Activity[" + id + "]";
    }
}
