package org.advocacyhub.provider.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** That concerns went to the authority in writing, and that it answered, as it has to (domain.md A.3.4). */
@Entity
class ConcernReport {

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;
    private LocalDate reportedOn;
    private LocalDate laRespondedOn;

    protected ConcernReport() {}

    ConcernReport(UUID id, AdvocacyCase of, LocalDate reportedOn) {
        this.id = id;
        this.caseId = of.id();
        this.partnerId = of.partnerId();
        this.reportedOn = reportedOn;
    }

    void responded(LocalDate on) {
        laRespondedOn = on;
    }

    UUID id() {
        return id;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    /** Null while the authority owes its answer. */
    LocalDate laRespondedOn() {
        return laRespondedOn;
    }
}
