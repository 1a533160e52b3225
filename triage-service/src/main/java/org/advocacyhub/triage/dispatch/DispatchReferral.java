package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskApproval;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskPerson;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Escalate;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.dispatch.domain.NobodyCan;
import org.advocacyhub.triage.money.domain.Hold;
import org.advocacyhub.triage.money.domain.Ruling;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;

/**
 * Sends a triaged referral on: past the money gate (F.7) to the next partner; failing that it waits, or an extra purchase is
 * asked for (C.6, C.7).
 */
@ApplicationScoped
public class DispatchReferral {

    private static final String DISTRICT_UNRESOLVED = "DISTRICT_UNRESOLVED";

    private final DispatchLock lock;
    private final CheckMoney checkMoney;
    private final GatherCandidates gatherCandidates;
    private final MakeOffer makeOffer;
    private final HoldReferral hold;
    private final Decisions decisions;
    private final Clock clock;

    DispatchReferral(
            DispatchLock lock,
            CheckMoney checkMoney,
            GatherCandidates gatherCandidates,
            MakeOffer makeOffer,
            HoldReferral hold,
            Decisions decisions,
            Clock clock) {
        this.lock = lock;
        this.checkMoney = checkMoney;
        this.gatherCandidates = gatherCandidates;
        this.makeOffer = makeOffer;
        this.hold = hold;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param decidedBy a worker's token subject, or {@code system}
     */
    @Transactional(TxType.MANDATORY)
    public Dispatch handle(TriageCase triageCase, String decidedBy) {
        lock.take();
        var ruling = checkMoney.handle(triageCase, decidedBy);
        return ruling.isOpen() ? pastTheGate(triageCase, ruling, decidedBy) : keptBack(triageCase, ruling);
    }

    /** The same for a case that was kept back before its district was looked for: a person picks it first (G.2). */
    @Transactional(TxType.MANDATORY)
    public Dispatch goOn(TriageCase triageCase, String decidedBy) {
        lock.take();
        var ruling = checkMoney.handle(triageCase, decidedBy);
        if (!ruling.isOpen()) {
            return keptBack(triageCase, ruling);
        }
        if (triageCase.verdict().district() == null) {
            hold.queue(triageCase, DISTRICT_UNRESOLVED);
            return new AskPerson(DISTRICT_UNRESOLVED);
        }
        return pastTheGate(triageCase, ruling, decidedBy);
    }

    /** Asks for an extra purchase without looking for a partner: the advocate is needed where the hub has none (G.3). */
    @Transactional(TxType.MANDATORY)
    public void askForSpot(TriageCase triageCase, String reason) {
        hold.forSpot(triageCase, reason, Hold.NO_PARTNER);
    }

    /** Asks nobody until a person at the hub decides what the code names. */
    @Transactional(TxType.MANDATORY)
    public void hold(TriageCase triageCase, String reason) {
        hold.forPerson(triageCase, reason);
    }

    private Dispatch pastTheGate(TriageCase triageCase, Ruling ruling, String decidedBy) {
        var inputs = gatherCandidates.of(triageCase);
        var decision = DispatchPolicy.decide(inputs);
        decisions.store(triageCase.referralId(), Decisions.Kind.DISPATCH, clock.instant(), decidedBy, inputs, decision);
        var dispatch = NobodyCan.take(decision.dispatch(), inputs.need(), ruling.orderId());
        switch (dispatch) {
            case OfferTo choice -> makeOffer.handle(triageCase, choice, choice.isByRank(), ruling.orderId());
            case Wait waiting -> hold.onList(triageCase, waiting.reason(), null);
            case AskApproval ask -> hold.forPerson(triageCase, ask.reason());
            case AskForSpot spot -> hold.forSpot(triageCase, spot.reason(), Hold.NO_PARTNER);
            case Escalate duty -> hold.escalated(triageCase, duty.reason(), Hold.NO_PARTNER);
            case AskPerson ask -> hold.queue(triageCase, ask.reason());
        }
        return dispatch;
    }

    private Dispatch keptBack(TriageCase triageCase, Ruling ruling) {
        return switch (ruling.way()) {
            case WAIT -> {
                hold.onList(triageCase, ruling.code(), ruling.hold());
                yield new Wait(ruling.code());
            }
            case ESCALATE -> {
                hold.escalated(triageCase, ruling.code(), ruling.hold());
                yield new Escalate(ruling.code());
            }
            case ASK_FOR_SPOT -> {
                hold.forSpot(triageCase, ruling.code(), ruling.hold());
                yield new AskForSpot(ruling.code());
            }
            case GO_ON -> throw new IllegalArgumentException("nothing keeps it back");
        };
    }

    /** Every partner as it would be judged now, without deciding anything. */
    @Transactional
    public List<Candidate> candidates(TriageCase triageCase) {
        return DispatchPolicy.candidates(gatherCandidates.of(triageCase));
    }
}
