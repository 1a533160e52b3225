package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.AllocationEvent.ReassignmentProposed;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.ReassignmentEnded;
import org.advocacyhub.contracts.CaseEvent.ReassignmentNotTaken;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.conflict.Declarations;
import org.advocacyhub.triage.conflict.Declared;
import org.advocacyhub.triage.conflict.Declared.PartnerTie;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.dispatch.Reassignments.Reassignment;
import org.advocacyhub.triage.dispatch.Reassignments.State;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Looks for the partner that goes on with an open case in which another one found a conflict (domain.md A.13, C.6, D.1.3), as after a
 * decline: whoever has the conflict and whoever was asked is passed over, the next of the rank is asked. The referral stays accepted and
 * the case where it is until provider-service tells that it changed hands. Where the rank finds nobody, a manager of the hub names one
 * there, or {@link AskAgain} does when something has changed: somebody who has an advocate is no case for the waiting list or a purchase.
 */
@ApplicationScoped
class ReassignCase {

    private static final String SYSTEM = "system";
    private static final String CONFLICT_AROSE = "CONFLICT_AROSE";
    private static final String CONFLICT = "CONFLICT";
    private static final String NO_CAPACITY = "NO_CAPACITY";
    private static final String BREAKDOWN = "PERSON_KNOWN_BREAKDOWN";

