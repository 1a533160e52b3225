package org.advocacyhub.referral.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/**
 * One run of the deletion: LISTED by one person, APPROVED by another, DONE when every item was deleted or kept for a reason
 * (domain.md H.4). CANCELLED instead of approved.
 */
@Entity
class RetentionRun {

    /** How far a run has come. */
    enum State {
        LISTED,
        APPROVED,
        DONE,
        CANCELLED
    }

    @Id
    private UUID id;

    private LocalDate dueBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private String listedBy;
    private Instant listedAt;
    private String approvedBy;
    private Instant approvedAt;
    private Instant doneAt;

    @Version
    private long version;

    protected RetentionRun() {}

    RetentionRun(UUID id, LocalDate dueBy, String listedBy, Instant listedAt) {
        this.id = id;
        this.dueBy = dueBy;
        this.state = State.LISTED;
        this.listedBy = listedBy;
        this.listedAt = listedAt;
    }

    /** A second person says yes: from now on it can't be undone. */
    void approve(String by, Instant at) {
        requireListed();
        if (by.equals(listedBy)) {
            throw Refusal.forbidden(
                    "second-person-needed", "Who lists the records can't approve their deletion: ask somebody else.");
        }
        state = State.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void cancel() {
        requireListed();
        state = State.CANCELLED;
    }

    void done(Instant at) {
        state = State.DONE;
        doneAt = at;
    }

    private void requireListed() {
        if (state != State.LISTED) {
            throw Refusal.conflict(
                    "no-such-move", "The run is " + state + ": only one that is LISTED can be approved or cancelled.");
        }
    }

    UUID id() {
        return id;
    }

    LocalDate dueBy() {
        return dueBy;
    }

    State state() {
        return state;
    }

    String listedBy() {
        return listedBy;
    }

    Instant listedAt() {
        return listedAt;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant doneAt() {
        return doneAt;
    }

    long version() {
        return version;
    }
}
