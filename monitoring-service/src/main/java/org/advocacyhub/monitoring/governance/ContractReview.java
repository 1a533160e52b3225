package org.advocacyhub.monitoring.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The minutes of a quarterly meeting about the contract (domain.md F.11). Never changed; the next meeting corrects them. */
@Entity
@Table(name = "contract_review")
class ContractReview {

    @Id
    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> attendees;

    private String minutes;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ContractReview() {}

    ContractReview(UUID reviewId, String contractRef, ReviewRequest request, String recordedBy, Instant recordedAt) {
        this.reviewId = reviewId;
        this.contractRef = contractRef;
        this.heldOn = request.date();
        this.attendees = request.attendees();
        this.minutes = request.minutes();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID reviewId() {
        return reviewId;
    }

    String contractRef() {
        return contractRef;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    List<String> attendees() {
        return attendees;
    }

    String minutes() {
        return minutes;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
