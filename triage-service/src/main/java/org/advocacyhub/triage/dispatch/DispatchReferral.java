package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskApproval;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/** Offers a triaged referral to the next partner; failing that, lets it wait or asks for a spot purchase (C.6, C.7). */
@ApplicationScoped
public class DispatchReferral {

    private final DispatchLock lock;
    private final GatherCandidates gatherCandidates;
    private final MakeOffer makeOffer;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    DispatchReferral(
            DispatchLock lock,
            GatherCandidates gatherCandidates,
            MakeOffer makeOffer,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.gatherCandidates = gatherCandidates;
        this.makeOffer = makeOffer;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param decidedBy a worker's token subject, or {@code system}
     */
    @Transactional(TxType.MANDATORY)
    public Dispatch handle(TriageCase triageCase, String decidedBy) {
        lock.take();
        var inputs = gatherCandidates.of(triageCase);
        var decision = DispatchPolicy.decide(inputs);
        decisions.store(triageCase.referralId(), Decisions.Kind.DISPATCH, clock.instant(), decidedBy, inputs, decision);
        switch (decision.dispatch()) {
            case OfferTo choice -> makeOffer.handle(triageCase, choice, true);
            case Wait waiting -> waitFor(triageCase, waiting.reason());
            case AskApproval ask -> hold(triageCase, ask.reason());
            case AskForSpot spot -> askForSpot(triageCase, spot.reason());
        }
        return decision.dispatch();
    }

    /** Asks for an extra purchase without looking for a partner, because the contract does not pay for the type (S18). */
    @Transactional(TxType.MANDATORY)
    public void askForSpot(TriageCase triageCase, String reason) {
        if (triageCase.state() == TriageState.SPOT_REQUESTED) {
            return;
        }
        triageCase.askForSpot();
        outbox.record(new SpotRequested(
                triageCase.referralId(),
                triageCase.verdict().serviceType().name(),
                triageCase.verdict().band().name(),
                clock.instant(),
                reason));
    }

    /** Asks nobody until a person at the hub decides what the code names. */
    @Transactional(TxType.MANDATORY)
    public void hold(TriageCase triageCase, String reason) {
        if (triageCase.state() == TriageState.TRIAGED && reason.equals(triageCase.queuedFor())) {
            return;
        }
        triageCase.holdFor(reason);
        outbox.record(new QueuedForPerson(triageCase.referralId(), clock.instant(), reason));
    }

    /** Every partner as it would be judged now, without deciding anything. */
    @Transactional
    public List<Candidate> candidates(TriageCase triageCase) {
        return DispatchPolicy.candidates(gatherCandidates.of(triageCase));
    }

    private void waitFor(TriageCase triageCase, String reason) {
        // an extra purchase that is asked for stays so
        if (triageCase.state() == TriageState.WAITING_LIST || triageCase.state() == TriageState.SPOT_REQUESTED) {
            return;
        }
        var now = clock.instant();
        triageCase.wait(now);
        outbox.record(new WaitingListEntered(
                triageCase.referralId(),
                triageCase.verdict().serviceType().name(),
                triageCase.verdict().band().name(),
                triageCase.verdict().district(),
                now,
                reason));
    }
}
