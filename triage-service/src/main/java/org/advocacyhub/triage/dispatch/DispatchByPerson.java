package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * A triage worker sends a referral on: to the partner that they chose, or by the rank when they name none. What a person
 * chose counts in nobody's share of the lot.
 */
@ApplicationScoped
class DispatchByPerson {

    /** Why a person chose this partner. */
    enum ReasonCode {
        PERSON_PREFERENCE,
        CONTINUITY,
        LOCAL_KNOWLEDGE,
        SPECIALIST_NEED,
        PARTNER_AGREED,
        SPREAD_OF_WORK,
        OTHER
    }

    /** Rule id of what a person decided where no table could. */
    static final String PERSON = "PERSON";

    /** Who asks, and whether as manager of the hub. */
    record Worker(String subject, boolean manager) {}

    private final DispatchLock lock;
    private final TriageCases cases;
    private final GatherCandidates gatherCandidates;
    private final AcceptForAdvocacy accept;
    private final DispatchReferral dispatchReferral;
    private final MakeOffer makeOffer;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    DispatchByPerson(
            DispatchLock lock,
            TriageCases cases,
            GatherCandidates gatherCandidates,
            AcceptForAdvocacy accept,
            DispatchReferral dispatchReferral,
            MakeOffer makeOffer,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.gatherCandidates = gatherCandidates;
        this.accept = accept;
        this.dispatchReferral = dispatchReferral;
        this.makeOffer = makeOffer;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param partnerId null to let the rank choose
     */
    @Transactional
    Dispatch handle(UUID referralId, String partnerId, ReasonCode reason, Worker worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        if (triageCase.state() == TriageState.QUEUED) {
            takeFromQueue(triageCase, reason, worker);
        } else if (triageCase.state() == TriageState.OFFERED) {
            throw Refusal.conflict("already-offered", "The referral waits for a partner's answer.");
        }
        triageCase.requireMove(TriageState.OFFERED);
        return partnerId == null
                ? dispatchReferral.handle(triageCase, worker.subject())
                : offerTo(triageCase, partnerId, reason, worker);
    }

    private Dispatch offerTo(TriageCase triageCase, String partnerId, ReasonCode reason, Worker worker) {
        var inputs = gatherCandidates.of(triageCase);
        var candidates = DispatchPolicy.candidates(inputs);
        var chosen = candidates.stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("partnerId", "unknown-partner", "Triage knows no such partner."));
        requireAllowed(chosen);
        var choice = new OfferTo(partnerId, chosen.contractRef(), chosen.lot(), reason.name(), null);
        decisions.store(
                triageCase.referralId(),
                Decisions.Kind.MANUAL,
                clock.instant(),
                worker.subject(),
                inputs,
                new DispatchPolicy.Decision(choice, candidates));
        makeOffer.handle(triageCase, choice, false);
        return choice;
    }

    /** The person answers what no table could: the type, the place, the manager's yes. */
    private void takeFromQueue(TriageCase triageCase, ReasonCode reason, Worker worker) {
        if (triageCase.verdict().district() == null) {
            throw Refusal.conflict("district-unresolved", "Pick the district first: PUT .../district.");
        }
        if ("REFER_TO_MANAGER".equals(triageCase.queuedFor()) && !worker.manager()) {
            throw Refusal.forbidden("manager-decides", "Non-instructed community advocacy: the hub manager decides.");
        }
        if ("NO_TABLE_YET".equals(triageCase.queuedFor())) {
            outbox.record(new EligibilityDecided(
                    triageCase.referralId(),
                    clock.instant(),
                    triageCase.verdict().serviceType().name(),
                    outcome(triageCase),
                    PERSON,
                    "none",
                    "Decided by a triage worker: " + reason));
        }
        decisions.store(
                triageCase.referralId(),
                Decisions.Kind.NOTE,
                clock.instant(),
                worker.subject(),
                Map.of("queuedFor", triageCase.queuedFor()),
                Map.of("note", "taken from the queue by a person", "reason", reason));
        accept.handle(triageCase);
    }

    private static String outcome(TriageCase triageCase) {
        return switch (triageCase.verdict().serviceType().legalClass()) {
            case DUTY, COURT -> "ELIGIBLE";
            case POWER -> "ELIGIBLE_POWER";
            case CONTRACT -> "ELIGIBLE_CONTRACT";
        };
    }

    private static void requireAllowed(Candidate chosen) {
        if (chosen.hasHardObstacle()) {
            var why = chosen.obstacles().stream()
                    .filter(Candidate.Obstacle::hard)
                    .map(obstacle -> obstacle.ruleId() + ": " + obstacle.reason())
                    .toList();
            throw Refusal.conflict("partner-not-allowed", String.join(" ", why));
        }
        if (!chosen.openConflicts().isEmpty()) {
            var why = chosen.openConflicts().stream()
                    .map(finding -> finding.ruleId() + ": " + finding.reason())
                    .toList();
            throw Refusal.conflict(
                    "conflict-not-approved",
                    String.join(" ", why) + " A hub manager may approve it: POST .../conflicts/approvals.");
        }
    }
}
