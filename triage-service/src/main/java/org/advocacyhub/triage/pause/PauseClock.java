package org.advocacyhub.triage.pause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.banding.domain.PauseKind;
import org.advocacyhub.triage.banding.domain.Unreachable;
import org.advocacyhub.triage.banding.domain.Unreachable.Attempt;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.refdata.DeskData;
import org.advocacyhub.triage.referral.StoredJson;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.retarget.MoveTargets;
import org.advocacyhub.triage.triagecase.CasePause;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Somebody at the hub saw that the clock has to stand still, or that it goes on (domain.md C.5 rule 3). Never for P1, and only
 * until a partner takes the case: from then on it is the partner's.
 */
@ApplicationScoped
class PauseClock {

    /** What an unreachable person's pause rests on, as it is kept. */
    record Evidence(List<Attempt> attempts, int needed, String version) {}

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final DeskData deskData;
    private final StoredJson json;
    private final MoveTargets moveTargets;
    private final Clock clock;

    PauseClock(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            DeskData deskData,
            StoredJson json,
            MoveTargets moveTargets,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.deskData = deskData;
        this.json = json;
        this.moveTargets = moveTargets;
        this.clock = clock;
    }

    /**
     * Stops the clock from today on.
     *
     * @param attempts how the person was tried; counts for an unreachable person alone
     */
    @Transactional
    CasePause begin(UUID referralId, PauseKind kind, List<Attempt> attempts, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        requireStoppable(triageCase, kind);
        var evidence = kind == PauseKind.AWAITING_PERSON_UNREACHABLE ? evidence(triageCase, attempts) : null;
        var pause =
                triageCase.pause(kind, LocalDate.now(clock), worker, evidence == null ? null : json.write(evidence));
        cases.flush();
        return pause;
    }

    /** Lets the clock go on: the days to keep move by the working days that it stood still. */
    @Transactional
    CasePause end(UUID referralId, UUID pauseId, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        triageCase.clock().pauses().stream()
                .filter(pause -> pause.pauseId().equals(pauseId) && pause.kind() == PauseKind.AWAITING_REFERRER_INFO)
                .findFirst()
                .ifPresent(_ -> {
                    throw Refusal.conflict("answer-ends-it", "This pause ends by itself when the referrer answers.");
                });
        var pause = triageCase.endPause(pauseId, LocalDate.now(clock), worker);
        moveTargets.afterPause(triageCase, worker);
        cases.flush();
        return pause;
    }

    private static void requireStoppable(TriageCase triageCase, PauseKind kind) {
        if (kind == PauseKind.AWAITING_REFERRER_INFO) {
            throw Refusal.invalid(
                    "kind",
                    "ask-the-referrer",
                    "Ask the referrer at the front door: the clock stops with the question.");
        }
        if (!triageCase.state().isOpen()) {
            throw Refusal.conflict(
                    "not-open", "The referral is " + triageCase.state() + ": its clock is not triage's to stop.");
        }
        if (!triageCase.verdict().band().clockStops()) {
            throw Refusal.conflict("clock-never-stops", "The clock of a P1 referral never stops (C.5 rule 3).");
        }
    }

    private Evidence evidence(TriageCase triageCase, List<Attempt> attempts) {
        var today = LocalDate.now(clock);
        if (attempts.stream()
                .anyMatch(attempt -> attempt.on().isAfter(today)
                        || attempt.on().isBefore(triageCase.referral().receivedOn()))) {
            throw Refusal.invalid("attempts", "out-of-range", "Each attempt lies between the receipt and today.");
        }
        var rules = deskData.on(triageCase.referral().effectiveReceivedOn());
        if (!Unreachable.isShown(attempts, rules.unreachableAttempts())) {
            throw Refusal.invalid(
                    "attempts",
                    "too-few-attempts",
                    "Try " + rules.unreachableAttempts() + " times, on different days or by different ways.");
        }
        return new Evidence(attempts, rules.unreachableAttempts(), rules.version());
    }
}
