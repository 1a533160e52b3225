package org.advocacyhub.monitoring.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.governance.domain.InvolvementKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An occasion on which people who use the service took part in shaping it. */
@Entity
@Table(name = "involvement_event")
class InvolvementEvent {

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private InvolvementKind kind;

    private int people;

    private int carers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "changes_made")
    private List<String> changesMade;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected InvolvementEvent() {}

    InvolvementEvent(UUID eventId, String contractRef, InvolvementRequest request, String recordedBy, Instant at) {
        this.eventId = eventId;
        this.contractRef = contractRef;
        this.heldOn = request.date();
        this.kind = request.kind();
        this.people = request.peopleWithLivedExperience();
        this.carers = request.carers();
        this.changesMade = request.changesMade() == null ? List.of() : request.changesMade();
        this.recordedBy = recordedBy;
        this.recordedAt = at;
    }

    UUID eventId() {
        return eventId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    InvolvementKind kind() {
        return kind;
    }

    int people() {
        return people;
    }

    int carers() {
        return carers;
    }

    List<String> changesMade() {
        return changesMade;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
