package org.advocacyhub.provider.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody praised a partner's service (K-20): not who, and not in which words. */
@Entity
@Immutable
class Compliment {

    @Id
    private UUID id;

    private String partnerId;
    private String contractRef;
    private UUID caseId;
    private LocalDate receivedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected Compliment() {}

    Compliment(UUID id, String partnerId, RecordCompliment.Received received, String recordedBy, Instant recordedAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.contractRef = received.contractRef();
        this.caseId = received.caseId();
        this.receivedOn = received.receivedOn();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    String contractRef() {
        return contractRef;
    }

    /** Null where it is about no case. */
    UUID caseId() {
        return caseId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }
}
