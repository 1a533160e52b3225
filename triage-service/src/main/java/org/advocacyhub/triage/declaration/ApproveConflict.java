package org.advocacyhub.triage.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.conflict.Conflicts;
import org.advocacyhub.triage.conflict.domain.Approval;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.dispatch.DispatchReferral;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** A manager of the hub lets a partner be asked in spite of SOFT findings; never in spite of a HARD one (A.13, S15). */
@ApplicationScoped
class ApproveConflict {

    private static final String WAITS_FOR_APPROVAL = "APPROVE_CONFLICT";

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final Conflicts conflicts;
    private final DispatchReferral dispatchReferral;
    private final Decisions decisions;
    private final EntityManager entityManager;
    private final Clock clock;

    ApproveConflict(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            Conflicts conflicts,
            DispatchReferral dispatchReferral,
            Decisions decisions,
            EntityManager entityManager,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.conflicts = conflicts;
        this.dispatchReferral = dispatchReferral;
        this.decisions = decisions;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Approves what a rule finds about a partner now.
     *
     * @return the case as it stands then: one that waited for this goes on
     */
    @Transactional
    TriageCase handle(
            UUID referralId, String partnerId, String ruleId, Approval.Reason reason, String ifMatch, String manager) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, manager);
        Versions.require(ifMatch, triageCase.version());
        if (!triageCase.state().isOpen()) {
            throw Refusal.conflict("triage-over", "Triage is over: the referral is " + triageCase.state() + ".");
        }
        for (var finding : toApprove(triageCase, partnerId, ruleId)) {
            conflicts.approve(
                    referralId,
                    new Approval(partnerId, ruleId, finding.conflictId(), reason, clock.instant(), manager));
        }
        decisions.store(
                referralId,
                Decisions.Kind.NOTE,
                clock.instant(),
                manager,
                Map.of("partnerId", partnerId, "ruleId", ruleId),
                Map.of("note", "SOFT conflict approved", "reason", reason));
        if (triageCase.state() == TriageState.TRIAGED
                && WAITS_FOR_APPROVAL.equals(triageCase.standing().queuedFor())) {
            dispatchReferral.handle(triageCase, manager);
        }
        cases.flush();
        entityManager.lock(triageCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return triageCase;
    }

    private List<ConflictFinding> toApprove(TriageCase triageCase, String partnerId, String ruleId) {
        var candidate = dispatchReferral.candidates(triageCase).stream()
                .filter(one -> one.partnerId().equals(partnerId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("partnerId", "unknown-partner", "Triage knows no such partner."));
        var open = candidate.openConflicts();
        if (open.stream().anyMatch(ConflictFinding::isHard)) {
            var hard = open.stream().filter(ConflictFinding::isHard).findFirst().orElseThrow();
            throw Refusal.conflict(
                    "hard-conflict",
                    hard.ruleId() + ": " + hard.reason() + " Nobody may override it: ask another partner.");
        }
        var found =
                open.stream().filter(finding -> finding.ruleId().equals(ruleId)).toList();
        if (found.isEmpty()) {
            throw Refusal.conflict(
                    "nothing-to-approve",
                    ruleId + " finds nothing open about " + partnerId + ": see GET .../conflicts.");
        }
        return found;
    }
}
