package org.advocacyhub.monitoring.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Who moved a request, and when.
 *
 * <pre>
 * DRAFT -> SUBMITTED -> APPROVED
 *              |-> REFUSED
 * </pre>
 */
@Embeddable
public class Approval {

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "refusal_reason")
    private String refusalReason;

    protected Approval() {}

    private Approval(String draftedBy, Instant draftedAt) {
        this.state = ApprovalState.DRAFT;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    /** A request that nobody but its author goes by yet. */
    public static Approval draftedBy(String subject, Instant at) {
        return new Approval(subject, at);
    }

    /** The request goes to the commissioner. */
    public void submit(String subject, Instant at) {
        require(ApprovalState.DRAFT);
        state = ApprovalState.SUBMITTED;
        submittedBy = subject;
        submittedAt = at;
    }

    /**
     * The commissioner agrees.
     *
     * @throws Refusal 409 when it is not submitted, is decided already, or would be decided by whoever asked for it
     */
    public void approve(String subject, Instant at) {
        decide(ApprovalState.APPROVED, subject, at);
    }

    /** The commissioner does not agree, and says why. */
    public void refuse(String subject, String reason, Instant at) {
        decide(ApprovalState.REFUSED, subject, at);
        refusalReason = reason;
    }

    private void decide(ApprovalState decision, String subject, Instant at) {
        require(ApprovalState.SUBMITTED);
        if (subject.equals(draftedBy) || subject.equals(submittedBy)) {
            throw Refusal.conflict(
                    "second-person", "Whoever wrote or submitted it can't decide it: another commissioner has to.");
        }
        state = decision;
        decidedBy = subject;
        decidedAt = at;
    }

    private void require(ApprovalState needed) {
        if (state == ApprovalState.APPROVED || state == ApprovalState.REFUSED) {
            throw Refusal.conflict("already-decided", "It is " + state + ": ask for another one if need be.");
        }
        if (state != needed) {
            throw Refusal.conflict(
                    state == ApprovalState.DRAFT ? "not-submitted" : "already-submitted", "It is " + state + ".");
        }
    }

    public ApprovalState state() {
        return state;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** What everybody who may read the request may know of it. */
    public ApprovalView view() {
        return new ApprovalView(
                state, draftedBy, draftedAt, submittedBy, submittedAt, decidedBy, decidedAt, refusalReason);
    }
}
