package org.advocacyhub.provider.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.quality.domain.ComplaintAbout;
import org.hibernate.annotations.Immutable;

/** That somebody complained about a partner's service (K-20): not who, and not in which words. */
@Entity
@Immutable
class Complaint {

    @Id
    private UUID id;

    private String partnerId;
    private String contractRef;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ComplaintAbout about;

    private LocalDate receivedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected Complaint() {}

    Complaint(UUID id, String partnerId, RecordComplaint.Received received, String recordedBy, Instant recordedAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.contractRef = received.contractRef();
        this.caseId = received.caseId();
        this.about = received.about();
        this.receivedOn = received.receivedOn();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    String partnerId() {
        return partnerId;
    }

    String contractRef() {
        return contractRef;
    }

    /** Null where it is about no case. */
    UUID caseId() {
        return caseId;
    }

    ComplaintAbout about() {
        return about;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }
}
