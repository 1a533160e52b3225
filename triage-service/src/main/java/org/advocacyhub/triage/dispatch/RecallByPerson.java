package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** A worker takes an offer back; the next partner is asked by the rank, or the case waits for somebody to choose. */
@ApplicationScoped
class RecallByPerson {

    /** What happens after the recall. */
    enum Then {
        /** The rank decides who is asked next. */
        NEXT_BY_RANK,
        /** A person does. */
        CHOOSE_PARTNER
    }

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final Offers offers;
    private final RecallOffer recallOffer;
    private final DispatchReferral dispatchReferral;
    private final Decisions decisions;
    private final Clock clock;

    RecallByPerson(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            Offers offers,
            RecallOffer recallOffer,
            DispatchReferral dispatchReferral,
            Decisions decisions,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.offers = offers;
        this.recallOffer = recallOffer;
        this.dispatchReferral = dispatchReferral;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param ifMatch version of the case that the worker looked at
     * @return the case as it stands now
     */
    @Transactional
    TriageCase handle(UUID referralId, RecallReason reason, Then then, String ifMatch, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        Versions.require(ifMatch, triageCase.version());
        if (!reason.isByPerson()) {
            throw Refusal.invalid("reasonCode", "not-by-person", reason + " follows from what happened: give another.");
        }
        var offer = offers.pending(referralId)
                .filter(_ -> triageCase.state() == TriageState.OFFERED)
                .orElseThrow(() -> Refusal.conflict(
                        "not-offered", "No partner is asked: the referral is " + triageCase.state() + "."));
        recallOffer.handle(offer, reason);
        decisions.store(
                referralId,
                Decisions.Kind.NOTE,
                clock.instant(),
                worker,
                Map.of("offerId", offer.offerId(), "partnerId", offer.partnerId()),
                Map.of("note", "offer taken back by a person", "reason", reason, "then", then));
        switch (then) {
            case NEXT_BY_RANK -> dispatchReferral.handle(triageCase, worker);
            case CHOOSE_PARTNER -> dispatchReferral.hold(triageCase, then.name());
        }
        cases.flush();
        return triageCase;
    }
}
