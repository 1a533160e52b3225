package org.advocacyhub.monitoring.spotorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.advocacyhub.monitoring.spotorder.domain.Approver;
import org.advocacyhub.runtime.web.Refusal;

/** Who asked for an order and who approved or refused it: two people of two roles, and none of them twice (domain.md F.7). */
@Embeddable
class Approvals {

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "commissioner_by")
    private String commissionerBy;

    @Column(name = "commissioner_at")
    private Instant commissionerAt;

    @Column(name = "manager_by")
    private String managerBy;

    @Column(name = "manager_at")
    private Instant managerAt;

    @Column(name = "refused_by")
    private String refusedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "refused_role")
    private Approver refusedRole;

    @Column(name = "refusal_reason")
    private String refusalReason;

    protected Approvals() {}

    Approvals(String requestedBy) {
        this.requestedBy = requestedBy;
    }

    /**
     * One of the two approves.
     *
     * @return true when both have now
     * @throws Refusal 409 when the role has approved, or when one person would act twice
     */
    boolean approve(Approver as, String subject, Instant at) {
        requireSomebodyElse(subject);
        if (by(as) != null) {
            throw Refusal.conflict("already-approved", "Approved for this role; the other role is waited for.");
        }
        if (as == Approver.COMMISSIONER) {
            commissionerBy = subject;
            commissionerAt = at;
        } else {
            managerBy = subject;
            managerAt = at;
        }
        return commissionerBy != null && managerBy != null;
    }

    /** @throws Refusal 409 when one person would act twice */
    void refuse(Approver as, String subject, String reasonCode) {
        requireSomebodyElse(subject);
        refusedBy = subject;
        refusedRole = as;
        refusalReason = reasonCode;
    }

    boolean has(Approver as) {
        return by(as) != null;
    }

    Optional<Approver> refusedRole() {
        return Optional.ofNullable(refusedRole);
    }

    String refusalReason() {
        return refusalReason;
    }

    private void requireSomebodyElse(String subject) {
        if (isBy(subject)) {
            throw Refusal.conflict(
                    "second-person", "Whoever asked for the order or approved it can't approve or refuse it too.");
        }
    }

    /** Whether somebody asked for it or approved it, and so does nothing more. */
    boolean isBy(String subject) {
        return subject.equals(requestedBy) || subject.equals(commissionerBy) || subject.equals(managerBy);
    }

    private String by(Approver as) {
        return as == Approver.COMMISSIONER ? commissionerBy : managerBy;
    }
}
