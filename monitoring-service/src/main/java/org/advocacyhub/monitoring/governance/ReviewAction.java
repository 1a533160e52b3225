package org.advocacyhub.monitoring.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** Something that a meeting agreed to do: open until somebody says what came of it. */
@Entity
@Table(name = "review_action")
class ReviewAction {

    @Id
    @Column(name = "action_id")
    private UUID actionId;

    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "contract_ref")
    private String contractRef;

    private int position;

    private String action;

    private String owner;

    private LocalDate due;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private String outcome;

    @Column(name = "done_by")
    private String doneBy;

    @Version
    private long version;

    protected ReviewAction() {}

    ReviewAction(UUID actionId, ContractReview review, int position, ReviewRequest.ActionRequest request) {
        this.actionId = actionId;
        this.reviewId = review.reviewId();
        this.contractRef = review.contractRef();
        this.position = position;
        this.action = request.action();
        this.owner = request.owner();
        this.due = request.due();
        this.agreedOn = review.heldOn();
    }

    /** It is done, with what came of it. */
    void done(LocalDate day, String whatCameOfIt, String subject) {
        if (doneOn != null) {
            throw Refusal.conflict("already-done", "It was done on " + doneOn + ".");
        }
        doneOn = day;
        outcome = whatCameOfIt;
        doneBy = subject;
    }

    UUID actionId() {
        return actionId;
    }

    UUID reviewId() {
        return reviewId;
    }

    String contractRef() {
        return contractRef;
    }

    int position() {
        return position;
    }

    String action() {
        return action;
    }

    String owner() {
        return owner;
    }

    LocalDate due() {
        return due;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    /** Null while it is open. */
    LocalDate doneOn() {
        return doneOn;
    }

    String outcome() {
        return outcome;
    }

    long version() {
        return version;
    }
}
