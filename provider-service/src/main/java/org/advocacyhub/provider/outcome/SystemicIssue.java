package org.advocacyhub.provider.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that goes wrong for many, raised with a body by a partner as a critical friend (domain.md D.5.3, 2 to 4). */
@Entity
@Immutable
class SystemicIssue {

    @Id
    private UUID id;

    private String partnerId;
    private String contractRef;
    private String theme;
    private String subject;
    private LocalDate raisedOn;
    private String raisedBy;
    private Instant raisedAt;

    protected SystemicIssue() {}

    SystemicIssue(
            UUID id,
            String partnerId,
            String contractRef,
            String theme,
            String subject,
            LocalDate raisedOn,
            String raisedBy,
            Instant raisedAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.contractRef = contractRef;
        this.theme = theme;
        this.subject = subject;
        this.raisedOn = raisedOn;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
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

    String theme() {
        return theme;
    }

    String subject() {
        return subject;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }
}
