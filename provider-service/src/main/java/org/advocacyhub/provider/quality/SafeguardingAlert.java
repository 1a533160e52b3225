package org.advocacyhub.provider.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.LockedCase;
import org.hibernate.annotations.Immutable;

/** That the authority was told of a concern about somebody's safety, and when it came up (K-21, H.5): not what it is. */
@Entity
@Immutable
class SafeguardingAlert {

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;
    private LocalDate identifiedOn;
    private LocalDate raisedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected SafeguardingAlert() {}

    SafeguardingAlert(
            UUID id, LockedCase on, LocalDate identifiedOn, LocalDate raisedOn, String recordedBy, Instant recordedAt) {
        this.id = id;
        this.caseId = on.caseId();
        this.partnerId = on.partnerId();
        this.identifiedOn = identifiedOn;
        this.raisedOn = raisedOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    LocalDate identifiedOn() {
        return identifiedOn;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }
}