    private final DispatchLock lock;
    private final Reassignments reassignments;
    private final TriageCases cases;
    private final GatherCandidates gatherCandidates;
    private final Partners partners;
    private final Declarations declarations;
    private final ReferenceData referenceData;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    ReassignCase(
            DispatchLock lock,
            Reassignments reassignments,
            TriageCases cases,
            GatherCandidates gatherCandidates,
            Partners partners,
            Declarations declarations,
            ReferenceData referenceData,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.reassignments = reassignments;
        this.cases = cases;
        this.gatherCandidates = gatherCandidates;
        this.partners = partners;
        this.declarations = declarations;
        this.referenceData = referenceData;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void wanted(ReassignmentWanted event) {
        lock.take();
        if (!reassignments.begin(
                event.transferId(),
                event.referralId(),
                event.caseId(),
                event.partnerId(),
                event.reason(),
                event.wantedAt())) {
            return;
        }
        if (event.reason().equals(CONFLICT_AROSE)) {
            keepConflict(event.caseId(), event.referralId(), event.partnerId(), event.wantedAt());
        }
        askNext(event.transferId());
    }

    /** Whoever was asked, by the rank or by a person, doesn't take it. */
    @Transactional(TxType.MANDATORY)
    void notTaken(ReassignmentNotTaken event) {
        lock.take();
        reassignments.find(event.transferId()).filter(Reassignment::isOpen).ifPresent(search -> {
            free(search);
            reassignments.notTakenBy(search, event.partnerId());
            reassignments.hasNoRoom(
                    event.transferId(),
                    event.partnerId(),
                    NO_CAPACITY.equals(event.reason()) ? event.notTakenAt() : null);
            keepWhatItSays(event);
            askNext(event.transferId());
        });
    }

    @Transactional(TxType.MANDATORY)
    void ended(ReassignmentEnded event) {
        lock.take();
        reassignments.find(event.transferId()).filter(Reassignment::isOpen).ifPresent(search -> {
            free(search);
            reassignments.settle(search, State.ENDED, event.endedAt());
        });
    }

    /** The case changed hands: the place that was held for whoever was asked is free, or the case takes it. */
    @Transactional(TxType.MANDATORY)
    void transferred(CaseTransferred event) {
        reassignments.ofCase(event.caseId()).ifPresent(search -> {
            free(search);
            reassignments.settle(search, State.TAKEN, event.transferredAt());
        });
    }

    /**
     * A conflict that a partner found in its own case counts for later referrals of the person like one in an offer (A.13).
     *
     * @param at when the partner said so
     */
    @Transactional(TxType.MANDATORY)
    void keepConflict(UUID caseId, UUID referralId, String partnerId, Instant at) {
        // the same case is given back by the same partner for the same conflict, however often it is heard
        declare(caseId + "/" + partnerId + "/conflict", referralId, partnerId, TieKind.STATED_BY_PARTNER, at);
    }

    private void keepWhatItSays(ReassignmentNotTaken event) {
        if (event.reason() == null) {
            return;
        }
        switch (event.reason()) {
            case CONFLICT -> keepConflict(event.caseId(), event.referralId(), event.partnerId(), event.notTakenAt());
            case BREAKDOWN ->
                declare(
                        event.transferId() + "/" + event.partnerId() + "/breakdown",
                        event.referralId(),
                        event.partnerId(),
                        TieKind.BREAKDOWN,
                        event.notTakenAt());
            default -> {} // says nothing about the person
        }
    }

    private void declare(String name, UUID referralId, String partnerId, TieKind kind, Instant at) {
        var declared = new Declared(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                referralId,
                new PartnerTie(partnerId, kind, null),
                null,
                Source.PARTNER,
                LocalDate.ofInstant(at, WorkingCalendar.LONDON),
                null,
                clock.instant(),
                SYSTEM);
        declarations.declare(declared, cases.require(referralId).personKey(), null);
    }

    private void free(Reassignment search) {
        if (search.proposedTo() != null) {
            partners.release(search.proposedTo());
        }
    }

    /**
     * The rank is made again for a search that had found nobody. Whoever it finds is asked, and the case's decisions say why now; otherwise
     * nothing is kept.
     *
     * @param why what has changed
     */
    @Transactional(TxType.MANDATORY)
    void askAgain(Reassignment search, Map<String, String> why, String by) {
        var triageCase = cases.require(search.referralId());
        var inputs = gatherCandidates.forReassignment(triageCase, search.partnerId(), search.neverAgain());
        var decision = DispatchPolicy.decide(inputs);
        if (decision.dispatch() instanceof Dispatch.OfferTo choice) {
            var now = clock.instant();
            decisions.store(
                    search.referralId(),
                    Decisions.Kind.NOTE,
                    now,
                    by,
                    why,
                    Map.of(
                            "note",
                            "asked again who goes on with the case: nobody could be found before",
                            "transferId",
                            search.transferId(),
                            "wantedAt",
                            search.wantedAt()));
            decisions.store(search.referralId(), Decisions.Kind.DISPATCH, now, by, inputs, decision);
            propose(search, triageCase, choice.partnerId());
        }
    }

    private void askNext(UUID transferId) {
        var search = reassignments.find(transferId).orElseThrow();
        var triageCase = cases.require(search.referralId());
        var inputs = gatherCandidates.forReassignment(triageCase, search.partnerId(), search.neverAgain());
        var decision = DispatchPolicy.decide(inputs);
        decisions.store(triageCase.referralId(), Decisions.Kind.DISPATCH, clock.instant(), SYSTEM, inputs, decision);
        switch (decision.dispatch()) {
            case Dispatch.OfferTo choice -> propose(search, triageCase, choice.partnerId());
            case Dispatch.Wait _,
                    Dispatch.AskApproval _,
                    Dispatch.AskForSpot _,
                    Dispatch.Escalate _,
                    Dispatch.AskPerson _ -> reassignments.findNobody(search);
        }
    }

    private void propose(Reassignment search, TriageCase triageCase, String partnerId) {
        reassignments.propose(search, partnerId);
        partners.reserve(partnerId);
        var now = clock.instant();
        outbox.record(new ReassignmentProposed(
                search.referralId(),
                search.caseId(),
                search.transferId(),
                partnerId,
                search.attempts() + 1,
                now,
                referenceData
                        .windows(triageCase.contractRef(), LocalDate.now(clock))
                        .answerBy(triageCase.verdict().band(), now)));
    }
}
