package org.advocacyhub.provider.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.hibernate.annotations.Immutable;

/** What a body answered to a systemic issue, in codes, and what changed; the last one counts. */
@Entity
@Immutable
class SystemicResponse {

    @Id
    private UUID id;

    private UUID issueId;
    private String partnerId;
    private String response;

    @Enumerated(EnumType.STRING)
    private Achieved changeAchieved;

    private LocalDate respondedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected SystemicResponse() {}

    SystemicResponse(
            UUID id,
            SystemicIssue to,
            String response,
            Achieved changeAchieved,
            LocalDate respondedOn,
            String recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.issueId = to.id();
        this.partnerId = to.partnerId();
        this.response = response;
        this.changeAchieved = changeAchieved;
        this.respondedOn = respondedOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID issueId() {
        return issueId;
    }

    String response() {
        return response;
    }

    Achieved changeAchieved() {
        return changeAchieved;
    }

    LocalDate respondedOn() {
        return respondedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
