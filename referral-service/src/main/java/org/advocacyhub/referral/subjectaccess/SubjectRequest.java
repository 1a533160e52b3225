package org.advocacyhub.referral.subjectaccess;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.subjectaccess.domain.DueDates;
import org.advocacyhub.referral.subjectaccess.domain.RequestKind;
import org.advocacyhub.runtime.web.Refusal;

/** A request by a person about their own data, open until it is answered. */
@Entity
class SubjectRequest {

    /** Who asks. */
    enum AskedBy {
        PERSON,
        ATTORNEY_OR_DEPUTY,
        ADVOCATE_WITH_AUTHORITY,
        PARENT
    }

    /** How it was answered. */
    enum Outcome {
        GRANTED,
        PARTLY_GRANTED,
        REFUSED,
        TAKEN_BACK
    }

    /** Why not, or not wholly. */
    enum OutcomeReason {
        THIRD_PARTY,
        SERIOUS_HARM,
        LEGAL_CLAIM,
        SAFEGUARDING,
        RETENTION_DUTY,
        NO_AUTHORITY,
        MANIFESTLY_UNFOUNDED
    }

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    private LocalDate receivedOn;
    private LocalDate identityConfirmedOn;
    private LocalDate dueOn;
    private LocalDate extendedTo;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private OutcomeReason outcomeReason;

    private boolean riskMayBeShown;
    private Instant answeredAt;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private long version;

    protected SubjectRequest() {}

    SubjectRequest(
            UUID id,
            UUID personId,
            RequestKind kind,
            AskedBy askedBy,
            LocalDate receivedOn,
            LocalDate identityConfirmedOn,
            String recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.personId = personId;
        this.kind = kind;
        this.askedBy = askedBy;
        this.receivedOn = receivedOn;
        this.identityConfirmedOn = identityConfirmedOn;
        this.dueOn = DueDates.due(receivedOn, identityConfirmedOn);
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Puts the answer off, at most by two months. */
    void extend(LocalDate to) {
        requireOpen();
        if (!to.isAfter(dueOn) || to.isAfter(DueDates.latest(dueOn))) {
            throw Refusal.invalid(
                    "extendedTo",
                    "out-of-range",
                    "Give a day after " + dueOn + " and not after " + DueDates.latest(dueOn) + ".");
        }
        extendedTo = to;
    }

    /** Somebody checked that risks can be shown without serious harm. */
    void allowRisk() {
        requireOpen();
        riskMayBeShown = true;
    }

    void answer(Outcome with, OutcomeReason why, Instant at) {
        requireOpen();
        outcome = with;
        outcomeReason = why;
        answeredAt = at;
    }

    private void requireOpen() {
        if (answeredAt != null) {
            throw Refusal.conflict("no-such-move", "The request was answered: record a new one.");
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    RequestKind kind() {
        return kind;
    }

    AskedBy askedBy() {
        return askedBy;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate dueOn() {
        return extendedTo == null ? dueOn : extendedTo;
    }

    Outcome outcome() {
        return outcome;
    }

    OutcomeReason outcomeReason() {
        return outcomeReason;
    }

    boolean riskMayBeShown() {
        return riskMayBeShown;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long version() {
        return version;
    }
}
