package org.advocacyhub.provider.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.ReversalReason;
import org.hibernate.annotations.Immutable;

/** Recorded time that was taken back, once, and what was recorded in its place; both rows stay (domain.md D.3). */
@Entity
@Table(name = "activity_reversal")
@Immutable
class Reversal {

    @Id
    private UUID activityId;

    private UUID caseId;
    private String partnerId;

    @Enumerated(EnumType.STRING)
    private ReversalReason reason;

    private UUID replacedBy;
    private String reversedBy;
    private Instant reversedAt;

    protected Reversal() {}

    Reversal(Activity activity, ReversalReason reason, UUID replacedBy, String reversedBy, Instant reversedAt) {
        this.activityId = activity.id();
        this.caseId = activity.caseId();
        this.partnerId = activity.partnerId();
        this.reason = reason;
        this.replacedBy = replacedBy;
        this.reversedBy = reversedBy;
        this.reversedAt = reversedAt;
    }

    UUID activityId() {
        return activityId;
    }

    ReversalReason reason() {
        return reason;
    }

    /** Null when nothing was recorded in its place. */
    UUID replacedBy() {
        return replacedBy;
    }

    Instant reversedAt() {
        return reversedAt;
    }
}
