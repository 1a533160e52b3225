package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseAdvocateChanged;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.domain.AdvocateChangeReason;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Gives a case to another advocate of the same partner, who has to be as fit and have room as for a new one (domain.md A.15). */
@ApplicationScoped
class ChangeAdvocate {

    private final Cases cases;
    private final CaseHistory history;
    private final Assignments assignments;
    private final CombinedAssessments combinedAssessments;
    private final Allocation allocation;
    private final Outbox outbox;
    private final Clock clock;

    ChangeAdvocate(
            Cases cases,
            CaseHistory history,
            Assignments assignments,
            CombinedAssessments combinedAssessments,
            Allocation allocation,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.assignments = assignments;
        this.combinedAssessments = combinedAssessments;
        this.allocation = allocation;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(
            PartnerScope scope,
            UUID caseId,
            String ifMatch,
            String by,
            String advocateId,
            AdvocateChangeReason reason) {
        var changed = cases.lockedForMove(scope, caseId, ifMatch);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var before = changed.advocateId();
        changed.workedBy(advocateId, today);
        allocation.mustWorkFor(scope, changed.partnerId(), advocateId);
        combinedAssessments.refuseShared(changed, advocateId);
        swap(scope, changed, before, new Allocation.Need(changed.serviceType(), changed.advocateGender(), today));
        assignments.change(changed, today, reason.name());
        history.add(
                changed,
                CaseMove.ADVOCATE,
                by,
                new CaseHistory.Why(today, "A.15", reason, "Another advocate goes on with the case."));
        cases.flush();
        outbox.record(
                new CaseAdvocateChanged(changed.referralId(), caseId, changed.partnerId(), advocateId, now, today));
        return changed.view(today);
    }

    /** In the order of the advocates' ids, so that two who swap cases don't wait in a circle. */
    private void swap(PartnerScope scope, AdvocacyCase changed, String before, Allocation.Need need) {
        if (before.compareTo(changed.advocateId()) < 0) {
            allocation.release(changed.partnerId(), before);
            allocation.allocate(scope, changed.partnerId(), changed.advocateId(), need);
        } else {
            allocation.allocate(scope, changed.partnerId(), changed.advocateId(), need);
            allocation.release(changed.partnerId(), before);
        }
    }
}
