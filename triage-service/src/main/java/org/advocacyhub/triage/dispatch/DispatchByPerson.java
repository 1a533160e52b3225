package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.reservation.Reservations;
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

    /** Who asks, and whether as manager of the hub. */
    record Worker(String subject, boolean manager) {}

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final GatherCandidates gatherCandidates;
    private final AcceptForAdvocacy accept;
    private final DispatchReferral dispatchReferral;
    private final CheckMoney checkMoney;
    private final MakeOffer makeOffer;
    private final Decisions decisions;
    private final Clock clock;

    DispatchByPerson(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            GatherCandidates gatherCandidates,
            AcceptForAdvocacy accept,
            DispatchReferral dispatchReferral,
            CheckMoney checkMoney,
            MakeOffer makeOffer,
            Decisions decisions,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.gatherCandidates = gatherCandidates;
        this.accept = accept;
        this.dispatchReferral = dispatchReferral;
        this.checkMoney = checkMoney;
        this.makeOffer = makeOffer;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param partnerId null to let the rank choose
     * @param reason why a person decides; may be null only where the rank decides
     * @throws Refusal 400 {@code required} when a reason is wanted
     */
    @Transactional
    Dispatch handle(UUID referralId, String partnerId, ReasonCode reason, Worker worker) {
        if (partnerId != null) {
            requireReason(reason);
        }
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker.subject());
        if (triageCase.state() == TriageState.QUEUED) {
            requireReason(reason);
            takeFromQueue(triageCase, reason, worker);
        } else if (triageCase.state() == TriageState.DUTY_ESCALATED
                && triageCase.standing().moneyHold() != null) {
            triageCase
                    .standing()
                    .triaged(); // it was, before money or the want of a partner stopped it; the gate is asked again
        } else if (triageCase.state() == TriageState.OFFERED) {
            throw Refusal.conflict("already-offered", "The referral waits for a partner's answer.");
        }
        triageCase.standing().requireMove(TriageState.OFFERED);
        return partnerId == null
                ? dispatchReferral.handle(triageCase, worker.subject())
                : offerTo(triageCase, partnerId, reason, worker);
    }

    private static void requireReason(ReasonCode reason) {
        if (reason == null) {
            throw Refusal.invalid("reasonCode", "required", "Say as a code why: here a person decides, not the rank.");
        }
    }

    private Dispatch offerTo(TriageCase triageCase, String partnerId, ReasonCode reason, Worker worker) {
        var ruling = checkMoney.handle(triageCase, worker.subject());
        if (!ruling.isOpen()) {
            throw Refusal.conflict("held-by-money", ruling.ruleId() + ": " + ruling.reason());
        }
        var inputs = gatherCandidates.of(triageCase);
        var candidates = DispatchPolicy.candidates(inputs);
        var chosen = candidates.stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("partnerId", "unknown-partner", "Triage knows no such partner."));
        requireAllowed(chosen, ruling.orderId() != null);
        var choice = new OfferTo(partnerId, chosen.contractRef(), chosen.lot(), reason.name(), null);
        decisions.store(
                triageCase.referralId(),
                Decisions.Kind.MANUAL,
                clock.instant(),
                worker.subject(),
                inputs,
                new DispatchPolicy.Decision(choice, candidates));
        makeOffer.handle(triageCase, choice, false, ruling.orderId());
        return choice;
    }

    /** The person answers what no table could: the type, the place, the manager's yes. */
    private void takeFromQueue(TriageCase triageCase, ReasonCode reason, Worker worker) {
        if ("OUT_OF_AREA".equals(triageCase.standing().queuedFor())) {
            throw Refusal.conflict("out-of-area", "Say first who takes it: POST .../out-of-area.");
        }
        if (triageCase.verdict().district() == null) {
            throw Refusal.conflict("district-unresolved", "Pick the district first: PUT .../district.");
        }
        if ("REFER_TO_MANAGER".equals(triageCase.standing().queuedFor()) && !worker.manager()) {
            throw Refusal.forbidden("manager-decides", "Non-instructed community advocacy: the hub manager decides.");
        }
        decisions.store(
                triageCase.referralId(),
                Decisions.Kind.NOTE,
                clock.instant(),
                worker.subject(),
                Map.of("queuedFor", triageCase.standing().queuedFor()),
                Map.of("note", "taken from the queue by a person", "reason", reason));
        accept.handle(triageCase);
    }

    /** A spot order is a contract of its own: it needs no sub-contract beside it. */
    private static void requireAllowed(Candidate chosen, boolean paidByOrder) {
        var hard = chosen.obstacles().stream()
                .filter(Candidate.Obstacle::hard)
                .filter(obstacle -> !(paidByOrder && obstacle.isWantOfContract()))
                .map(obstacle -> obstacle.ruleId() + ": " + obstacle.reason())
                .toList();
        if (!hard.isEmpty()) {
            throw Refusal.conflict("partner-not-allowed", String.join(" ", hard));
        }
        if (!chosen.openConflicts().isEmpty()) {
            var soft = chosen.openConflicts().stream()
                    .map(finding -> finding.ruleId() + ": " + finding.reason())
                    .toList();
            throw Refusal.conflict(
                    "conflict-not-approved",
                    String.join(" ", soft) + " A hub manager may approve it: POST .../conflicts/approvals.");
        }
    }
}
