package org.advocacyhub.provider.quality;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.quality.domain.ComplaintOutcome;
import org.hibernate.annotations.Immutable;

/** What was done about a complaint, once each. */
@Entity
@Immutable
class ComplaintStep {

    /** What can be done. */
    enum Step {
        ACKNOWLEDGED,
        CLOSED
    }

    /** A step of a complaint. */
    @Embeddable
    record Key(
            UUID complaintId, @Enumerated(EnumType.STRING) Step step) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String partnerId;
    private LocalDate takenOn;

    @Enumerated(EnumType.STRING)
    private ComplaintOutcome outcome;

    private String recordedBy;
    private Instant recordedAt;

    protected ComplaintStep() {}

    ComplaintStep(
            Complaint of,
            Step step,
            LocalDate takenOn,
            ComplaintOutcome outcome,
            String recordedBy,
            Instant recordedAt) {
        this.key = new Key(of.id(), step);
        this.partnerId = of.partnerId();
        this.takenOn = takenOn;
        this.outcome = outcome;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Key key() {
        return key;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    /** Null for an acknowledgement. */
    ComplaintOutcome outcome() {
        return outcome;
    }
}
