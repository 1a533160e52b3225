package org.advocacyhub.triage.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** The hub asked the commissioner for more hours. Without a reply the days count as evidence (domain.md E.5). */
@Entity
@Table(name = "hours_request")
class HoursRequest {

    /** Why more hours are asked for. */
    enum Reason {
        WAITING_LIST,
        CASELOAD,
        STATUTORY_DEMAND,
        NEW_DUTY,
        OTHER
    }

    /** What the commissioner said. */
    enum Reply {
        GRANTED,
        PARTLY_GRANTED,
        REFUSED
    }

    @Id
    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "contract_ref")
    private String contractRef;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "requested_by")
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private Reply reply;

    @Column(name = "granted_minutes")
    private Integer grantedMinutes;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_by")
    private String repliedBy;

    @Version
    private long version;

    protected HoursRequest() {}

    HoursRequest(
            String contractRef,
            int minutes,
            Reason reason,
            Instant requestedAt,
            LocalDate requestedOn,
            String requestedBy) {
        this.requestId = UUID.randomUUID();
        this.contractRef = contractRef;
        this.minutes = minutes;
        this.reason = reason;
        this.requestedAt = requestedAt;
        this.requestedOn = requestedOn;
        this.requestedBy = requestedBy;
    }

    /**
     * The commissioner replied.
     *
     * @throws Refusal 409 {@code already-replied}
     */
    void reply(Reply answer, int granted, Instant at, String by) {
        if (reply != null) {
            throw Refusal.conflict("already-replied", "The reply was " + reply + "; ask again if need be.");
        }
        reply = answer;
        grantedMinutes = granted;
        repliedAt = at;
        repliedBy = by;
    }

    UUID requestId() {
        return requestId;
    }

    String contractRef() {
        return contractRef;
    }

    int minutes() {
        return minutes;
    }

    Reason reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    Reply reply() {
        return reply;
    }

    Integer grantedMinutes() {
        return grantedMinutes;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    long version() {
        return version;
    }
}
