package org.advocacyhub.provider.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CareActProcess;

/** One process of the Care Act within a case: one case, n processes (domain.md D.1.4). */
@Entity
class CaseProcess {

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;

    @Enumerated(EnumType.STRING)
    private CareActProcess process;

    private LocalDate startedOn;
    private LocalDate endedOn;

    protected CaseProcess() {}

    CaseProcess(UUID id, AdvocacyCase of, CareActProcess process, LocalDate startedOn) {
        this.id = id;
        this.caseId = of.id();
        this.partnerId = of.partnerId();
        this.process = process;
        this.startedOn = startedOn;
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    UUID id() {
        return id;
    }

    CareActProcess process() {
        return process;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
