package org.advocacyhub.monitoring.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who moved a request, and when.
 *
 * <pre>
 * DRAFT -> SUBMITTED -> APPROVED
 *   |          |-> REFUSED
 *   |-> DRAFT (written again)
 *   |-> DISCARDED
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "edited_by")
    private List<String> editedBy = List.of();

    @Column(name = "discarded_by")
    private String discardedBy;

    @Column(name = "discarded_at")
    private Instant discardedAt;

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

    /**
     * Somebody writes it again; whoever wrote any of it can't decide it.
     *
     * @throws Refusal 409 when it was submitted
     */
    public void edit(String subject) {
        require(ApprovalState.DRAFT);
        editedBy =
                Stream.concat(editedBy.stream(), Stream.of(subject)).distinct().toList();
    }

    /**
     * Its authors give it up.
     *
     * @throws Refusal 409 when it was submitted
     */
    public void discard(String subject, Instant at) {
        require(ApprovalState.DRAFT);
        state = ApprovalState.DISCARDED;
        discardedBy = subject;
        discardedAt = at;
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
        if (isAskedForBy(subject)) {
            throw Refusal.conflict(
                    "second-person", "Whoever wrote or submitted it can't decide it: another commissioner has to.");
        }
        state = decision;
        decidedBy = subject;
        decidedAt = at;
    }

    /** Whether somebody wrote any of it or submitted it, and so does not decide it. */
    public boolean isAskedForBy(String subject) {
        return subject.equals(draftedBy) || subject.equals(submittedBy) || editedBy.contains(subject);
    }

    private void require(ApprovalState needed) {
        if (state.isEnd()) {
            throw Refusal.conflict(
                    state == ApprovalState.DISCARDED ? "already-discarded" : "already-decided",
                    "It is " + state + ": ask for another one if need be.");
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

    public Instant submittedAt() {
        return submittedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** What everybody who may read the request may know of it. */
    public ApprovalView view() {
        return new ApprovalView(
                state,
                draftedBy,
                draftedAt,
                editedBy,
                discardedBy,
                discardedAt,
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                refusalReason);
    }
}
